import OyuuForms
import Testing

@Suite("URL-encoded forms") struct URLEncodedTests {
    private static let type = "application/x-www-form-urlencoded"

    private func pairs(_ text: String, limits: FormLimits = .init(), piece: Int = 1) throws(FormError) -> [[String]] {
        try Reading.form(Array(text.utf8), Self.type, limits: limits, piece: piece).fields.map { [$0.name, $0.value] }
    }

    @Test(
        "pairs are read as WHATWG URL says, whole and byte by byte",
        arguments: [
            ("", []), ("a=b", [["a", "b"]]), ("a=b&c=d", [["a", "b"], ["c", "d"]]), ("&&a=b&", [["a", "b"]]),
            ("a", [["a", ""]]), ("=", [["", ""]]), ("a=b=c", [["a", "b=c"]]), ("a+b=c+d", [["a b", "c d"]]),
            ("%D2%AF=%d2%AF%2B", [["ү", "ү+"]]), ("a=%", [["a", "%"]]), ("a=%4", [["a", "%4"]]),
            ("a=%4G%%41%4%41&b=1", [["a", "%4G%A%4A"], ["b", "1"]]), ("a%3Db%26=c", [["a=b&", "c"]]),
            ("a=%+%=", [["a", "% %="]]), ("ү=ү", [["ү", "ү"]]), ("%4=1", [["%4", "1"]]),
        ])
    func pairs(_ text: String, _ expected: [[String]]) throws {
        #expect(try pairs(text) == expected)
        #expect(try pairs(text, piece: 1000) == expected)
    }

    @Test("the type is read in any case and with parameters")
    func contentType() throws {
        let form = try Reading.form(Array("a=b".utf8), "Application/X-WWW-Form-URLencoded ; charset=UTF-8")
        #expect(form["a"] == "b" && form.files.isEmpty)
    }

    @Test("text that is not UTF-8 is refused", arguments: ["a=%E9", "%E9=a", "a=%D2&b=%AF", "a=%C0%80&b=c"])
    func encoding(_ text: String) throws {
        let error = #expect(throws: FormError.self) { try pairs(text) }
        #expect(error?.code == "form-not-utf8")
    }

    @Test("as much as the limits say is taken, and a byte more refused", arguments: [1, 1000])
    func limits(_ piece: Int) throws {
        let limits = FormLimits(parts: 2, headerBytes: 3, fieldBytes: 4, totalBytes: 20)
        #expect(try pairs("%61bc=%61bcd&a=b&&", limits: limits, piece: piece).count == 2)
        #expect(throws: FormError.fieldTooLarge(field: "a", limit: 4)) { try pairs("a=abcde", limits: limits) }
        #expect(throws: FormError.fieldTooLarge(field: "a", limit: 4)) { try pairs("a=abcd%", limits: limits) }
        #expect(throws: FormError.headersTooLarge(limit: 3)) { try pairs("abcd=", limits: limits, piece: piece) }
        #expect(throws: FormError.tooManyParts(limit: 2)) { try pairs("a&b&c", limits: limits, piece: piece) }
        #expect(throws: FormError.bodyTooLarge(limit: 20)) {
            try pairs(String(repeating: "&", count: 21), limits: limits, piece: piece)
        }
    }
}
