import Oyuu
import OyuuRegistry

extension FieldProblem.Field {
    /// What the person types for the field; nil for what no option gives.
    fileprivate var flag: String? {
        switch self {
        case .title: "--title"
        case .holder: "--holder"
        case .holderContact: "--contact"
        case .village: "--village"
        case .cooperative: "--cooperative"
        case .creator: "--creator"
        case .technique: "--technique"
        case .motifs: "--motif"
        case .locarnoClass: "--class"
        case .createdOn: "--created"
        case .filedOn: "--filed"
        case .notes: "--notes"
        case .corners: "--corners"
        case .reason: "--reason"
        case .actor: "--actor"
        case .photos, .fileName, .format, .width, .height, .fingerprint, .fingerprintVersion, .sha256, .disputes,
            .registeredAt, .withdrawnAt, .at, .text, .details:
            nil
        }
    }
}

extension OyuuError {
    /// The error for a person at the command line, in their language: options are called as they are typed.
    var commandLineWords: String {
        let language = Terminal.language
        guard case .registry(let error) = self, case .invalid = error.kind else { return words(in: language) }
        let words = error.whatHappened(in: language) { $0.flag ?? $0.rawValue }
        return "\(words); \(error.whatToDo(in: language))"
    }
}
