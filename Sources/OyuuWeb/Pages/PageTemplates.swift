import Foundation
import Hummingbird
import Mustache
import OyuuText

/// The page's templates, parsed once.
package struct PageTemplates: Sendable {
    package enum Name: String, CaseIterable, Sendable {
        case layout, failure, check, verdict, designs, design, registerPhotos, registerLook, registered, signIn, join
        case account, accounts, trail, verify, offline, api, batches, batch
        case submissions, submissionBatch, submission
    }

    private let library: MustacheLibrary
    /// The texts in each language, by the names that templates know them by.
    private let texts: [Language: [String: String]]

    /// Every template as it is written.
    package static let sources: [(name: Name, text: String)] = [
        (.layout, layout), (.failure, failure), (.check, check), (.verdict, verdict), (.designs, designs),
        (.design, design), (.registerPhotos, registerPhotos), (.registerLook, registerLook), (.registered, registered),
        (.signIn, signIn), (.join, join), (.account, account), (.accounts, accounts), (.trail, trail),
        (.verify, verify), (.offline, offline), (.api, api), (.batches, batches), (.batch, batch),
        (.submissions, submissions), (.submissionBatch, submissionBatch), (.submission, submission),
    ]

    package init() throws {
        MustacheContentTypes.register(ScalarMarkup(), named: ScalarMarkup.name)
        library = MustacheLibrary(
            templates: Dictionary(
                try Self.sources.map { ($0.rawValue, try MustacheTemplate(string: ScalarMarkup.pragma + $1)) },
                uniquingKeysWith: { $1 }))
        texts = Dictionary(
            Language.allCases.map { language in (language, PageWords.all.mapValues { $0.text(language) }) },
            uniquingKeysWith: { $1 })
    }

    /// A template filled with values; texts stand under `t`.
    package func text(_ name: Name, _ values: [String: Any], in language: Language) -> String {
        var values = values
        values["t"] = texts[language]
        values["lang"] = language.rawValue
        return library.render(values, withTemplate: name.rawValue) ?? ""
    }
}
