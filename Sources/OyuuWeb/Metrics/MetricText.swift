/// Figures in the text form that Prometheus reads (exposition format 0.0.4).
struct MetricText {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    enum Kind: String {
        case counter, gauge, histogram
    }

    /// Names and values of labels, in the order in which they are written.
    typealias Labels = KeyValuePairs<String, String>

    private(set) var text = ""

    /// A family of one sample without labels.
    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
        head(name, kind, help)
        sample(name, [:], value)
    }

    /// The same of a figure that may not be known.
    mutating func add(_ name: String, _ kind: Kind, _ help: String, ifKnown value: Int?) {
        if let value { add(name, kind, help, Double(value)) }
    }

    /// A family of several samples, each with its labels.
    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [(Labels, Double)]) {
        head(name, kind, help)
        for (labels, value) in samples { sample(name, labels, value) }
    }

    /// A family of histograms.
    mutating func add(_ name: String, _ help: String, _ histograms: [(Labels, LatencyHistogram)]) {
        head(name, .histogram, help)
        for (labels, histogram) in histograms {
            var sum = 0
            for (bound, count) in zip(LatencyHistogram.bounds, histogram.counts) {
                sum += count
                sample(name + "_bucket", labels, Double(sum), bound: Self.number(bound))
            }
            sample(name + "_bucket", labels, Double(histogram.count), bound: "+Inf")
            sample(name + "_sum", labels, histogram.sum)
            sample(name + "_count", labels, Double(histogram.count))
        }
    }

    private mutating func head(_ name: String, _ kind: Kind, _ help: String) {
        let escaped = help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
        text += "# HELP \(name) \(escaped)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    private mutating func sample(_ name: String, _ labels: Labels, _ value: Double, bound: String? = nil) {
        var pairs = labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
        if let bound { pairs.append("le=\"\(bound)\"") }
        text += name + (pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}") + " \(Self.number(value))\n"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// Whole numbers without a fraction: `12`, `0.25`.
    private static func number(_ value: Double) -> String {
        value.rounded() == value && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    }
}
