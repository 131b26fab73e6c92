import Foundation
import OyuuSigning

/// Whether the register's key is there, private, and the one that has signed; and the keys that packs are trusted by.
struct KeysCheck: DoctorCheck {
    let name = "keys"

    func look(at patient: Patient) async -> [DoctorFinding] {
        let newest = await patient.newestHead
        var findings: [DoctorFinding] = []
        var key: RegisterPublicKey?
        do throws(SigningError) {
            let kept = try RegisterKey.kept(in: patient.folder, create: false).publicKey
            key = kept
            if let newest {
                findings.append(
                    newest.publicKey == kept
                        ? ok("key-right", "\(kept)") : fault("key-other", "\(newest.publicKey)", "\(kept)"))
            } else {
                findings.append(ok("key-unused", "\(kept)"))
            }
        } catch {
            guard case .missing(let path) = error else { return [fault("key-unusable", error.description)] }
            // Nobody who knows the key that has signed would believe a new one.
            findings.append(newest == nil ? ok("key-not-made", path) : fault("key-missing", path))
        }
        return findings + trusted(patient, key)
    }

    private func trusted(_ patient: Patient, _ key: RegisterPublicKey?) -> [DoctorFinding] {
        guard let path = patient.knownKeys, FileManager.default.fileExists(atPath: path) else { return [] }
        do throws(SigningError) {
            let keys = try KnownKeys(path: path)
            if let key, let register = patient.opened?.identity.uuid,
                case .changed(let known) = keys.standing(of: key, register: register)
            {
                return [warning("known-key-other", path, "\(known)", "\(key)")]
            }
            return [ok("known-keys", path)]
        } catch {
            return [fault("known-keys-unusable", error.description)]
        }
    }
}
