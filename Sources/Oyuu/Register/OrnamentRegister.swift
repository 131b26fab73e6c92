import Foundation
import OyuuImage
import OyuuRegistry

/// A register of ornament designs: file designs, check photos against them, scan folders.
///
///     let register = try await OrnamentRegister.open(at: directory)
///     let verdict = try await register.check(.file("market.jpg"))
///
/// One register may be open in several processes at once. All calls are safe from any task.
public final class OrnamentRegister: Sendable {
    package let registry: any Registry
    public let reading: ReadingOptions
    let index: RegisterIndex

    /// Where what is derived from the register or belongs to this machine lies: index, key, accounts, what a server keeps;
    /// nil where there is no such place. A register in a folder has it all in that folder.
    public let folder: URL?

    /// The name of the index in a register's folder.
    public static let indexFileName = "index.oyuu"

    /// The version of this software, as recorded in reports.
    public static let softwareVersion = "0.1.0"

    /// Puts a register's calls over a store.
    ///
    /// - Parameters:
    ///   - indexFile: where the index is kept that the register is searched by; nil: in memory, made anew every time.
    ///   - onIndexEvent: told what happens to the index.
    public convenience init(
        registry: any Registry, reading: ReadingOptions = ReadingOptions(), indexFile: URL? = nil,
        onIndexEvent: @escaping @Sendable (IndexEvent) -> Void = { _ in }
    ) {
        self.init(
            registry: registry, reading: reading, indexFile: indexFile, folder: nil, settings: IndexSettings(),
            onIndexEvent: onIndexEvent)
    }

    /// Puts a register's calls over a store, with a folder for what is derived from it.
    ///
    /// - Parameters:
    ///   - folder: one of its own for each register; its index is made there.
    ///   - onIndexEvent: told what happens to the index.
    public convenience init(
        registry: any Registry, reading: ReadingOptions = ReadingOptions(), folder: URL,
        onIndexEvent: @escaping @Sendable (IndexEvent) -> Void = { _ in }
    ) {
        self.init(
            registry: registry, reading: reading, indexFile: folder.appendingPathComponent(Self.indexFileName),
            folder: folder, settings: IndexSettings(), onIndexEvent: onIndexEvent)
    }

    /// The same with an index that is kept in another way.
    package init(
        registry: any Registry, reading: ReadingOptions = ReadingOptions(), indexFile: URL?, folder: URL? = nil,
        settings: IndexSettings, onIndexEvent: @escaping @Sendable (IndexEvent) -> Void = { _ in }
    ) {
        self.registry = registry
        self.reading = reading
        self.folder = folder
        index = RegisterIndex(registry, path: indexFile?.path, settings: settings, report: onIndexEvent)
    }

    /// Opens the register kept in `directory`.
    ///
    /// - Parameters:
    ///   - create: make an empty register where there is none.
    ///   - reading: bounds on the photos that will be read.
    ///   - onIndexEvent: told what happens to the index, such as that it was damaged and is made anew.
    /// - Throws: `OyuuError.registry` where there is no register, it is damaged, or a newer version made it.
    public static func open(
        at directory: URL, create: Bool = false, reading: ReadingOptions = ReadingOptions(),
        onIndexEvent: @escaping @Sendable (IndexEvent) -> Void = { _ in }
    ) async throws(OyuuError) -> OrnamentRegister {
        let registry = try await rethrowing { () async throws(RegistryError) in
            do throws(RegistryError) {
                return try await SQLiteRegistry.open(at: directory, create: create)
            } catch {
                // On a stick or share that cannot be written to, a register can still be searched.
                guard case .readOnly = error.kind, !create else { throw error }
                return try await SQLiteRegistry.open(at: directory, create: false, readOnly: true)
            }
        }
        return OrnamentRegister(
            registry: registry, reading: reading, folder: registry.directory, onIndexEvent: onIndexEvent)
    }

    /// The register's own name and age.
    public var identity: RegistryIdentity { registry.identity }

    /// Takes in what others have changed, so that the next question need not.
    ///
    /// Every question does so itself; a program that is told of changes, and calls this then, answers the sooner.
    public func takeInChanges() async throws(OyuuError) { _ = try await snapshot() }

    func snapshot() async throws(OyuuError) -> RegisterSnapshot {
        try await index.current()
    }
}

/// Runs a registry call and puts its error in this library's.
func rethrowing<Value: Sendable>(
    _ body: () async throws(RegistryError) -> Value
) async throws(OyuuError) -> Value {
    do { return try await body() } catch { throw .registry(error) }
}
