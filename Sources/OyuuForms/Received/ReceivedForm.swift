/// A whole form: what was written and which files were chosen, in the order they came.
public struct ReceivedForm: Sendable {
    /// As they came; line ends of text areas are CR LF.
    public let fields: [(name: String, value: String)]
    /// As they came, inputs without a chosen file among them.
    public let files: [(name: String, file: UploadedFile)]

    public init(fields: [(name: String, value: String)], files: [(name: String, file: UploadedFile)] = []) {
        self.fields = fields
        self.files = files
    }

    /// The first field of a name, without white space around; nil where there is none or it is empty.
    public subscript(_ name: String) -> String? {
        guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
        var rest = value[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest.isEmpty ? nil : String(rest)
    }

    /// All fields of a name, as they came: boxes that were ticked, say.
    public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The files of a name. Inputs that no file was chosen for, which browsers send without a name and without a byte,
    /// are left out.
    public func files(named name: String) -> [UploadedFile] {
        files.filter { $0.name == name && !($0.file.fileName.isEmpty && $0.file.bytes.isEmpty) }.map(\.file)
    }
}
