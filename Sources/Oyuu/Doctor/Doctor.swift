import Foundation
import OyuuRegistry

/// Looks at a register and the machine around it, and says what is as it should be and what is not. Nothing is changed.
///
///     let findings = await Doctor(folder: directory).examine()
public struct Doctor: Sendable {
    private let folder: URL
    private let cache: URL?
    private let knownKeys: String?
    private let isThorough: Bool
    private let now: Date
    private let system: SystemFacts

    /// - Parameters:
    ///   - folder: the register's, with its index, key and accounts.
    ///   - cache: where the indexes of packs are kept.
    ///   - knownKeys: the file of keys that packs are trusted by.
    ///   - isThorough: reads every kept photo, every page of the database and the index, and the whole log: minutes for a
    ///     large register; else a look of a second or two.
    ///   - now: what the clock says.
    public init(
        folder: URL, cache: URL? = nil, knownKeys: String? = nil, isThorough: Bool = false, now: Date = Date()
    ) {
        self.init(
            folder: folder, cache: cache, knownKeys: knownKeys, isThorough: isThorough, now: now, system: .here())
    }

    /// The same of another machine than this.
    package init(folder: URL, cache: URL?, knownKeys: String?, isThorough: Bool, now: Date, system: SystemFacts) {
        self.folder = folder
        self.cache = cache
        self.knownKeys = knownKeys
        self.isThorough = isThorough
        self.now = now
        self.system = system
    }

    /// Looks at everything, and at what the register's folder holds.
    public func examine() async -> [DoctorFinding] { await examine(further: []) }

    /// The same with checks of what this library knows nothing of.
    ///
    /// - Parameter opening: opens the register, changing nothing; the one in the folder where it is not given.
    package func examine(
        further: [any DoctorCheck], opening: (@Sendable () async throws(OyuuError) -> OrnamentRegister)? = nil
    ) async -> [DoctorFinding] {
        let folder = folder
        let register: Result<OrnamentRegister, OyuuError>
        do throws(OyuuError) {
            if let opening {
                register = .success(try await opening())
            } else {
                register = .success(try await Self.open(folder))
            }
        } catch {
            register = .failure(error)
        }
        let patient = Patient(
            folder: folder, cache: cache, knownKeys: knownKeys, isThorough: isThorough, now: now, system: system,
            register: register)
        var findings: [DoctorFinding] = []
        for check in Self.checks + further { findings += await check.look(at: patient) }
        (try? register.get().registry as? SQLiteRegistry)?.close()
        return findings
    }

    /// For reading only: an older register is not brought up to date by a look at it.
    private static func open(_ folder: URL) async throws(OyuuError) -> OrnamentRegister {
        let registry = try await rethrowing { () async throws(RegistryError) in
            try await SQLiteRegistry.open(at: folder, create: false, readOnly: true)
        }
        return OrnamentRegister(
            registry: registry, indexFile: folder.appendingPathComponent(OrnamentRegister.indexFileName))
    }

    /// In the order of what rests on what.
    private static let checks: [any DoctorCheck] = [
        VersionsCheck(), RegisterCheck(), PhotosCheck(), IndexCheck(), LogCheck(), KeysCheck(), PermissionsCheck(),
        DiskCheck(), ClockCheck(), LocksCheck(), LimitsCheck(),
    ]
}
