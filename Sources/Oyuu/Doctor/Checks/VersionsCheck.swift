import OyuuFingerprint
import OyuuImage
import OyuuPack
import OyuuRegistry

/// Which versions are at work: the program's, the fingerprint's, the libraries', the schema's.
struct VersionsCheck: DoctorCheck {
    let name = "versions"

    func look(at patient: Patient) async -> [DoctorFinding] {
        let zstd = PackCompression.libzstd
        let libraries =
            LinkedLibrary.ofPictures + [LinkedLibrary("libzstd", version: zstd.version, builtWith: zstd.builtWith)]
        let listed = libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
        var findings = [
            ok("versions", OrnamentRegister.softwareVersion, "\(Fingerprint.currentVersion)", listed)
        ]
        findings += libraries.compactMap(older)
        if let facts = await patient.opened?.storeFacts() {
            let values = [facts.database, facts.version, "\(facts.schema)"]
            findings.append(
                facts.schema == facts.knownSchema
                    ? DoctorFinding(name, .ok, "schema", values)
                    : DoctorFinding(name, .warning, "schema-older", values + ["\(facts.knownSchema)"]))
        }
        return findings
    }

    func older(_ library: LinkedLibrary) -> DoctorFinding? {
        guard library.isOlderThanBuilt, let built = library.builtWith else { return nil }
        return warning("library-older", library.name, library.version, built)
    }
}
