import Foundation
import OyuuSigning
import OyuuText

extension Certificate {
    /// A certificate as one page of HTML that needs nothing else, sealed.
    public static func html(_ content: CertificateContent, key: RegisterKey) throws -> [UInt8] {
        let language = content.language
        func words(_ words: Words) -> String { Markup.escaped(words.text(language)) }
        var parts: [(name: String, text: String)] = []
        func add(_ name: String, _ text: String) { parts.append((name, text + "\n")) }

        add(
            "the page",
            PaperMarkup.head(
                title: "\(CertificateWords.heading.text(language)) \(content.statement.design)", style: style, language)
        )
        add(
            "the heading",
            "<h1>\(words(CertificateWords.heading))<br><strong>\(Markup.escaped(content.statement.design))</strong></h1>"
        )
        if let warning = content.warning { add("the warning", "<p class=\"warning\">\(Markup.escaped(warning))</p>") }
        if let picture = content.picture {
            add(
                "the picture",
                PaperMarkup.picture(picture, described: content.statement.title, attributes: "class=\"design\" "))
        } else {
            add("the picture", "<p class=\"design\">\(words(CertificateWords.noPicture))</p>")
        }
        add("the page", "<dl>")
        for field in content.fields {
            let code = field.inid.map { "(\($0)) " } ?? ""
            add(
                "the field \(field.name)",
                "<dt>\(code)\(words(field.label))</dt><dd>\(Markup.escaped(field.value))</dd>")
        }
        add("the page", "</dl>")
        if !content.palette.isEmpty { add("the colours", paletteRows(content)) }
        for (label, name, lines) in [
            (CertificateWords.photos, "the photos", content.photoLines),
            (CertificateWords.fingerprint, "the fingerprint", [content.statement.fingerprint]),
        ] {
            let rows = lines.map { "<code>\(Markup.escaped($0))</code>" }.joined(separator: "<br>")
            add(name, "<h2>\(words(label))</h2><p>\(rows)</p>")
        }
        add("the code", try QRSymbol(content.statement.text).markup)
        add("the explanation", "<p>\(words(CertificateWords.proof))</p>")
        add(
            "the register and its key",
            """
            <p class="small">\(words(CertificateWords.register)): <code>\(content.statement.register.uuidString.lowercased())</code><br>
            \(words(CertificateWords.key)): <code>\(content.statement.publicKey)</code><br>
            \(words(CertificateWords.made)): \(Markup.escaped(content.madeAt))</p>
            """)
        add("the statement", "<pre>\(Markup.escaped(content.statement.text))</pre>")
        add("the page", PaperMarkup.end)
        return try Seal.close(html: parts, .certificate(content.statement), key: key)
    }

    private static func paletteRows(_ content: CertificateContent) -> String {
        let rows = content.palette.map { swatch in
            "<li><span style=\"background:\(swatch.hex)\"></span>\(Markup.escaped(swatch.name)) "
                + "\(Int((100 * swatch.share).rounded()))\u{A0}% <code>\(swatch.hex)</code></li>"
        }
        return "<h2>\(Markup.escaped(CertificateWords.palette.text(content.language)))</h2>\n<ul>"
            + rows.joined(separator: "\n") + "</ul>"
    }

    private static let style = """
        body{margin:0;background:#f4efe6;color:#1a1a1a;font:16px/1.45 "Noto Sans","DejaVu Sans",sans-serif}
        main{max-width:46rem;margin:1rem auto;padding:1.5rem;background:#fff;border:2px solid #73171c;outline:1px solid #73171c;outline-offset:-9px;box-sizing:border-box}
        h1{color:#73171c;text-align:center;font-size:1.5rem;margin:.4rem 0 1rem}h2{font-size:.9rem;color:#555;margin:1rem 0 .2rem}
        .warning{color:#b00000;font-weight:bold;text-align:center}.design{display:block;max-width:100%;height:auto;max-height:26rem;width:auto;margin:0 auto 1rem}
        dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.3rem 1rem;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere;contain:paint}
        ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 1.2rem}li span{display:inline-block;width:1.6rem;height:1rem;border:1px solid #777;margin-right:.4rem;vertical-align:-.15rem}
        code,pre{font:.75rem/1.5 "Noto Sans Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere;white-space:pre-wrap}svg{display:block;width:15rem;max-width:100%;margin:1rem auto}.small{font-size:.85rem}
        @media(max-width:34rem){main{margin:0;padding:1.2rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
        @media print{body{background:#fff}main{border:0;outline:0;margin:0}}
        """
}
