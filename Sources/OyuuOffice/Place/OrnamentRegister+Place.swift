import Foundation
import Oyuu
import OyuuPostgres
import OyuuRegistry

extension OrnamentRegister {
    /// Opens the register at a place, be it a folder or a database.
    ///
    /// What cannot be changed, a folder on a read-only disk or a database's replica, is opened for reading.
    ///
    /// - Parameters:
    ///   - create: make an empty register where there is none.
    ///   - reading: bounds on the photos that will be read.
    ///   - onIndexEvent: told what happens to the index.
    /// - Throws: `OyuuError.registry` where there is no register or it cannot be reached; `.file` where the local folder of a
    ///   database cannot be used.
    public static func open(
        at place: RegisterPlace, create: Bool = false, reading: ReadingOptions = ReadingOptions(),
        onIndexEvent: @escaping @Sendable (IndexEvent) -> Void = { _ in }
    ) async throws(OyuuError) -> OrnamentRegister {
        switch place {
        case .folder(let folder):
            return try await open(at: folder, create: create, reading: reading, onIndexEvent: onIndexEvent)
        case .database(let url, let local):
            let registry = try await database(url, create: create)
            let folder = local ?? LocalFolder.usual(for: registry.identity)
            try LocalFolder.prepare(folder, for: registry.identity)
            return OrnamentRegister(
                registry: registry, reading: reading, folder: folder, onIndexEvent: onIndexEvent)
        }
    }

    /// Opens the register in a database to look at it: nothing is changed or made, neither in the database, where an older
    /// register stays as it is, nor on this machine.
    package static func look(at url: PostgresURL, local: URL?) async throws(OyuuError) -> OrnamentRegister {
        do throws(RegistryError) {
            let registry = try await PostgresRegistry.open(url, create: false, readOnly: true)
            return OrnamentRegister(
                registry: registry, folder: local ?? LocalFolder.usual(for: registry.identity))
        } catch {
            throw .registry(error)
        }
    }

    private static func database(_ url: PostgresURL, create: Bool) async throws(OyuuError) -> PostgresRegistry {
        do throws(RegistryError) {
            do throws(RegistryError) {
                return try await PostgresRegistry.open(url, create: create)
            } catch {
                guard case .readOnly = error.kind else { throw error }
                return try await PostgresRegistry.open(url, create: false, readOnly: true)
            }
        } catch {
            throw .registry(error)
        }
    }
}
