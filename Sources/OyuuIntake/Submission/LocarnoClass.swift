/// Classes of the Locarno Classification (WIPO, 32 classes since the 13th edition, and 99).
enum LocarnoClass {
    /// `06-11` of `06-11`, `6-11`, `06.11`, `06/11`, `06 11` or `0611`; nil of anything else.
    static func normal(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        let head = bytes.prefix(while: isDigit)
        var tail = bytes.dropFirst(head.count)
        var (main, sub) = (head, tail)
        if tail.isEmpty {
            guard bytes.count == 4 else { return nil }
            (main, sub) = (bytes[..<2], bytes[2...])
        } else {
            guard let separator = tail.popFirst(), "-./ ".utf8.contains(separator) else { return nil }
            sub = tail
        }
        guard (1...2).contains(main.count), (1...2).contains(sub.count), sub.allSatisfy(isDigit) else { return nil }
        let number: (ArraySlice<UInt8>) -> Int = { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        let (a, b) = (number(main), number(sub))
        guard (1...32).contains(a) || a == 99, b > 0 || a == 99 else { return nil }
        return "\(a / 10)\(a % 10)-\(b / 10)\(b % 10)"
    }
}
