import Foundation
import OyuuText

/// Pieces of HTML that all papers have.
enum PaperMarkup {
    /// A page's beginning, to the element that holds all it shows: it may fetch nothing and run nothing.
    static func head(title: String, style: String, _ language: Language) -> String {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
        <title>\(Markup.escaped(title))</title>
        <style>\(style)</style>
        </head>
        <body>
        <main>
        """
    }

    /// What closes it.
    static let end = "</main>\n</body>\n</html>"

    /// A picture carried inside the page.
    ///
    /// - Parameters:
    ///   - words: what it shows, for those who cannot see it.
    ///   - attributes: more of the element, with a blank behind each.
    static func picture(_ picture: PaperPicture, described words: String, attributes: String = "") -> String {
        """
        <img \(attributes)width="\(picture.width)" height="\(picture.height)" alt="\(Markup.escaped(words))" \
        src="data:image/jpeg;base64,\(Data(picture.jpeg).base64EncodedString())">
        """
    }
}

extension QRSymbol {
    /// The code as a drawing in HTML, with its quiet zone.
    var markup: String {
        var path = ""
        forEachRun { x, y, width in path += "M\(x + 4) \(y + 4)h\(width)v1h-\(width)z" }
        return """
            <svg role="img" aria-label="QR" viewBox="0 0 \(side + 8) \(side + 8)" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(side + 8)v\(side + 8)H0z"/><path d="\(path)"/></svg>
            """
    }
}
