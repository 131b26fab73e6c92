/// What a scan says of one record: the line of a folder's scan, and the record's id.
///
/// A photo whose bytes came along is called by the id, and its time of change is 0; a line whose id could not be read is
/// called by its number.
public struct RecordAnswer: Sendable, Codable {
    /// As it came; nil where it could not be read.
    public let id: String?
    /// A photo or a failure.
    public let record: ScanRecord

    init(id: String?, record: ScanRecord) {
        self.id = id
        self.record = record
    }

    private enum CodingKeys: String, CodingKey { case id }

    public init(from decoder: any Decoder) throws {
        id = try decoder.container(keyedBy: CodingKeys.self).decode(String?.self, forKey: .id)
        record = try ScanRecord(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
    }
}
