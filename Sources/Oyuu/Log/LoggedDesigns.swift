import Foundation
import OyuuLog
import OyuuRegistry
import Synchronization

/// What the log says of each design, to be compared with what the register says.
final class LoggedDesigns: Sendable {
    private struct Expected {
        var entry: Int64
        /// When it was registered here, or imported.
        var at: String
        /// Whether it was registered elsewhere before.
        var isImported: Bool
        var content: String?
        var fingerprints: [(digest: String, entry: Int64)]
        var isWithdrawn: Bool
        /// When an entry withdrew it; nil where none did.
        var withdrawnAt: String?
    }

    private struct State {
        var designs: [String: Expected] = [:]
        var count = 0
        var withoutDigest = 0
        var imported = 0
        var faults: [(design: String, fault: LogFault)] = []
        /// Designs that an entry has brought in, and whether entries say what of.
        var seen: Set<String> = []
        var hasDigests = false
    }

    private let state = Mutex(State())

    /// Takes in what an entry says.
    func read(_ entry: LogEntry) {
        let details = (try? JSONDecoder().decode([String: String].self, from: Data(entry.details.utf8))) ?? [:]
        state.withLock { state in
            switch AuditAct(rawValue: entry.act) {
            case .registered, .imported:
                // Else whoever can write to the database could append another one that fits what he made of the design.
                guard state.seen.insert(entry.design).inserted else {
                    state.faults.append(
                        (entry.design, .registeredAgain(design: entry.design, entry: entry.sequence)))
                    return
                }
                if details["content"] != nil {
                    state.hasDigests = true
                } else if state.hasDigests {
                    state.faults.append((entry.design, .digestMissing(entry: entry.sequence)))
                }
                let fingerprints = details["fingerprints"]?.split(separator: " ") ?? []
                state.designs[entry.design] = Expected(
                    entry: entry.sequence, at: entry.at, isImported: entry.act == AuditAct.imported.rawValue,
                    content: details["content"],
                    fingerprints: fingerprints.map { (String($0), entry.sequence) },
                    isWithdrawn: details["status"] == DesignStatus.withdrawn.rawValue)
            case .withdrawn:
                state.designs[entry.design]?.isWithdrawn = true
                state.designs[entry.design]?.withdrawnAt = entry.at
            case .fingerprintReplaced:
                guard let digest = details["fingerprint"], let position = details["position"].flatMap({ Int($0) }),
                    state.designs[entry.design]?.fingerprints.indices.contains(position) == true
                else { return }
                state.designs[entry.design]?.fingerprints[position] = (digest, entry.sequence)
            default: break
            }
        }
    }

    /// Compares a design of the register with what was read.
    func compare(_ design: Design) {
        let number = design.number.description
        state.withLock { state in
            state.count += 1
            guard let expected = state.designs.removeValue(forKey: number) else {
                state.faults.append((number, .designForeign(design: number)))
                return
            }
            // What older programs imported was withdrawn or not, and they did not say.
            guard let content = expected.content else {
                state.withoutDigest += 1
                return
            }
            if expected.isImported { state.imported += 1 }
            // An import says what another register said; it cannot have said it after that.
            let isOfItsDay =
                if let at = CivilDate.date(expected.at) {
                    expected.isImported
                        ? design.registeredAt <= at + LogTimes.slack : Self.isSame(design.registeredAt, expected.at)
                } else {
                    false
                }
            if content != design.contentDigest || !isOfItsDay {
                state.faults.append((number, .designChanged(design: number, entry: expected.entry)))
            }
            let isOfItsWithdrawal =
                expected.withdrawnAt.map { at in design.withdrawnAt.map { Self.isSame($0, at) } ?? false } ?? true
            if expected.isWithdrawn != (design.status == .withdrawn) || !isOfItsWithdrawal {
                state.faults.append((number, .statusChanged(design: number)))
            }
            for (place, photo) in design.photos.enumerated() where place < expected.fingerprints.count {
                let logged = expected.fingerprints[place]
                if logged.digest != photo.fingerprintDigest {
                    state.faults.append(
                        (number, .fingerprintChanged(design: number, photo: place + 1, entry: logged.entry)))
                }
            }
        }
    }

    /// Whether a moment is that of an entry, to the millisecond.
    private static func isSame(_ date: Date, _ text: String) -> Bool {
        CivilDate.date(text).map { abs($0.timeIntervalSince(date)) < 0.002 } ?? false
    }

    /// Adds what was found, after all designs were compared.
    ///
    /// - Parameter changed: designs that somebody changed after the log was read; they are judged another time.
    func report(to verification: inout LogVerification, except changed: Set<String>) {
        state.withLock { state in
            verification.designs = state.count
            verification.withoutDigest = state.withoutDigest
            verification.imported = state.imported
            let missing = state.designs.sorted { $0.value.entry < $1.value.entry }.map {
                ($0.key, LogFault.designMissing(design: $0.key, entry: $0.value.entry))
            }
            for (design, fault) in state.faults + missing where !changed.contains(design) {
                verification.faults.append(fault)
            }
        }
    }
}
