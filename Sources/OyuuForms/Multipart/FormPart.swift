/// What a part of a form says of itself before its bytes come.
public struct FormPart: Sendable, Equatable {
    /// The field's name: `name` of Content-Disposition, with the three escapes of browsers undone.
    public let name: String
    /// The file's name without folders, at most 255 bytes of UTF-8; nil where the part is no file, empty where no file was
    /// chosen. It may hold line ends: who shows it, escapes it.
    public let fileName: String?
    /// Content-Type as the sender wrote it, without blanks around; nothing vouches for it.
    public let contentType: String?

    /// Nothing is checked or cut here.
    public init(name: String, fileName: String? = nil, contentType: String? = nil) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
    }
}
