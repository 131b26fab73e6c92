import Foundation

/// A photo as a program hands it to a scan: one JSON object a line, `{"id": …, "path": …}` or `{"id": …, "photo": …}`
/// with the file's bytes in base64 (RFC 4648).
struct PhotoRecord: Sendable {
    /// Bytes of an id in UTF-8, at most: it comes back in the answer.
    static let longestID = 4096

    let id: String
    /// Called by its path, or by the id where its bytes came along.
    let photo: PhotoSource

    /// - Parameter line: without its line end.
    init(line: [UInt8]) throws(PhotoRecordError) {
        let fields: Fields
        do { fields = try JSONLine.decode(Fields.self, from: line) } catch { throw PhotoRecordError(.notJSON) }
        guard let id = fields.id, !id.isEmpty else { throw PhotoRecordError(.withoutID) }
        guard id.utf8.count <= Self.longestID else { throw PhotoRecordError(.idTooLong) }
        self.id = id
        switch (fields.path, fields.photo) {
        case (let path?, nil):
            guard !path.isEmpty else { throw PhotoRecordError(.withoutPhoto, id: id) }
            guard !path.utf8.contains(0) else { throw PhotoRecordError(.zeroByte, id: id) }
            photo = .file(path)
        case (nil, let text?):
            guard let bytes = Data(base64Encoded: text) else { throw PhotoRecordError(.notBase64, id: id) }
            photo = .bytes([UInt8](bytes), name: id)
        default:
            throw PhotoRecordError(.withoutPhoto, id: id)
        }
    }

    /// What is looked at of a record; a field of another kind is as none, other fields are passed over.
    private struct Fields: Decodable {
        let id: String?
        let path: String?
        let photo: String?

        private enum CodingKeys: String, CodingKey { case id, path, photo }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            func text(_ key: CodingKeys) -> String? { try? container.decode(String.self, forKey: key) }
            (id, path, photo) = (text(.id), text(.path), text(.photo))
        }
    }
}

/// Why a line is no record of a photo.
struct PhotoRecordError: Error, Sendable, Equatable {
    enum Kind: Sendable, Equatable, CaseIterable {
        case notJSON, tooLong, withoutID, idTooLong, withoutPhoto, notBase64, zeroByte
    }

    let kind: Kind
    /// The record's id, where it could be read.
    let id: String?

    init(_ kind: Kind, id: String? = nil) {
        self.kind = kind
        self.id = id
    }

    /// A stable word for programs.
    var code: String {
        switch kind {
        case .notJSON: "record-not-json"
        case .tooLong: "record-too-long"
        case .withoutID: "record-without-id"
        case .idTooLong: "record-id-too-long"
        case .withoutPhoto: "record-without-photo"
        case .notBase64: "record-not-base64"
        case .zeroByte: "unreadable"
        }
    }

    /// What is wrong and what to do, in plain English.
    var reason: String {
        switch kind {
        case .notJSON: "it is no JSON object; give one object a line"
        case .tooLong: "the record is longer than the largest photo; give the photo's path"
        case .withoutID: "the record has no id; give it one as a text that is not empty"
        case .idTooLong: "the record's id is longer than \(PhotoRecord.longestID) bytes; give a shorter one"
        case .withoutPhoto: "the record names no photo; give either its path or its bytes as photo"
        case .notBase64: "the photo's bytes are not in base64; encode them by RFC 4648"
        case .zeroByte: "a name holds a zero byte; give one path a line"
        }
    }
}
