import Foundation
import OyuuLog
import OyuuText

extension LogError {
    /// What happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .notAHead(let reason): LogErrorWords.notAHead.text(language, Reasons.text(reason, in: language))
        case .notAProof(let reason): LogErrorWords.notAProof.text(language, Reasons.text(reason, in: language))
        case .forged: PaperErrorWords.forged.text(language)
        case .notInLog(let entry): LogErrorWords.notInLog.text(language, "\(entry)")
        case .notConsistent(let older, let newer):
            LogErrorWords.notConsistent.text(language, "\(newer)", "\(older)")
        case .unsound(let finding, let count):
            LogErrorWords.unsound.text(
                language, Reasons.text(finding, in: language),
                count > 1 ? LogErrorWords.more.text(language, "\(count - 1)") : "")
        case .otherKey(let key): PaperErrorWords.otherKey.text(language, "\(key)")
        }
    }
}

extension LogFault {
    /// What was found, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .entryChanged(let entry): LogFaultWords.entryChanged.text(language, "\(entry)")
        case .entryMissing(let entry): LogFaultWords.entryMissing.text(language, "\(entry)")
        case .entryForeign(let entry): LogFaultWords.entryForeign.text(language, "\(entry)")
        case .gap(let entry): LogFaultWords.gap.text(language, "\(entry)")
        case .designChanged(let design, let entry): LogFaultWords.designChanged.text(language, design, "\(entry)")
        case .fingerprintChanged(let design, let photo, let entry):
            LogFaultWords.fingerprintChanged.text(language, design, "\(photo)", "\(entry)")
        case .statusChanged(let design): LogFaultWords.statusChanged.text(language, design)
        case .designForeign(let design): LogFaultWords.designForeign.text(language, design)
        case .designMissing(let design, let entry): LogFaultWords.designMissing.text(language, design, "\(entry)")
        case .registeredAgain(let design, let entry):
            LogFaultWords.registeredAgain.text(language, "\(entry)", design)
        case .digestMissing(let entry): LogFaultWords.digestMissing.text(language, "\(entry)")
        case .backdated(let first, let last, let at, let after):
            first == last
                ? LogFaultWords.backdated.text(language, "\(first)", at, after)
                : LogFaultWords.backdatedRun.text(language, "\(first)", "\(last)", at, after)
        case .ahead(let entry, let at, let before):
            LogFaultWords.ahead.text(language, "\(entry)", at, before)
        case .dateUnreadable(let entry): LogFaultWords.dateUnreadable.text(language, "\(entry)")
        case .headUnreadable(let reason):
            LogFaultWords.headUnreadable.text(language, Reasons.text(reason, in: language))
        case .headForeign(let register):
            LogFaultWords.headForeign.text(language, register.uuidString.lowercased())
        case .cutOff(let head, let entries):
            LogFaultWords.cutOff.text(language, head.day, "\(head.size)", "\(entries)")
        case .rewritten(let head): LogFaultWords.rewritten.text(language, "\(head.size)", head.day)
        }
    }
}

extension LogHead {
    fileprivate var day: String { Date(timeIntervalSince1970: TimeInterval(at)).formatted(.iso8601) }
}
