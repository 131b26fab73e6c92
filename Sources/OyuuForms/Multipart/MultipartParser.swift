/// Reads `multipart/form-data` as it comes in (RFC 7578 over RFC 2046, names as browsers write them: WHATWG HTML,
/// "multipart form data").
///
/// A part's bytes are handed on as they come; held back are a part's headers and at most as much as could begin a
/// boundary. Time is linear in the bytes, however they are cut.
///
/// Lines end in CR LF and in nothing else. A line in a part that begins with the boundary is one, whatever follows, as
/// RFC 2046 says; where something else than blanks follows, the form is refused.
public struct MultipartParser: Sendable {
    private enum Stage {
        case preamble
        case boundary
        case headers
        case content
        case epilogue
    }

    private let limits: FormLimits
    private var stage = Stage.preamble
    private var search: BoundarySearch
    private var line = BoundaryLine()
    private var headers: PartHeaders
    private var part: FormPart?
    /// Bytes of the part that were handed on.
    private var partBytes = 0
    private var parts = 0
    private var total = 0
    /// What was found wrong: nothing is read after it.
    private var failure: FormError?

    /// - Parameter boundary: as ``boundary(contentType:)`` finds it, without dashes before it.
    /// - Throws: `.boundary` where it is none: 1 to 70 of the characters that RFC 2046 §5.1.1 allows, no blank at the end.
    public init(boundary: String, limits: FormLimits = .init()) throws(FormError) {
        try Self.check(boundary: boundary)
        self.limits = limits
        search = BoundarySearch(boundary: boundary)
        headers = PartHeaders(limit: limits.headerBytes)
    }

    /// Takes the next bytes of the body, any number of them.
    ///
    /// - Returns: what they amount to; the first parts of a body may be out before a later one is found wrong.
    /// - Throws: what is wrong, and the same at every later call.
    public mutating func consume(_ bytes: ArraySlice<UInt8>) throws(FormError) -> [MultipartEvent] {
        if let failure { throw failure }
        do throws(FormError) {
            return try read(bytes)
        } catch {
            failure = error
            throw error
        }
    }

    /// Says that no more bytes come.
    ///
    /// - Throws: `.cutShort` where the closing boundary has not come, and again what `consume` threw.
    public mutating func finish() throws(FormError) {
        if let failure { throw failure }
        switch stage {
        case .epilogue: return
        case .boundary where line.isClosing: return
        default:
            failure = .cutShort
            throw .cutShort
        }
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) throws(FormError) -> [MultipartEvent] {
        guard bytes.count <= limits.totalBytes - total else { throw .bodyTooLarge(limit: limits.totalBytes) }
        total += bytes.count
        var events: [MultipartEvent] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            switch stage {
            case .preamble, .content:
                at = try readContent(bytes, from: at, &events)
            case .boundary:
                try readBoundary(bytes[at])
                at += 1
            case .headers:
                if try headers.take(bytes[at]) { try begin(&events) }
                at += 1
            case .epilogue:
                return events
            }
        }
        return events
    }

    private mutating func readContent(
        _ bytes: ArraySlice<UInt8>, from start: Int, _ events: inout [MultipartEvent]
    ) throws(FormError) -> Int {
        let finding = search.read(bytes, from: start)
        if stage == .content {
            try hand(search.delimiter[finding.released], &events)
            try hand(bytes[finding.content], &events)
            if finding.isDelimiter { events.append(.end) }
        }
        if finding.isDelimiter { (stage, line) = (.boundary, BoundaryLine()) }
        return finding.end
    }

    private mutating func hand(_ bytes: ArraySlice<UInt8>, _ events: inout [MultipartEvent]) throws(FormError) {
        guard !bytes.isEmpty, let part else { return }
        let limit = part.fileName == nil ? limits.fieldBytes : limits.fileBytes
        guard bytes.count <= limit - partBytes else {
            guard let fileName = part.fileName else { throw .fieldTooLarge(field: part.name, limit: limit) }
            throw .fileTooLarge(field: part.name, fileName: fileName, limit: limit)
        }
        partBytes += bytes.count
        events.append(.bytes(bytes))
    }

    private mutating func readBoundary(_ byte: UInt8) throws(FormError) {
        switch try line.take(byte) {
        case .goesOn: break
        case .over: stage = .epilogue
        case .part:
            guard parts < limits.parts else { throw .tooManyParts(limit: limits.parts) }
            parts += 1
            headers = PartHeaders(limit: limits.headerBytes)
            stage = .headers
        }
    }

    private mutating func begin(_ events: inout [MultipartEvent]) throws(FormError) {
        let begun = try headers.part()
        (part, partBytes, stage) = (begun, 0, .content)
        search.startLine()
        events.append(.begin(begun))
    }
}
