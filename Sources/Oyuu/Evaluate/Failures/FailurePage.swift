import OyuuVerify

/// The words and markup of the page of failures.
enum FailurePage {
    static func head(_ bench: String) -> String {
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>Failures of recognition</title><style>
        body{font:16px/1.45 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem}
        section{margin:0 0 1.2rem;padding:.8rem;border:1px solid #cfc7ba;border-radius:.4rem}
        img{max-width:100%;display:block}p{margin:.3rem 0}.t{color:#0a7d2c}.r{color:#1e6eff}.w{color:#c81e1e}
        </style></head><body><h1>Failures of recognition</h1><p>\(HTML.escaped(bench))</p>
        <p>Each picture: the photo; the design it shows; the design it was taken for, where that is another. In the photo,
        <b class="t">green</b> is the true place, <b class="r">blue</b> the place found of the right design,
        <b class="w">red</b> the place found of a wrong one.</p>

        """
    }

    /// - Parameter picture: the picture's file name, or nil where it could not be drawn.
    static func section(_ failure: FailureCase, picture: String?) -> String {
        let query = failure.answer.query
        var words = ["<b>\(HTML.escaped(query.name))</b>, attack \(HTML.escaped(query.attack))"]
        words.append(query.design.map { "shows \(HTML.escaped($0))" } ?? "shows nothing registered")
        var lines = [words.joined(separator: ": ")]
        for named in failure.answer.named.prefix(3) {
            let isRight = named.design == query.design
            let kinds = named.kinds.isEmpty ? "" : ", " + named.kinds.map(\.words).joined(separator: ", ")
            lines.append(
                "<span class=\"\(isRight ? "t" : "w")\">\(HTML.escaped(named.design))</span>: NFA 10<sup>"
                    + "\(ScanReport.format(named.logNFA))</sup>, \(named.isCopy ? "called a copy" : "below the line")"
                    + kinds)
        }
        if let design = query.design, failure.answer.right == nil {
            lines.append("\(HTML.escaped(design)) was not named")
        }
        if let overlap = failure.answer.overlap {
            lines.append("overlap with the true place \(ScanReport.format(overlap, digits: 2))")
        }
        let image = picture.map { "<img alt=\"photo and designs\" loading=\"lazy\" src=\"\(HTML.escaped($0))\">" } ?? ""
        return "<section>\(image)\(lines.map { "<p>\($0)</p>" }.joined())</section>\n"
    }
}
