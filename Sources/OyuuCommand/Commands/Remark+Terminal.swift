import Oyuu
import OyuuFingerprint
import OyuuText

// In English, remarks name the command's own flags.

extension Remark {
    /// The remark in the person's language.
    var terminalWords: String { Terminal.language == .english ? words : words(in: Terminal.language) }
}

extension PhotoAdvice {
    /// The advice in the person's language.
    var terminalWords: String { Terminal.language == .english ? words : words(in: Terminal.language) }
}
