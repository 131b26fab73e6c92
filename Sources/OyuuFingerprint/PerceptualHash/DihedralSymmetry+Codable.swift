/// Written by name, `rotate90`, so that a person can read it in a report.
extension DihedralSymmetry: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let symmetry = Self.allCases.first(where: { $0.name == name }) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no symmetry is named \(name)")
        }
        self = symmetry
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// Meta's name: `identity`, `rotate90`, …
    public var name: String { "\(self)" }
}
