/// Days of the Gregorian calendar as documents write them.
enum CalendarDate {
    /// `2024-05-17` of an `xs:date` or `xs:dateTime`, whatever its time and zone; nil where the day is in no calendar.
    static func fromXML(_ text: String) -> String? {
        let day = text.prefix(10)
        let rest = text.dropFirst(10)
        guard rest.isEmpty || rest.utf8.count <= 40 && (rest.first == "T" || isZone(rest)) else { return nil }
        return written(day.split(separator: "-", omittingEmptySubsequences: false), year: 0)
    }

    /// `2024-05-17`, or `17.05.2024` as is usual in Kyrgyz and Russian.
    static func fromTable(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 3 { return written(parts, year: 2) }
        return written(text.split(separator: "-", omittingEmptySubsequences: false), year: 0)
    }

    private static func isZone(_ text: Substring) -> Bool {
        text == "Z"
            || text.utf8.count == 6 && (text.first == "+" || text.first == "-")
                && text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ":") }
    }

    private static func written(_ parts: [Substring], year: Int) -> String? {
        guard parts.count == 3, parts[year].utf8.count == 4, parts[1].utf8.count == 2, parts[2 - year].utf8.count == 2
        else { return nil }
        let numbers = parts.map { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
        guard let y = numbers[year], let m = numbers[1], let d = numbers[2 - year] else { return nil }
        guard y >= 1800, (1...12).contains(m), d >= 1, d <= days(m, y) else { return nil }
        return "\(parts[year])-\(parts[1])-\(parts[2 - year])"
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}
