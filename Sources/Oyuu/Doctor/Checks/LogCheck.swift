import Foundation
import OyuuLog
import OyuuRegistry

/// Whether the log's head was signed lately, and, in a thorough look, whether the register agrees with its log.
struct LogCheck: DoctorCheck {
    let name = "log"

    /// Seconds after which a head is old: `oyuu serve` signs one a day.
    static let headAge: TimeInterval = 48 * 3600

    func look(at patient: Patient) async -> [DoctorFinding] {
        guard let register = patient.opened else { return [] }
        do {
            let entries = try await register.registry.state().lastEntry
            var findings = head(try await register.logHeads().last, entries: entries, at: patient.now)
            if patient.isThorough {
                let verification = try await register.verifyLog()
                findings +=
                    verification.faults.isEmpty
                    ? [ok("log-sound", "\(verification.entries)", "\(verification.designs)", "\(verification.heads)")]
                    : verification.faults.map { fault("log-fault", $0.description) }
            }
            return findings
        } catch {
            return [fault("log-unreadable", OyuuError(error, file: "log").description)]
        }
    }

    private func head(_ text: String?, entries: Int64, at now: Date) -> [DoctorFinding] {
        guard let text else { return [entries == 0 ? ok("log-empty") : warning("log-without-head", "\(entries)")] }
        do throws(LogError) {
            let head = try LogHead(text: text)
            let date = Date(timeIntervalSince1970: TimeInterval(head.at))
            let isOld = head.size < entries && now.timeIntervalSince(date) > Self.headAge
            let values = [date.formatted(.iso8601), "\(head.size)", "\(entries)"]
            return [DoctorFinding(name, isOld ? .warning : .ok, isOld ? "log-head-old" : "log-head", values)]
        } catch {
            return [fault("log-head-unreadable", error.description)]
        }
    }
}
