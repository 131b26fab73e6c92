/// A file that came with a form.
public struct UploadedFile: Sendable, Hashable {
    /// Without folders, at most 255 bytes of UTF-8; empty where the sender gave none.
    public let fileName: String
    /// What the sender says it is; nothing vouches for it.
    public let contentType: String?
    public let bytes: [UInt8]

    public init(fileName: String, contentType: String?, bytes: [UInt8]) {
        self.fileName = fileName
        self.contentType = contentType
        self.bytes = bytes
    }
}
