import OyuuForms
import TestSupport

/// Forms by lot, full of what boundaries are made of.
struct RandomForm {
    var body = FormBody()
    /// What a parser has to find.
    var expected: [ParsedPart] = []

    init(_ random: inout SeededGenerator) {
        body.boundary = random.pick([
            "b", "--", "----WebKitFormBoundaryX", "a b", "-b-", String(repeating: "x", count: 70),
        ])
        body.padding = random.pick(["", "", " ", "\t  "])
        body.preamble = random.chance(0.3) ? content(&random) : []
        body.epilogue = random.chance(0.3) ? bytes(&random) : []
        for place in 0..<random.integer(in: 0...5) {
            let name = random.pick(["title", "photo", "Аты", "", "a\\b", "x\(place)"])
            let content = content(&random)
            if random.chance(0.5) {
                let fileName = random.pick(["star.jpg", "", "жылдыз.png", "тундук 2.jpeg"])
                body.file(name, fileName, content)
                let part = FormPart(name: name, fileName: fileName, contentType: "image/jpeg")
                expected.append(ParsedPart(part: part, bytes: content, isEnded: true))
            } else {
                body.field(name, "")
                body.parts[place].bytes = content
                expected.append(ParsedPart(part: FormPart(name: name), bytes: content, isEnded: true))
            }
        }
    }

    /// Bytes of a part: none of their lines begins with the boundary.
    private func content(_ random: inout SeededGenerator) -> [UInt8] {
        let mark = Array("\r\n--\(body.boundary)".utf8)
        while true {
            let bytes = bytes(&random)
            let whole = Array("\r\n".utf8) + bytes + Array("\r\n".utf8)
            let isFree = !whole.indices.contains { whole[$0...].starts(with: mark) }
            if isFree { return bytes }
        }
    }

    private func bytes(_ random: inout SeededGenerator) -> [UInt8] {
        let mark = Array("\r\n--\(body.boundary)".utf8)
        var bytes: [UInt8] = []
        for _ in 0..<random.integer(in: 0...12) {
            switch random.integer(in: 0...5) {
            case 0: bytes += mark.prefix(random.integer(in: 0...(mark.count - 1)))
            case 1: bytes += mark.dropFirst(random.integer(in: 1...mark.count))
            case 2: bytes += Array(random.pick(["\r", "\n", "\r\n", "\r\r\n", "--", "\r\n\r\n"]).utf8)
            case 3: bytes += (0..<random.integer(in: 0...40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            default: bytes += "Content-Disposition: form-data; name=\"x\"".utf8.prefix(random.integer(in: 0...40))
            }
        }
        return bytes
    }

    /// The body cut at places by lot, empty pieces among them.
    static func cut(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [ArraySlice<UInt8>] {
        let longest = random.pick([1, 3, 17, 200])
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(random.integer(in: 0...longest))
            pieces.append(piece)
            rest = rest[piece.endIndex...]
        }
        return pieces
    }
}
