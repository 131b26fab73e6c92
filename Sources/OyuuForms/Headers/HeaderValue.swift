/// A header's value and its parameters, as in `form-data; name="title"` (RFC 9110 §5.6.6).
struct HeaderValue {
    /// How a quoted string is read.
    enum Quoting {
        /// A backslash stands before the character that is meant (RFC 9110 §5.6.4).
        case escaped
        /// A backslash is a backslash, the next quotation mark ends the string, and `%22`, `%0D` and `%0A` are what
        /// browsers cannot write there (WHATWG HTML, "multipart form data").
        case browser
    }

    /// What stands before the first semicolon, in small letters.
    let value: String
    private let parameters: [String: [UInt8]]

    /// - Throws: `.malformed` where parameters are not written so, one comes twice, or a control character stands there.
    init(_ bytes: some Sequence<UInt8>, quoting: Quoting) throws(FormError) {
        let bytes = Array(bytes)
        guard !bytes.contains(where: Self.isControl) else {
            throw .malformed(reason: "a control character stands in a header")
        }
        value = Self.value(bytes)
        var rest = bytes.drop { $0 != UInt8(ascii: ";") }
        var parameters: [String: [UInt8]] = [:]
        while rest.popFirst() != nil {
            _ = Self.take(&rest, while: Self.isBlank)
            let name = Self.take(&rest, while: Self.isToken)
            if !name.isEmpty {
                guard rest.popFirst() == UInt8(ascii: "=") else {
                    throw .malformed(reason: "a header's parameter has no value")
                }
                let text = try Self.parameter(&rest, quoting)
                guard parameters.updateValue(text, forKey: String(decoding: name, as: UTF8.self).lowercased()) == nil
                else { throw .malformed(reason: "a header's parameter comes twice") }
                _ = Self.take(&rest, while: Self.isBlank)
            }
            guard rest.isEmpty || rest.first == UInt8(ascii: ";") else {
                throw .malformed(reason: "a header's parameters are not parted by semicolons")
            }
        }
        self.parameters = parameters
    }

    /// A parameter's value, by its name in small letters; nil where there is none.
    subscript(name: String) -> [UInt8]? { parameters[name] }

    private static func parameter(_ rest: inout ArraySlice<UInt8>, _ quoting: Quoting) throws(FormError) -> [UInt8] {
        guard rest.first == UInt8(ascii: "\"") else {
            let token = take(&rest, while: isToken)
            guard !token.isEmpty else { throw .malformed(reason: "a header's parameter has no value") }
            return Array(token)
        }
        rest.removeFirst()
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            switch (byte, quoting) {
            case (UInt8(ascii: "\""), .escaped): return text
            case (UInt8(ascii: "\""), .browser): return BrowserEscapes.undone(text)
            case (UInt8(ascii: "\\"), .escaped):
                guard let meant = rest.popFirst() else { break }
                text.append(meant)
            default: text.append(byte)
            }
        }
        throw .malformed(reason: "a quotation mark is missing in a header")
    }

    private static func take(
        _ rest: inout ArraySlice<UInt8>, while belongs: (UInt8) -> Bool
    ) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: belongs)
        rest = rest[taken.endIndex...]
        return taken
    }
}

extension HeaderValue {
    /// What stands before the first semicolon, in small letters, whatever comes after.
    static func value(_ bytes: some Collection<UInt8>) -> String {
        let head = Array(bytes.prefix { $0 != UInt8(ascii: ";") })
        return String(decoding: trimmed(head[...]), as: UTF8.self).lowercased()
    }

    /// Without blanks and tabs around.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// What RFC 9110 §5.5 keeps out of headers; tabs are blanks.
    static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

    /// `tchar` of RFC 9110 §5.6.2.
    static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
