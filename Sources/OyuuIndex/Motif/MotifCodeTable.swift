import OyuuFingerprint

/// Motif codes sorted by word, in columns, so that all of a word are compared in one sweep.
///
/// The columns lie in memory or in a mapped index file; 20 bytes a code, and 4 bytes a word.
package struct MotifCodeTable: Sendable {
    /// Where the codes of each word begin, and the end.
    package let starts: MappedColumn<UInt32>
    package let high: MappedColumn<UInt64>
    package let low: MappedColumn<UInt64>
    package let signs: MappedColumn<UInt32>

    /// Columns of a file; nil where they do not belong together.
    package init?(
        starts: MappedColumn<UInt32>, high: MappedColumn<UInt64>, low: MappedColumn<UInt64>,
        signs: MappedColumn<UInt32>,
        words: Int
    ) {
        guard starts.count == words + 1, low.count == high.count, signs.count == high.count else { return nil }
        (self.starts, self.high, self.low, self.signs) = (starts, high, low, signs)
    }

    /// Sorts codes by counting; those of one word keep their order.
    ///
    /// - Parameters:
    ///   - words: the word of each code, below `wordCount`.
    ///   - place: called with the number of each code and where it has come to lie.
    init(_ codes: [MotifCode], words: [UInt32], wordCount: Int, place: (_ code: Int, _ at: Int) -> Void) {
        precondition(codes.count == words.count)
        var starts = [UInt32](repeating: 0, count: wordCount + 1)
        for word in words { starts[Int(word) + 1] += 1 }
        for word in 1..<starts.count { starts[word] += starts[word - 1] }
        var cursor = starts
        var high = [UInt64](repeating: 0, count: codes.count)
        var (low, signs) = (high, [UInt32](repeating: 0, count: codes.count))
        for (number, code) in codes.enumerated() {
            let at = Int(cursor[Int(words[number])])
            cursor[Int(words[number])] += 1
            (high[at], low[at], signs[at]) = (code.high, code.low, code.signs)
            place(number, at)
        }
        (self.starts, self.high) = (MappedColumn(starts), MappedColumn(high))
        (self.low, self.signs) = (MappedColumn(low), MappedColumn(signs))
    }

    /// How many codes.
    package var count: Int { high.count }

    /// Where the codes of a word lie.
    ///
    /// - Throws: where the file does not hold what was written.
    @inline(__always)
    func range(of word: Int) throws(IndexFileError) -> Range<Int> {
        try starts.verify(word..<(word + 2))
        return unverifiedRange(of: word)
    }

    /// Makes sure that all of it is what was written.
    func verifyAll() throws(IndexFileError) {
        try starts.verify(0..<starts.count)
        try high.verify(0..<count)
        try low.verify(0..<count)
        try signs.verify(0..<count)
    }

    /// Where the codes of a word lie, for those who have had the offsets verified.
    @inline(__always)
    func unverifiedRange(of word: Int) -> Range<Int> {
        // Offsets that passed their check sum ascend; a file made to deceive gets no further than its own columns.
        let upper = min(Int(starts.unverified[word + 1]), count)
        return min(Int(starts.unverified[word]), upper)..<upper
    }

    /// The code at a place; for those who have had its range verified.
    func code(at place: Int) -> MotifCode {
        MotifCode(high: high.unverified[place], low: low.unverified[place], signs: signs.unverified[place])
    }
}
