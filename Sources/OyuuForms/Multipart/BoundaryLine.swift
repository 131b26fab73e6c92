/// What follows a boundary on its line: nothing or `--`, transport padding (blanks and tabs), CRLF (RFC 2046 §5.1.1).
struct BoundaryLine: Sendable {
    /// What a byte settled.
    enum Outcome {
        case goesOn
        /// A part's headers follow.
        case part
        /// The form is over; an epilogue may follow.
        case over
    }

    private enum State {
        case start
        case dash
        case padding
        case lineEnd
    }

    private var state = State.start
    /// Whether both dashes of the closing boundary were seen.
    private(set) var isClosing = false

    /// Takes the next byte.
    mutating func take(_ byte: UInt8) throws(FormError) -> Outcome {
        switch (state, byte) {
        case (.start, UInt8(ascii: "-")): state = .dash
        case (.dash, UInt8(ascii: "-")):
            isClosing = true
            state = .padding
        case (.start, 0x20), (.start, 0x09), (.padding, 0x20), (.padding, 0x09): state = .padding
        case (.start, 0x0D), (.padding, 0x0D): state = .lineEnd
        case (.lineEnd, 0x0A): return isClosing ? .over : .part
        case (.start, 0x0A), (.padding, 0x0A): throw .malformed(reason: "its lines do not end in CR LF")
        default: throw .malformed(reason: "something stands after a boundary on its line")
        }
        return .goesOn
    }
}
