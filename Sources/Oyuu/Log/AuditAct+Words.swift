import OyuuRegistry
import OyuuText

extension AuditAct {
    /// What people call it.
    public func words(in language: Language) -> String { name.text(language) }

    private var name: Words {
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
