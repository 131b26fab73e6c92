import Foundation
import OyuuFingerprint
import OyuuVerify

extension Evaluation {
    /// Writes a row an answer, in the order of the queries: `query,design,score,copy,kinds,quad,ms`.
    ///
    /// The score is the negative decimal logarithm of the NFA, `copy` is 1 above the line, `quad` the surest place as
    /// JSON, `ms` the time of the whole check.
    public static func write(_ answers: [QueryAnswer], to path: String) throws(OyuuError) {
        let file = try TextFile(path)
        try file.write(CSV.row(["query", "design", "score", "copy", "kinds", "quad", "ms"]))
        for answer in answers {
            for named in answer.named {
                try file.write(
                    CSV.row([
                        answer.query.name, named.design, ScanReport.format(-named.logNFA, digits: 6),
                        named.isCopy ? "1" : "0", named.kinds.map(\.rawValue).joined(separator: " "),
                        named.places.first.map { text($0.quad) } ?? "",
                        answer.milliseconds.map { ScanReport.format($0, digits: 2) } ?? "",
                    ]))
            }
        }
        try file.finish()
    }

    /// Corners as truth tables hold them.
    private static func text(_ quad: Quadrilateral) -> String {
        let corners = quad.corners.map {
            "[\(ScanReport.format($0.x)), \(ScanReport.format($0.y))]"
        }
        return "[" + corners.joined(separator: ", ") + "]"
    }
}
