import Oyuu
import OyuuText

extension BatchStatus {
    /// Whether it arrives, waits, is paused or done.
    public var stateWords: Words {
        let states = SubmissionLineWords.states
        if !isWhole { return states.arriving }
        if isDone { return states.done }
        return isPaused ? states.paused : states.working
    }
}

extension Decision.Kind {
    /// What was decided, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .copyOfDesign(let number): SubmissionPageWords.decidedCopy.text(language, "\(number)")
        case .copyOfSubmission(let batch, let reference):
            SubmissionPageWords.decidedCopy.text(language, Printable.line("\(batch)/\(reference)"))
        case .notACopy: SubmissionPageWords.decidedNot.text(language)
        case .needsALook: SubmissionPageWords.decidedLook.text(language)
        }
    }
}
