import Foundation
import OyuuRegistry

/// Whether there is room for the register to grow and for its index to be written anew.
struct DiskCheck: DoctorCheck {
    let name = "disk"

    /// Bytes without which a day's photos and logs may not fit.
    static let least = 256 << 20
    /// Bytes below which somebody should look for room.
    static let comfortable = 2 << 30

    func look(at patient: Patient) async -> [DoctorFinding] {
        let index = Self.size(patient.folder.appendingPathComponent(OrnamentRegister.indexFileName).path)
        let database = await patient.opened?.storeFacts()?.bytes ?? 0
        // An index is written beside the old one; a log of changes may come to be as large as the database.
        var findings = [room(patient.folder.path, needed: index + database, patient)]
        if let cache = patient.cache, FileManager.default.fileExists(atPath: cache.path) {
            findings.append(room(cache.path, needed: 0, patient))
        }
        return findings
    }

    private func room(_ path: String, needed: Int, _ patient: Patient) -> DoctorFinding {
        guard let free = patient.system.freeBytes(path) else { return warning("disk-unknown", path) }
        let (text, wanted) = (ByteFigure.text(free), ByteFigure.text(needed + Self.least))
        if free < needed + Self.least { return fault("disk-full", path, text, wanted) }
        if free < 2 * needed + Self.comfortable {
            return warning("disk-low", path, text, ByteFigure.text(2 * needed + Self.comfortable))
        }
        return ok("disk-free", path, text, wanted)
    }

    private static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
