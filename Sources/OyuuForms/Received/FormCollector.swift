/// Gathers a whole form in memory, within limits, from a body in either coding of forms.
public struct FormCollector: Sendable {
    private var multipart: MultipartParser?
    private var pairs: URLEncodedPairs
    private var part: FormPart?
    private var bytes: [UInt8] = []
    private var fields: [(name: String, value: String)] = []
    private var files: [(name: String, file: UploadedFile)] = []
    /// What was found wrong: nothing is read after it.
    private var failure: FormError?

    /// - Parameter contentType: the request's header: `multipart/form-data` with its boundary, or
    ///   `application/x-www-form-urlencoded`, whose parameters are passed over.
    /// - Throws: `.wrongType` for another, `.boundary` and `.malformed` where it is not written as it should be.
    public init(contentType: String, limits: FormLimits = .init()) throws(FormError) {
        pairs = URLEncodedPairs(limits: limits)
        switch HeaderValue.value(contentType.utf8) {
        case "application/x-www-form-urlencoded": break
        case "multipart/form-data":
            multipart = try MultipartParser(
                boundary: try MultipartParser.boundary(contentType: contentType), limits: limits)
        default: throw .wrongType(found: contentType)
        }
    }

    /// Takes the next bytes of the body, any number of them.
    ///
    /// - Throws: what is wrong, and the same at every later call.
    public mutating func consume(_ bytes: ArraySlice<UInt8>) throws(FormError) {
        if let failure { throw failure }
        do throws(FormError) {
            if let events = try multipart?.consume(bytes) {
                for event in events { try take(event) }
            } else {
                try pairs.consume(bytes)
            }
        } catch {
            failure = error
            throw error
        }
    }

    /// The form, once no more bytes come.
    ///
    /// - Throws: `.cutShort` where the closing boundary has not come, `.notUTF8` where the last pair's text is not, and
    ///   again what `consume` threw.
    public mutating func finish() throws(FormError) -> ReceivedForm {
        if let failure { throw failure }
        do throws(FormError) {
            guard multipart != nil else { return ReceivedForm(fields: try pairs.finish()) }
            try multipart?.finish()
            return ReceivedForm(fields: fields, files: files)
        } catch {
            failure = error
            throw error
        }
    }

    private mutating func take(_ event: MultipartEvent) throws(FormError) {
        switch event {
        case .begin(let begun): part = begun
        case .bytes(let more): bytes.append(contentsOf: more)
        case .end:
            defer { (part, bytes) = (nil, []) }
            guard let part else { return }
            if let fileName = part.fileName {
                let file = UploadedFile(fileName: fileName, contentType: part.contentType, bytes: bytes)
                files.append((part.name, file))
            } else {
                guard let value = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(field: part.name) }
                fields.append((part.name, value))
            }
        }
    }
}
