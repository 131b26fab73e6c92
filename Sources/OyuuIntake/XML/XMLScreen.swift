/// A look over a document before libxml2 reads it: one pass that counts, so that what would cost memory or time out of
/// all proportion is refused while it is still bytes.
///
/// It follows well-formed documents exactly; where one is not well-formed libxml2 says so and goes no further.
struct XMLScreen {
    private let text: [UInt8]
    private let limits: IntakeLimits
    private var index = 0
    private var line = 1
    private var elements = 0
    /// Namespace declarations of each element that is open, and of all of them.
    private var open: [Int] = []
    private var namespaces = 0

    /// Checks a document in UTF-8.
    ///
    /// - Throws: `.documentType`, `.tooDeep`, `.tooManyElements`, `.tooManyAttributes`, `.tagTooLong`.
    static func check(_ text: [UInt8], _ limits: IntakeLimits) throws(XMLFault) {
        var screen = XMLScreen(text, limits)
        try screen.run()
    }

    private init(_ text: [UInt8], _ limits: IntakeLimits) { (self.text, self.limits) = (text, limits) }

    private mutating func run() throws(XMLFault) {
        while index < text.count {
            guard text[index] == UInt8(ascii: "<") else {
                step()
                continue
            }
            if has("<!--") {
                skip("<!--", to: "-->")
            } else if has("<![CDATA[") {
                skip("<![CDATA[", to: "]]>")
            } else if has("<?") {
                skip("<?", to: "?>")
            } else if has("<!") {
                // Definitions of entities stand here, and nothing that a submission needs.
                throw .documentType(line: line)
            } else if has("</") {
                skip("</", to: ">")
                namespaces -= open.popLast() ?? 0
            } else {
                try tag()
            }
        }
    }

    private mutating func tag() throws(XMLFault) {
        let (start, first) = (index, line)
        var (quote, attributes, declared) = (UInt8(0), 0, 0)
        step()
        while index < text.count {
            let byte = text[index]
            guard index - start < limits.xmlTagBytes else { throw .tagTooLong(line: first, limit: limits.xmlTagBytes) }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                attributes += 1
            } else if byte == UInt8(ascii: "x"), has("xmlns") {
                declared += 1
            } else if byte == UInt8(ascii: ">") {
                break
            }
            step()
        }
        elements += 1
        guard elements <= limits.xmlElements else { throw .tooManyElements(limit: limits.xmlElements) }
        guard attributes <= limits.xmlAttributes else {
            throw .tooManyAttributes(line: first, limit: limits.xmlAttributes)
        }
        guard namespaces + declared <= limits.xmlNamespaces else {
            throw .tooManyAttributes(line: first, limit: limits.xmlNamespaces)
        }
        if index > 0, index < text.count, text[index - 1] != UInt8(ascii: "/") {
            open.append(declared)
            namespaces += declared
            guard open.count <= limits.xmlDepth else { throw .tooDeep(line: first, limit: limits.xmlDepth) }
        }
        step()
    }

    private func has(_ mark: StaticString) -> Bool {
        guard index + mark.utf8CodeUnitCount <= text.count else { return false }
        return (0..<mark.utf8CodeUnitCount).allSatisfy { text[index + $0] == mark.utf8Start[$0] }
    }

    private mutating func skip(_ start: StaticString, to end: StaticString) {
        index += start.utf8CodeUnitCount
        while index < text.count, !has(end) { step() }
        index += end.utf8CodeUnitCount
    }

    private mutating func step() {
        if index < text.count, text[index] == 0x0A { line += 1 }
        index += 1
    }
}
