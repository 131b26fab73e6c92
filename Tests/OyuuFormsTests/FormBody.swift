import OyuuForms

/// A form as a test writes it, in the coding of browsers.
struct FormBody {
    /// One part: its headers without line ends, and its bytes.
    struct Part {
        var headers: [String]
        var bytes: [UInt8]
    }

    var boundary = "----OyuuBoundary7MA4YWxk"
    var preamble: [UInt8] = []
    var epilogue: [UInt8] = []
    /// Blanks after each boundary.
    var padding = ""
    var parts: [Part] = []

    mutating func field(_ name: String, _ value: String) {
        parts.append(Part(headers: ["Content-Disposition: form-data; name=\"\(name)\""], bytes: Array(value.utf8)))
    }

    mutating func file(_ name: String, _ fileName: String, _ bytes: [UInt8], type: String = "image/jpeg") {
        parts.append(
            Part(
                headers: [
                    "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"",
                    "Content-Type: \(type)",
                ], bytes: bytes))
    }

    var contentType: String { "multipart/form-data; boundary=\"\(boundary)\"" }

    var bytes: [UInt8] {
        var all = preamble.isEmpty ? [] : preamble + Array("\r\n".utf8)
        for part in parts {
            all += Array("--\(boundary)\(padding)\r\n".utf8)
            all += Array((part.headers.map { $0 + "\r\n" }.joined() + "\r\n").utf8)
            all += part.bytes + Array("\r\n".utf8)
        }
        all += Array("--\(boundary)--\(padding)".utf8)
        return epilogue.isEmpty ? all : all + Array("\r\n".utf8) + epilogue
    }
}

/// Whole parts, put together from events.
struct ParsedPart: Equatable {
    let part: FormPart
    var bytes: [UInt8] = []
    var isEnded = false
}

/// Reads bodies as servers do.
enum Reading {
    /// The parts of a body that comes in the given pieces.
    static func parts(
        _ pieces: [ArraySlice<UInt8>], boundary: String, limits: FormLimits = .init()
    ) throws(FormError) -> [ParsedPart] {
        var parser = try MultipartParser(boundary: boundary, limits: limits)
        var parts: [ParsedPart] = []
        for piece in pieces {
            for event in try parser.consume(piece) {
                switch event {
                case .begin(let part): parts.append(ParsedPart(part: part))
                case .bytes(let bytes): parts[parts.count - 1].bytes += bytes
                case .end: parts[parts.count - 1].isEnded = true
                }
            }
        }
        try parser.finish()
        return parts
    }

    /// The parts of a body that comes at once.
    static func parts(_ body: FormBody, limits: FormLimits = .init()) throws(FormError) -> [ParsedPart] {
        try parts([body.bytes[...]], boundary: body.boundary, limits: limits)
    }

    /// The one part with the given headers.
    static func part(_ headers: String..., limits: FormLimits = .init()) throws(FormError) -> FormPart? {
        var body = FormBody()
        body.parts = [.init(headers: headers, bytes: [])]
        return try parts(body, limits: limits).first?.part
    }

    /// Everything of `bytes`, in pieces of `size` (the last may be smaller).
    static func pieces(_ bytes: [UInt8], of size: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
    }

    /// The form that is collected from a body, whichever its coding.
    static func form(
        _ bytes: [UInt8], _ contentType: String, limits: FormLimits = .init(), piece: Int = 7
    ) throws(FormError) -> ReceivedForm {
        var collector = try FormCollector(contentType: contentType, limits: limits)
        for piece in pieces(bytes, of: piece) { try collector.consume(piece) }
        return try collector.finish()
    }
}
