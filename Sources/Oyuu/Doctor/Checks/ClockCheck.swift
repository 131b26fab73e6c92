import Foundation
import OyuuRegistry

/// Whether the clock can be right: registrations and signed heads carry its time, and are believed for it.
struct ClockCheck: DoctorCheck {
    let name = "clock"

    /// Seconds that another machine's clock may be ahead.
    static let tolerance: TimeInterval = 60
    /// 2024-01-01 and 2100-01-01: no clock of a machine that runs this says anything else.
    static let sane = Date(timeIntervalSince1970: 1_704_067_200)..<Date(timeIntervalSince1970: 4_102_444_800)

    func look(at patient: Patient) async -> [DoctorFinding] {
        let now = patient.now
        var findings: [DoctorFinding] = []
        if !Self.sane.contains(now) { findings.append(fault("clock-absurd", now.formatted(.iso8601))) }
        if let entry = await newestEntry(patient), entry.timeIntervalSince(now) > Self.tolerance {
            findings.append(fault("clock-behind-trail", now.formatted(.iso8601), entry.formatted(.iso8601)))
        }
        if let head = await patient.newestHead {
            let signed = Date(timeIntervalSince1970: TimeInterval(head.at))
            if signed.timeIntervalSince(now) > Self.tolerance {
                findings.append(fault("clock-behind-head", now.formatted(.iso8601), signed.formatted(.iso8601)))
            }
        }
        switch patient.system.isClockSynchronised {
        case false?: findings.append(warning("clock-unsynchronised"))
        case true? where findings.isEmpty: findings.append(ok("clock-right", now.formatted(.iso8601)))
        case nil where findings.isEmpty: findings.append(ok("clock-plausible", now.formatted(.iso8601)))
        default: break
        }
        return findings
    }

    private func newestEntry(_ patient: Patient) async -> Date? {
        guard let registry = patient.opened?.registry, let last = try? await registry.state().lastEntry, last > 0,
            let page = try? await registry.auditTrail(of: nil, after: last - 1, limit: 1)
        else { return nil }
        return page.first?.at
    }
}
