import OyuuForms
import Testing

@Suite("Limits of forms") struct FormLimitTests {
    private let limits = FormLimits(parts: 2, headerBytes: 80, fieldBytes: 10, fileBytes: 20, totalBytes: 500)

    private func fault(_ body: FormBody, piece: Int) -> FormError? {
        do throws(FormError) {
            _ = try Reading.parts(Reading.pieces(body.bytes, of: piece), boundary: body.boundary, limits: limits)
            return nil
        } catch { return error }
    }

    @Test(
        "as much as the limits say is taken, and a byte more refused, whole and byte by byte", arguments: [1, 1 << 20])
    func each(_ piece: Int) throws {
        var body = FormBody()
        body.field("a", "0123456789")
        body.parts[0].headers = ["Content-Disposition: form-data; name=a"]
        var more = body
        more.parts[0].bytes.append(0)
        #expect(fault(body, piece: piece) == nil)
        #expect(fault(more, piece: piece) == .fieldTooLarge(field: "a", limit: 10))

        var file = body
        file.parts[0].headers = ["Content-Disposition: form-data; name=a; filename=f"]
        file.parts[0].bytes = .init(repeating: 0x0D, count: 20)
        #expect(fault(file, piece: piece) == nil)
        file.parts[0].bytes.append(0x0D)
        #expect(fault(file, piece: piece) == .fileTooLarge(field: "a", fileName: "f", limit: 20))

        var headed = body
        // 38 bytes and a line end, 36 and a line end, the empty line: 80.
        headed.parts[0].headers.append("X: " + String(repeating: "x", count: 33))
        #expect(fault(headed, piece: piece) == nil)
        headed.parts[0].headers[1] += "x"
        #expect(fault(headed, piece: piece) == .headersTooLarge(limit: 80))

        body.parts.append(body.parts[0])
        #expect(fault(body, piece: piece) == nil)
        body.parts.append(body.parts[0])
        #expect(fault(body, piece: piece) == .tooManyParts(limit: 2))

        body.parts = []
        body.epilogue = []
        body.preamble = .init(repeating: 0x20, count: 500 - body.bytes.count - 2)
        #expect(body.bytes.count == 500 && fault(body, piece: piece) == nil)
        body.preamble.append(0x20)
        #expect(fault(body, piece: piece) == .bodyTooLarge(limit: 500))
    }

    @Test("the limits are 80 parts, 8 KiB of headers, 64 KiB a field, 64 MiB a file, 160 MiB in all")
    func defaults() {
        let limits = FormLimits()
        #expect(limits.parts == 80 && limits.headerBytes == 8192 && limits.fieldBytes == 65_536)
        #expect(limits.fileBytes == 67_108_864 && limits.totalBytes == 167_772_160)
    }

    @Test("each fault has one code and one status, and says what to do in one line")
    func words() {
        let evil = "a\n\u{1B}[31m\u{202E}" + String(repeating: "x", count: 100)
        let faults: [(FormError, Int)] = [
            (.wrongType(found: evil), 415), (.transferEncoding(found: evil), 415), (.boundary(reason: "r"), 400),
            (.malformed(reason: "r"), 400), (.unnamed, 400), (.notUTF8(field: evil), 400), (.cutShort, 400),
            (.tooManyParts(limit: 1), 413), (.headersTooLarge(limit: 8192), 413),
            (.fieldTooLarge(field: evil, limit: 1), 413), (.fileTooLarge(field: "f", fileName: evil, limit: 1), 413),
            (.bodyTooLarge(limit: 160 << 20), 413),
        ]
        #expect(Set(faults.map(\.0.code)).count == faults.count)
        for (fault, status) in faults {
            #expect(fault.status == status && fault.isTooLarge == (status == 413))
            #expect(fault.description.utf8.count < 260 && fault.description.contains("; "))
            #expect(!fault.description.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
        }
        #expect("\(FormError.bodyTooLarge(limit: 160 << 20))".contains("160 MiB"))
        #expect("\(FormError.fileTooLarge(field: "photo", fileName: "", limit: 1500))".contains("“photo”"))
    }
}
