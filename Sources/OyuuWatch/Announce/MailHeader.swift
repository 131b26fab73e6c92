import Foundation
import OyuuText

/// Text in the headers of a mail (RFC 5322), made so that strangers' words cannot become headers of their own.
enum MailHeader {
    /// Bytes of text in one encoded word: with its frame it has 75 characters at most (RFC 2047 § 2).
    private static let wordBytes = 45

    /// A header's text as encoded words (RFC 2047), folded; plain ASCII stays as it is.
    ///
    /// - Parameter longest: characters that are kept.
    static func text(_ text: String, longest: Int = 160) -> String {
        var line = Printable.line(text)
        if line.count > longest { line = String(line.prefix(longest - 1)) + "…" }
        let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
        if isPlain, line.utf8.count <= 60 { return line }
        var words: [String] = []
        var word: [UInt8] = []
        // No character is cut in two: each encoded word is to be whole text.
        for scalar in line.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if word.count + bytes.count > wordBytes {
                words.append(encoded(word))
                word = []
            }
            word += bytes
        }
        if !word.isEmpty { words.append(encoded(word)) }
        return words.joined(separator: "\r\n ")
    }

    private static func encoded(_ bytes: [UInt8]) -> String { "=?UTF-8?B?\(Data(bytes).base64EncodedString())?=" }

    /// A date as RFC 5322 § 3.3 writes it, in UTC.
    static func date(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: date)
    }
}
