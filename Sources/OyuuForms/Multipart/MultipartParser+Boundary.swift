extension MultipartParser {
    /// The boundary that a Content-Type header names (RFC 9110 §8.3.1, RFC 2046 §5.1.1).
    ///
    /// - Throws: `.wrongType` where the type is not `multipart/form-data`; `.boundary` where no boundary is named, or one
    ///   that cannot be; `.malformed` where the parameters are not written as RFC 9110 §5.6.6 says.
    public static func boundary(contentType: String) throws(FormError) -> String {
        guard HeaderValue.value(contentType.utf8) == "multipart/form-data" else { throw .wrongType(found: contentType) }
        let type = try HeaderValue(contentType.utf8, quoting: .escaped)
        guard let bytes = type["boundary"] else { throw .boundary(reason: "no boundary is named") }
        guard let boundary = String(validating: bytes, as: UTF8.self) else {
            throw .boundary(reason: "the boundary is not in ASCII")
        }
        try check(boundary: boundary)
        return boundary
    }

    static func check(boundary: String) throws(FormError) {
        guard !boundary.isEmpty else { throw .boundary(reason: "the boundary is empty") }
        guard boundary.utf8.count <= 70 else { throw .boundary(reason: "the boundary is longer than 70 characters") }
        guard boundary.utf8.allSatisfy(isBoundaryByte), boundary.utf8.last != 0x20 else {
            throw .boundary(reason: "the boundary holds a character that boundaries have not")
        }
    }

    /// `bchars` of RFC 2046.
    private static func isBoundaryByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
