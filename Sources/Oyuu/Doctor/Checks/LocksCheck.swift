import Foundation

/// Which of the register's lock files a program holds, by the system's own table (`proc_locks(5)`).
///
/// Taking a lock to see whether it is free could stop a server that is just starting.
struct LocksCheck: DoctorCheck {
    let name = "locks"

    private static let files = ["web/serving.lock", "register.lock", "\(OrnamentRegister.indexFileName).lock"]

    func look(at patient: Patient) async -> [DoctorFinding] {
        let held = Self.files.compactMap { file -> DoctorFinding? in
            var status = stat()
            let path = patient.folder.appendingPathComponent(file).path
            guard stat(path, &status) == 0, let holder = Self.holder(of: status, in: patient.system.locks) else {
                return nil
            }
            return ok("lock-held", path, holder)
        }
        return held.isEmpty ? [ok("locks-free")] : held
    }

    /// The process that holds a lock on a file: `1: FLOCK ADVISORY WRITE 4711 fe:00:1234 0 EOF`.
    static func holder(of status: stat, in table: String) -> String? {
        let (major, minor) = (status.st_dev >> 8 & 0xFFF, status.st_dev & 0xFF | status.st_dev >> 12 & 0xFFF00)
        let place = [major, minor].map { String(format: "%02llx", UInt64($0)) }.joined(separator: ":")
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            // `->` marks one who waits.
            guard words.count >= 6, words[1] != "->", words[5] == "\(place):\(status.st_ino)" else { continue }
            return String(words[4])
        }
        return nil
    }
}
