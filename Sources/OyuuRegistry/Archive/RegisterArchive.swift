import Foundation

extension Registry {
    /// Writes an archive of the register, as of one moment, into a new folder.
    public func export(
        to directory: URL, options: ExportOptions = ExportOptions(), actor: String, at date: Date
    ) async throws(RegistryError) -> ExportSummary {
        throw RegistryError(.database(reason: "not yet"), at: directory.path)
    }

    /// Takes in the designs of an archive that are not here already.
    public func importDesigns(
        from directory: URL, actor: String, at date: Date
    ) async throws(RegistryError) -> ImportSummary {
        throw RegistryError(.database(reason: "not yet"), at: directory.path)
    }
}
