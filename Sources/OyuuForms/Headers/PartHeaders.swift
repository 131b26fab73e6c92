/// The headers of one part, gathered byte by byte (RFC 7578 §4).
struct PartHeaders: Sendable {
    private let limit: Int
    private var count = 0
    private var line: [UInt8] = []
    private var isAfterReturn = false
    private var disposition: [UInt8]?
    private var contentType: [UInt8]?
    private var transferEncoding: [UInt8]?

    /// - Parameter limit: bytes of all lines with their ends.
    init(limit: Int) { self.limit = limit }

    /// Takes the next byte.
    ///
    /// - Returns: whether it ended the empty line after the headers.
    mutating func take(_ byte: UInt8) throws(FormError) -> Bool {
        guard count < limit else { throw .headersTooLarge(limit: limit) }
        count += 1
        switch (isAfterReturn, byte) {
        case (true, 0x0A):
            isAfterReturn = false
            if line.isEmpty { return true }
            try read(line[...])
            line = []
        case (true, _), (false, 0x0A): throw .malformed(reason: "its lines do not end in CR LF")
        case (false, 0x0D): isAfterReturn = true
        case (false, _): line.append(byte)
        }
        return false
    }

    private mutating func read(_ line: ArraySlice<UInt8>) throws(FormError) {
        let name = line.prefix(while: HeaderValue.isToken)
        guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":") else {
            throw .malformed(reason: "a line in a part's headers is no header")
        }
        guard !line.contains(where: HeaderValue.isControl) else {
            throw .malformed(reason: "a control character stands in a header")
        }
        let value = Array(HeaderValue.trimmed(line[(name.endIndex + 1)...]))
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "content-disposition": try Self.set(&disposition, value)
        case "content-type": try Self.set(&contentType, value)
        case "content-transfer-encoding": try Self.set(&transferEncoding, value)
        // RFC 7578 §4.8: others are ignored.
        default: break
        }
    }

    private static func set(_ header: inout [UInt8]?, _ value: [UInt8]) throws(FormError) {
        guard header == nil else { throw .malformed(reason: "a header comes twice in a part") }
        header = value
    }

    /// What the headers say.
    ///
    /// `filename*` is passed over, as RFC 7578 §4.2 says: it must not be used in forms.
    ///
    /// - Throws: `.unnamed`, `.transferEncoding`, `.malformed` where they say it wrongly or not in UTF-8.
    func part() throws(FormError) -> FormPart {
        guard let disposition else { throw .unnamed }
        let said = try HeaderValue(disposition, quoting: .browser)
        guard said.value == "form-data" else { throw .malformed(reason: "a part is not `form-data`") }
        guard let name = said["name"] else { throw .unnamed }
        if let transferEncoding {
            let encoding = String(decoding: transferEncoding, as: UTF8.self)
            guard ["7bit", "8bit", "binary"].contains(encoding.lowercased()) else {
                throw .transferEncoding(found: encoding)
            }
        }
        return FormPart(
            name: try Self.text(name), fileName: try said["filename"].map(Self.text).map(FileName.kept),
            contentType: try contentType.map(Self.text))
    }

    private static func text(_ bytes: [UInt8]) throws(FormError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .malformed(reason: "a part's headers are not in UTF-8")
        }
        return text
    }
}
