/// What is kept of a file's name as a stranger wrote it.
enum FileName {
    /// Bytes of UTF-8 that file systems take.
    static let limit = 255

    /// Without folders before it, whichever slash parts them, and cut between characters to `limit` bytes; empty for the
    /// names of folders themselves, `.` and `..`.
    static func kept(_ text: String) -> String {
        // By bytes: a mark after a slash would make one character with it.
        let start = text.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        let name = start.map { text[text.utf8.index(after: $0)...] } ?? text[...]
        guard name != ".", name != ".." else { return "" }
        guard name.utf8.count > limit else { return String(name) }
        var (cut, count) = ("", 0)
        for character in name {
            count += character.utf8.count
            guard count <= limit else { break }
            cut.append(character)
        }
        return cut
    }
}
