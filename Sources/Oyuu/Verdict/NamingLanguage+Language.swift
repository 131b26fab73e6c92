import OyuuFingerprint
import OyuuText

extension NamingLanguage {
    /// The language that colours are named in for somebody who reads `language`.
    package init(_ language: Language) {
        switch language {
        case .kyrgyz: self = .ky
        case .russian: self = .ru
        case .english: self = .en
        }
    }
}
