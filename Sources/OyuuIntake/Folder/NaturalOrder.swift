/// The order people number files in: `view 2` before `view 10`. The same on every machine, whatever its language.
enum NaturalOrder {
    /// Whether one name comes before another.
    static func isBefore(_ one: String, _ other: String) -> Bool {
        var (a, b) = (Array(one.unicodeScalars)[...], Array(other.unicodeScalars)[...])
        while let x = a.first, let y = b.first {
            if isDigit(x), isDigit(y) {
                let (m, n) = (number(&a), number(&b))
                if m.count != n.count { return m.count < n.count }
                if m != n { return m.lexicographicallyPrecedes(n) }
            } else {
                let (p, q) = (folded(x), folded(y))
                if p != q { return p < q }
                (a, b) = (a.dropFirst(), b.dropFirst())
            }
        }
        if a.isEmpty != b.isEmpty { return a.isEmpty }
        // `a01` and `a1`, `A` and `a`: some order, always the same.
        return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Lower case of letters that have one scalar for it.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }

    /// A run of digits without leading zeros, taken off the front.
    private static func number(_ text: inout ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        let run = text.prefix(while: isDigit)
        text = text.dropFirst(run.count)
        return Array(run.drop { $0 == "0" })
    }
}
