extension Words {
    /// The values in a text that was made of the English words; nil where it was not.
    ///
    /// Each value is as short as it can be.
    func values(in english: String) -> [String]? {
        let parts = text(.english, values: Array(repeating: "\0", count: 16)).split(
            separator: "\0", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else {
            return english == parts.first.map(String.init) ? [] : nil
        }
        guard english.hasPrefix(first), english.hasSuffix(last), english.count >= first.count + last.count else {
            return nil
        }
        var rest = english.dropFirst(first.count).dropLast(last.count)
        var values: [String] = []
        for part in parts.dropFirst().dropLast() {
            guard let place = rest.range(of: part) else { return nil }
            values.append(String(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        return values + [String(rest)]
    }

    /// How many letters of the English stand for themselves.
    var weight: Int { text(.english, values: Array(repeating: "", count: 16)).count }
}
