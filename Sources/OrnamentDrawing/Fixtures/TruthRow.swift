/// One line of a truth table or manifest: fields joined by commas, quoted where they must be (RFC 4180).
struct TruthRow {
    let fields: [String]

    init(_ fields: String...) { self.fields = fields }

    var line: String {
        fields.map { field in
            field.contains(where: { ",\"\n".contains($0) })
                ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: ",") + "\n"
    }

    /// Corners as the bench writes them: `[[x, y], [x, y], [x, y], [x, y]]`, tenths of a pixel; empty for nil.
    static func quad(_ corners: [Point]?) -> String {
        guard let corners else { return "" }
        func tenths(_ v: Double) -> String {
            let t = Int((v * 10).rounded())
            return "\(t < 0 ? "-" : "")\(abs(t) / 10).\(abs(t) % 10)"
        }
        return "[" + corners.map { "[\(tenths($0.x)), \(tenths($0.y))]" }.joined(separator: ", ") + "]"
    }
}
