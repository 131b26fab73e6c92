import Foundation
import OyuuRegistry

extension OrnamentRegister {
    /// Writes the register into a new folder: `register.jsonl` and the photos.
    ///
    /// Contact data is left out unless `options` asks for it.
    public func export(
        to directory: URL, options: ExportOptions = ExportOptions(), actor: String, date: Date
    ) async throws(OyuuError) -> ExportSummary {
        try await rethrowing { () async throws(RegistryError) in
            try await registry.export(to: directory, options: options, actor: actor, at: date)
        }
    }

    /// Makes sure that `directory` holds what `export` writes, as far as its first line says: worth knowing before an
    /// empty register is made for it.
    public static func checkArchive(at directory: URL) throws(OyuuError) {
        do { try ArchiveCheck.run(directory) } catch { throw .registry(error) }
    }

    /// Takes in what `export` wrote; designs that are here already are passed over.
    public func importDesigns(
        from directory: URL, actor: String, date: Date
    ) async throws(OyuuError) -> ImportSummary {
        try await rethrowing { () async throws(RegistryError) in
            try await registry.importDesigns(from: directory, actor: actor, at: date)
        }
    }
}
