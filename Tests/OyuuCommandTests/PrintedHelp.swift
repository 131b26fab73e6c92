import TestSupport

/// A page of help as it is printed where nothing has to be wrapped, taken apart by its margins alone.
struct PrintedHelp {
    /// Headings, paragraphs, and what rows are for, in their order.
    private(set) var texts: [String] = []
    /// What stands in angle brackets.
    private(set) var places: [String] = []
    /// The commands below this one.
    private(set) var commands: [String] = []

    static let marks = ["OVERVIEW: ", "СЫПАТТАМА: ", "ОПИСАНИЕ: "]
    static let usageMarks = ["USAGE: ", "КОЛДОНУЛУШУ: ", "ИСПОЛЬЗОВАНИЕ: "]
    static let commandMarks = ["SUBCOMMANDS:", "БУЙРУКТАР:", "КОМАНДЫ:"]

    init(_ page: String) {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let usage = lines.lastIndex { line in Self.usageMarks.contains { line.hasPrefix($0) } } ?? lines.endIndex
        var isParagraph = false
        for line in lines[..<usage] {
            let isProse = !line.isEmpty && !line.hasPrefix(" ")
            let mark = Self.marks.first { line.hasPrefix($0) } ?? ""
            if isProse { add(String(line.dropFirst(mark.count)), toLast: isParagraph) }
            isParagraph = isProse
        }
        var (isSection, isCommands, hasText) = (false, false, false)
        for line in lines[usage...] {
            let margin = line.prefix { $0 == " " }.count
            if margin < 26 { places += Self.places(line) }
            if margin == 26 {
                add(String(line.dropFirst(26)), toLast: hasText)
                hasText = true
            } else if margin == 0, line.hasSuffix(":") {
                texts.append(line)
                isSection = true
                isCommands = Self.commandMarks.contains(line)
            } else if margin == 2, isSection {
                if isCommands { commands += line.split(separator: " ").prefix(1).map(String.init) }
                hasText = line.prefix(26).hasSuffix(" ") && line.count > 26 && !line.dropFirst(26).hasPrefix("<")
                if hasText { texts.append(String(line.dropFirst(26))) }
            } else if line.isEmpty {
                isSection = false
            }
        }
    }

    private mutating func add(_ line: String, toLast: Bool) {
        if toLast, let last = texts.popLast() { texts.append("\(last) \(line)") } else { texts.append(line) }
    }

    private static func places(_ line: String) -> [String] {
        line.split(separator: "<").dropFirst().compactMap { part in
            part.contains(">") ? String(part.prefix { $0 != ">" }) : nil
        }
    }

    /// What no language changes: what the parser says in brackets of an argument's values is left out.
    static func withoutValues(_ text: String) -> String {
        for mark in ["(values: ", "(default: ", "(default as flag: "] where text.hasSuffix(")") {
            if let start = text.ranges(of: mark).last?.lowerBound {
                return String(text[..<start])
            }
        }
        return text
    }
}
