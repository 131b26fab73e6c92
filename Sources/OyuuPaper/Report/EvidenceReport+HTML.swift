import OyuuSigning
import OyuuText

extension EvidenceReport {
    /// A report as one page of HTML that needs nothing else, sealed.
    public static func html(_ content: ReportContent, key: RegisterKey) throws -> [UInt8] {
        let language = content.language
        let escaped = Markup.escaped
        func words(_ words: Words) -> String { escaped(words.text(language)) }
        var parts = Parts()
        parts.add(
            "the page",
            PaperMarkup.head(title: EvidenceReportWords.heading.text(language), style: style, language))
        parts.add("the heading", "<h1>\(words(EvidenceReportWords.heading))</h1>")
        parts.add("the outcome", "<p class=\"outcome\">\(escaped(content.outcome))</p>")
        parts.add("the facts", list(content.allFacts, language))
        parts.add("the summary", summary(of: content))
        for (place, photo) in content.photos.enumerated() { add(photo, place, to: &parts, language) }
        parts.add(
            "the method",
            "<section><h2>\(words(EvidenceMethodWords.heading))</h2>\n"
                + content.method.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n") + "</section>")
        parts.add(
            "the explanation",
            "<section><h2>\(words(EvidenceMethodWords.proofHeading))</h2>\n<p>\(escaped(content.proof))</p>")
        parts.add("the code", try QRSymbol(content.statement.text).markup)
        parts.add("the statement", "<pre>\(escaped(content.statement.text))</pre></section>")
        parts.add("the page", PaperMarkup.end)
        return try Seal.close(html: parts.list, .report(content.statement), key: key)
    }

    /// Stretches of the page with their names.
    private struct Parts {
        private(set) var list: [(name: String, text: String)] = []

        mutating func add(_ name: String, _ text: String) { list.append((name, text + "\n")) }
    }

    private static func list(_ fields: [(label: Words, value: String)], _ language: Language) -> String {
        let rows = fields.map {
            "<dt>\(Markup.escaped($0.label.text(language)))</dt><dd>\(Markup.escaped($0.value))</dd>"
        }
        return "<dl>\(rows.joined(separator: "\n"))</dl>"
    }

    /// A row a photo.
    private static func summary(of content: ReportContent) -> String {
        let language = content.language
        let head = ["№"] + EvidenceReport.columns.map { $0.text(language) }
        let rows = content.photos.enumerated().map { place, photo in
            """
            <tr\(photo.outcome == .copy ? " class=\"copy\"" : "")><td>\(place + 1)</td>\
            <td><a href="#photo\(place + 1)">\(Markup.escaped(photo.name))</a></td>\
            <td><code>\(photo.sha256 ?? "–")</code></td><td>\(photo.sizeText)</td>\
            <td>\(Markup.escaped(photo.found(in: language)))</td></tr>
            """
        }
        return """
            <table>
            <tr>\(head.map { "<th>\(Markup.escaped($0))</th>" }.joined())</tr>
            \(rows.joined(separator: "\n"))
            </table>
            """
    }

    private static func add(
        _ photo: ReportContent.Photo, _ place: Int, to parts: inout Parts, _ language: Language
    ) {
        let heading = Markup.escaped(photo.heading(place, in: language))
        parts.add(PartName.photo(place), "<section class=\"photo\" id=\"photo\(place + 1)\">\n<h2>\(heading)</h2>")
        parts.add(
            PartName.picture(of: place),
            photo.picture.map { PaperMarkup.picture($0, described: photo.name, attributes: "class=\"small\" ") }
                ?? "<p class=\"none\">\(Markup.escaped(EvidenceReportWords.noPicture.text(language)))</p>")
        var lines = ["<p class=\"found\">\(Markup.escaped(photo.found(in: language)))</p>"]
        let size = Markup.escaped(photo.sizeLine(in: language))
        lines.append("<p><code>SHA-256 \(photo.sha256 ?? "–")</code><br>\(size)</p>")
        if !photo.notes.isEmpty { lines.append(rows(EvidenceReportWords.remarks, photo.notes, language)) }
        parts.add(PartName.photo(place), lines.joined(separator: "\n"))
        for copy in photo.copies { add(copy, place, to: &parts, language) }
        var rest: [String] = []
        if !photo.moreCopies.isEmpty {
            let numbers = EvidenceReportWords.moreCopies.text(language, photo.moreCopies.joined(separator: ", "))
            rest.append("<p class=\"found\">\(Markup.escaped(numbers))</p>")
        }
        if !photo.similar.isEmpty { rest.append(rows(VerdictWords.alike, photo.similar, language)) }
        parts.add(PartName.photo(place), (rest + ["</section>"]).joined(separator: "\n"))
    }

    private static func rows(_ heading: Words, _ lines: [String], _ language: Language) -> String {
        let items = lines.map { "<li>\(Markup.escaped($0))</li>" }.joined()
        return "<h4>\(Markup.escaped(heading.text(language)))</h4>\n<ul>\(items)</ul>"
    }

    private static func add(
        _ copy: ReportContent.Copy, _ place: Int, to parts: inout Parts, _ language: Language
    ) {
        func figure(_ picture: PaperPicture, _ words: String) -> String {
            let image = PaperMarkup.picture(picture, described: words)
            return "<figure>\(image)<figcaption>\(Markup.escaped(words))</figcaption></figure>"
        }
        let heading = Markup.escaped(EvidenceReportWords.copyOf.text(language, copy.design))
        let note = copy.note.map { "\n<p class=\"found\">\(Markup.escaped($0))</p>" } ?? ""
        parts.add(PartName.words(of: copy, in: place), "<h3>\(heading)</h3>\n\(list(copy.fields, language))\(note)")
        if let drawing = copy.drawing {
            parts.add(PartName.drawing(of: copy, in: place), figure(drawing, copy.caption))
        }
        if let blink = copy.blink {
            let words = EvidenceReportWords.self
            parts.add(
                PartName.photoAround(copy, in: place),
                "<div class=\"pair\">\(figure(blink.photo, words.photoAround.text(language)))")
            parts.add(
                PartName.designLaidIn(copy, in: place),
                figure(blink.design, words.designLaidIn.text(language))
                    + "<p>\(Markup.escaped(words.blink.text(language)))</p></div>")
        }
    }

    private static let style = """
        body{margin:0;background:#eee;color:#111;font:16px/1.45 "Noto Sans","DejaVu Sans",sans-serif}
        main{max-width:56rem;margin:1rem auto;padding:1.5rem;background:#fff;box-sizing:border-box}
        h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.2rem;border-top:2px solid #111;padding-top:.6rem;overflow-wrap:anywhere;contain:paint}
        h3{font-size:1.05rem;margin:1.4rem 0 .4rem}h4{font-size:.9rem;margin:.8rem 0 .2rem}.outcome,.found,.copy td:last-child{font-weight:bold}.outcome{font-size:1.2rem}
        dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.3rem 1rem;margin:.6rem 0}dt{color:#444}dd,li,td{margin:0;overflow-wrap:anywhere;contain:paint}
        table{width:100%;border-collapse:collapse;font-size:.9rem;margin:1rem 0}th{text-align:left;color:#444}th,td{padding:.3rem .5rem;border-bottom:1px solid #999;vertical-align:top}
        table code{display:inline-block;width:19.6em}td:last-child{min-width:8.5em}td a{color:inherit}ul{margin:0;padding:0;list-style:none}li::before{content:"– "}
        code,pre{font:.75rem/1.5 "Noto Sans Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere;white-space:pre-wrap}
        img{max-width:100%;height:auto}.small{width:auto;max-height:14rem}figure{margin:.8rem 0}figcaption,.pair p{font-size:.85rem;color:#444}.none{color:#444}
        .pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}.pair p{grid-column:1/-1;margin:0}svg{display:block;width:15rem;max-width:100%;margin:1rem 0}
        @media(max-width:34rem){main{margin:0;padding:1rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}table,tbody,tr,td{display:block}th{display:none}td{border:0;padding:.1rem 0}table code{width:auto}tr{border-bottom:1px solid #999;padding:.4rem 0;display:block}}
        @media print{body{background:#fff}main{margin:0;padding:0;max-width:none}figure,tr,dl{break-inside:avoid}h2,h3{break-after:avoid}}
        """
}

extension EvidenceReport {
    /// What the columns of the summary hold, after the photo's place.
    static let columns = [
        EvidenceReportWords.file, Words(ky: "SHA-256", ru: "SHA-256", en: "SHA-256"), EvidenceReportWords.size,
        EvidenceReportWords.found,
    ]
}
