import Foundation
import Oyuu
import OyuuRegistry
import OyuuText

/// The two streams: data to standard output, everything else to standard error.
enum Terminal {
    /// The language that the person's environment asks for. What programs read does not follow it.
    static let language = Language.preferred()

    static let errorIsTerminal = isatty(STDERR_FILENO) == 1
    static let outputIsTerminal = isatty(STDOUT_FILENO) == 1

    /// Colour only on a terminal that wants it (https://no-color.org).
    private static let outputHasColor = hasColor(outputIsTerminal)
    private static let errorHasColor = hasColor(errorIsTerminal)

    private static func hasColor(_ isTerminal: Bool) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        return isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// A line of data.
    static func say(_ line: String) { write(line + "\n", to: .standardOutput) }

    /// Lines of data, indented.
    static func say(_ lines: [String], indent: String = "") {
        for line in lines { say(indent + line) }
    }

    /// One JSON object as a line of data.
    static func say(json value: some Encodable) throws { _ = try offer(json: value) }

    /// The same; false where the reader has had enough.
    static func offer(json value: some Encodable) throws -> Bool {
        write(try JSONLine.encode(value) + [UInt8(ascii: "\n")], to: .standardOutput)
    }

    /// Lines for the person, not for the pipe. What strangers named is made safe.
    static func note(_ text: String) { write(Printable.text(text) + "\n", to: .standardError) }

    /// A text of the catalogue in the person's language.
    static func text(_ words: Words, _ values: String...) -> String { words.text(language, values: values) }

    /// What was done, as a log names it, in the person's language; in English the act's own word, as programs read it.
    /// A newer program's log may have others.
    static func act(_ name: String) -> String {
        language == .english ? name : AuditAct(rawValue: name)?.words(in: language) ?? name
    }

    /// The same as a line of data.
    static func say(_ words: Words, _ values: String...) { say(words.text(language, values: values)) }

    /// The same for the person, not for the pipe.
    static func note(_ words: Words, _ values: String...) { note(words.text(language, values: values)) }

    /// The same as what went wrong.
    static func complain(_ words: Words, _ values: String...) { complain(words.text(language, values: values)) }

    /// What went wrong, in the person's language.
    static func complain(_ error: OyuuError) { complain(error.commandLineWords) }

    /// What went wrong.
    static func complain(_ message: String) {
        let name = errorHasColor ? "\u{1B}[31moyuu:\u{1B}[0m" : "oyuu:"
        write("\(name) \(Printable.text(message))\n", to: .standardError)
    }

    /// Replaces the status line on standard error.
    static func status(_ line: String) { write("\r\u{1B}[2K" + line, to: .standardError) }

    enum Style: String {
        case bold = "1"
        case red = "31"
        case green = "32"
        case faint = "2"
    }

    /// `text` in a style, where standard output shows styles.
    static func styled(_ text: String, _ style: Style) -> String {
        outputHasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// A small block of colour, where standard output shows colours; else nothing.
    static func swatch(red: UInt8, green: UInt8, blue: UInt8) -> String {
        outputHasColor ? "\u{1B}[48;2;\(red);\(green);\(blue)m    \u{1B}[0m " : ""
    }

    /// Bytes of data as they are.
    static func say(bytes: [UInt8]) { write(bytes, to: .standardOutput) }

    private static func write(_ text: String, to handle: FileHandle) { write(Array(text.utf8), to: handle) }

    /// - Returns: false where the reader has had enough.
    @discardableResult
    private static func write(_ bytes: [UInt8], to handle: FileHandle) -> Bool {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(handle.fileDescriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                // Nobody is left to tell.
                return false
            } else if errno != EINTR {
                // An answer that is lost must not look like success.
                if handle.fileDescriptor == STDOUT_FILENO {
                    complain(
                        Reasons.text(
                            "the answer cannot be written (\(String(cString: strerror(errno))))", in: language))
                }
                exit(2)
            }
        }
        return true
    }
}
