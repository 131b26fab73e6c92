/// How much of a form is taken. Whatever is over is refused before memory is set aside for it.
public struct FormLimits: Sendable, Hashable {
    /// Parts, or pairs of a URL-encoded form.
    public var parts: Int
    /// Bytes of a part's headers, line ends included; also of the name in a URL-encoded pair.
    public var headerBytes: Int
    /// Bytes of each field's text, decoded.
    public var fieldBytes: Int
    /// Bytes of each file.
    public var fileBytes: Int
    /// Bytes of the whole body as it is sent, boundaries and headers included.
    public var totalBytes: Int

    /// The defaults take a filing of two large photos, or of many smaller ones.
    public init(
        parts: Int = 80, headerBytes: Int = 8 << 10, fieldBytes: Int = 64 << 10, fileBytes: Int = 64 << 20,
        totalBytes: Int = 160 << 20
    ) {
        self.parts = parts
        self.headerBytes = headerBytes
        self.fieldBytes = fieldBytes
        self.fileBytes = fileBytes
        self.totalBytes = totalBytes
    }
}
