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
    /// The error for a person at the command line: options are called as they are typed.
    var commandLineWords: String {
        guard case .registry(let error) = self, case .invalid(let problems) = error.kind else { return description }
        let words = problems.map { $0.words(for: $0.field.flag ?? $0.field.rawValue) }.joined(separator: ", ")
        return "\(words); \(error.whatToDo)"
    }
}
