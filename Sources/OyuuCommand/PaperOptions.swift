import ArgumentParser
import Foundation
import Oyuu
import OyuuText

extension Language: ExpressibleByArgument {
    public init?(argument: String) { self.init(locale: argument) }
}

extension PaperForm: ExpressibleByArgument {}

/// What kind of paper is written, in which language, and where to.
struct PaperOptions: ParsableArguments {
    @Option(help: "The language: ky, ru or en (else the one of LANG).")
    var language: Language?

    @Option(help: "The form: pdf or html (else as the file's name ends, pdf where it does not say).")
    var form: PaperForm?

    @OptionGroup var target: OutputFile

    var paperLanguage: Language { language ?? .preferred() }

    var paperForm: PaperForm {
        let ending = (target.output as NSString?)?.pathExtension.lowercased()
        return form ?? (ending == "html" || ending == "htm" ? .html : .pdf)
    }

    /// - Parameter paper: what is written, with its article.
    /// - Throws: `.usage` where it would go to a terminal.
    func requireFile(for paper: String) throws(OyuuError) {
        guard target.output != nil || !Terminal.outputIsTerminal else {
            throw .usage("name a file with -o: \(paper) is nothing for a terminal")
        }
    }
}
