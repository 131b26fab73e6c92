import OyuuForms
import TestSupport
import Testing

@Suite("Forms by lot") struct MultipartPropertyTests {
    @Test("every form is read as it was written, whole and in any pieces")
    func anyForm() throws {
        var random = SeededGenerator(seed: 21)
        for round in 0..<600 {
            let form = RandomForm(&random)
            let bytes = form.body.bytes
            #expect(try Reading.parts(form.body) == form.expected, "round \(round)")
            for _ in 0..<3 {
                let pieces = RandomForm.cut(bytes, &random)
                #expect(try Reading.parts(pieces, boundary: form.body.boundary) == form.expected, "round \(round)")
            }
        }
    }

    @Test("a form that ends too early is cut short, wherever that is")
    func anyEnd() throws {
        var random = SeededGenerator(seed: 22)
        for _ in 0..<60 {
            var form = RandomForm(&random)
            (form.body.epilogue, form.body.padding) = ([], "")
            let bytes = form.body.bytes
            for end in bytes.indices {
                #expect(throws: FormError.cutShort) {
                    try Reading.parts([bytes[..<end]], boundary: form.body.boundary)
                }
            }
        }
    }

    @Test("forms with bytes changed, removed, doubled or put in never give more than the limits, however they are cut")
    func mutations() throws {
        var random = SeededGenerator(seed: 23)
        let limits = FormLimits(parts: 4, headerBytes: 120, fieldBytes: 90, fileBytes: 150, totalBytes: 900)
        var (read, refused) = (0, Set<String>())
        for _ in 0..<3000 {
            let form = RandomForm(&random)
            var bytes = form.body.bytes
            for _ in 0..<random.integer(in: 1...4) { Self.change(&bytes, &random) }
            do throws(FormError) {
                var parser = try MultipartParser(boundary: form.body.boundary, limits: limits)
                var (parts, count, limit) = (0, 0, 0)
                for piece in RandomForm.cut(bytes, &random) {
                    for event in try parser.consume(piece) {
                        switch event {
                        case .begin(let part):
                            (parts, count) = (parts + 1, 0)
                            limit = part.fileName == nil ? limits.fieldBytes : limits.fileBytes
                        case .bytes(let more):
                            #expect(!more.isEmpty)
                            count += more.count
                        case .end: break
                        }
                        #expect(parts <= limits.parts && count <= limit)
                    }
                }
                try parser.finish()
                #expect(bytes.count <= limits.totalBytes)
                read += 1
            } catch {
                refused.insert(error.code)
            }
        }
        #expect(read > 100)
        #expect(
            refused.isSuperset(of: [
                "form-cut-short", "form-malformed", "form-unnamed", "form-too-many-parts", "form-headers-too-large",
                "form-field-too-large", "form-file-too-large", "form-too-large",
            ]), "\(refused.sorted())")
    }

    @Test("what is wrong does not depend on how the body was cut")
    func sameFault() throws {
        var random = SeededGenerator(seed: 24)
        func fault(_ pieces: [ArraySlice<UInt8>], _ boundary: String) -> FormError? {
            do throws(FormError) {
                _ = try Reading.parts(pieces, boundary: boundary)
                return nil
            } catch { return error }
        }
        for _ in 0..<600 {
            let form = RandomForm(&random)
            var bytes = form.body.bytes
            for _ in 0..<random.integer(in: 1...3) { Self.change(&bytes, &random) }
            let whole = fault([bytes[...]], form.body.boundary)
            #expect(fault(RandomForm.cut(bytes, &random), form.body.boundary) == whole)
        }
    }

    private static func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let at = random.integer(in: 0...(bytes.count - 1))
        let end = min(bytes.count, at + random.integer(in: 1...30))
        switch random.integer(in: 0...4) {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(at..<end)
        case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
        case 3: bytes.insert(contentsOf: Array(random.pick(["\r\n", "\"", "--", ";", "\0", "\r", "\n"]).utf8), at: at)
        default: bytes += bytes[at...]
        }
    }
}
