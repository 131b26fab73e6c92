import Foundation
import Hummingbird
import Mustache
import OyuuText

/// The page's templates, parsed once.
struct PageTemplates: Sendable {
    enum Name: String, CaseIterable {
        case layout, failure, check, verdict, designs, design, registerPhotos, registerLook, registered, signIn, join
        case account, accounts, verify, offline, api
    }

    private let library: MustacheLibrary
    /// The texts in each language, by the names that templates know them by.
    private let texts: [Language: [String: String]]

    init() throws {
        let sources: [(Name, String)] = [
            (.layout, Self.layout), (.failure, Self.failure), (.check, Self.check), (.verdict, Self.verdict),
            (.designs, Self.designs), (.design, Self.design), (.registerPhotos, Self.registerPhotos),
            (.registerLook, Self.registerLook), (.registered, Self.registered), (.signIn, Self.signIn),
            (.join, Self.join), (.account, Self.account), (.accounts, Self.accounts), (.verify, Self.verify),
            (.offline, Self.offline), (.api, Self.api),
        ]
        library = MustacheLibrary(
            templates: Dictionary(
                try sources.map { ($0.rawValue, try MustacheTemplate(string: $1)) }, uniquingKeysWith: { $1 }))
        texts = Dictionary(
            Language.allCases.map { language in (language, PageWords.all.mapValues { $0.text(language) }) },
            uniquingKeysWith: { $1 })
    }

    /// A template filled with values; texts stand under `t`.
    func text(_ name: Name, _ values: [String: Any], in language: Language) -> String {
        var values = values
        values["t"] = texts[language]
        values["lang"] = language.rawValue
        return library.render(values, withTemplate: name.rawValue) ?? ""
    }
}
