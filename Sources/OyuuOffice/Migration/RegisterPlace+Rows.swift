import OyuuPostgres
import OyuuRegistry

extension RegisterPlace {
    /// The register there, to be read row by row.
    func rowStore(readOnly: Bool) async throws(RegistryError) -> any RegisterRowStore {
        switch self {
        case .folder(let folder): try await SQLiteRegistry.open(at: folder, create: false, readOnly: readOnly)
        case .database(let url, _): try await PostgresRegistry.open(url, create: false, readOnly: readOnly)
        }
    }

    /// A register to be written there, where nothing is yet.
    func rowWriter(_ identity: RegistryIdentity) async throws(RegistryError) -> any RegisterRowWriter {
        switch self {
        case .folder(let folder): try await SQLiteRowWriter.begin(at: folder, identity: identity)
        case .database(let url, _): try await PostgresRowWriter.begin(url, identity: identity)
        }
    }
}
