import OyuuRegistry
import OyuuText

extension AuditAct {
    /// What was done, in the person's language; in English the act's own word, as programs read it.
    var words: String { Terminal.language == .english ? rawValue : said.text(Terminal.language) }

    /// The same of an act in a log, which may be of a newer program.
    static func words(_ act: String) -> String { AuditAct(rawValue: act)?.words ?? act }

    private var said: Words {
        switch self {
        case .registered: PageLineWords.actRegistered
        case .disputed: PageLineWords.actDisputed
        case .withdrawn: PageLineWords.actWithdrawn
        case .contactErased: PageLineWords.actContactErased
        case .fingerprintReplaced: PageLineWords.actFingerprintReplaced
        case .imported: PageLineWords.actImported
        case .exported: PageLineWords.actExported
        case .checked: PageLineWords.actChecked
        }
    }
}
