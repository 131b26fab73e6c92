import Foundation
import OyuuSigning

/// Whether the register's folder and files are this account's, writable, and nobody else's to read.
struct PermissionsCheck: DoctorCheck {
    let name = "permissions"

    private static let files = ["register.sqlite", "accounts.sqlite", "batches.sqlite", "photos", "web"]

    func look(at patient: Patient) async -> [DoctorFinding] {
        let folder = patient.folder.path
        guard let own = Self.status(folder) else { return [] }
        var findings: [DoctorFinding] = []
        if own.mode & 0o077 != 0 { findings.append(warning("folder-open", folder, String(own.mode, radix: 8))) }
        // In a folder that nobody else can enter, the files' own modes do not matter.
        for name in Self.files where own.mode & 0o011 != 0 {
            let path = patient.folder.appendingPathComponent(name).path
            if let file = Self.status(path), file.mode & 0o077 != 0 {
                findings.append(warning("file-open", path, String(file.mode, radix: 8)))
            }
        }
        if own.owner != patient.system.account {
            findings.append(warning("folder-foreign", folder, "\(own.owner)", "\(patient.system.account)"))
        } else if access(folder, W_OK | X_OK) != 0 {
            findings.append(warning("folder-read-only", folder))
        }
        return findings.isEmpty ? [ok("folder-private", folder)] : findings
    }

    private static func status(_ path: String) -> (mode: UInt32, owner: UInt32)? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return (status.st_mode & 0o7777, status.st_uid)
    }
}
