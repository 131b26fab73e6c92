import Foundation
import OyuuText

/// A drawing of a calibration: precision and recall at each line, with the intervals they may lie in (SVG 1.1).
public enum CalibrationPlot {
    private static let (width, height) = (760.0, 440.0)
    private static let (left, right, top, bottom) = (64.0, 24.0, 56.0, 64.0)
    private static let colors = (precision: "#8c2f25", recall: "#1f5f8b")

    /// The drawing as a file.
    public static func svg(_ calibration: Calibration, in language: Language) -> String {
        let rows = calibration.rows
        let places = rows.indices.map { left + (width - left - right) * Double($0) / Double(max(1, rows.count - 1)) }
        func y(_ share: Double) -> Double { top + (height - top - bottom) * (1 - share) }
        func point(_ x: Double, _ y: Double) -> String { "\(figure(x)),\(figure(y))" }
        func text(_ x: Double, _ y: Double, _ anchor: String, _ text: String, _ color: String = "#1d1a16") -> String {
            "<text x=\"\(figure(x))\" y=\"\(figure(y))\" text-anchor=\"\(anchor)\" fill=\"\(color)\">"
                + Markup.escaped(text) + "</text>\n"
        }
        func curve(_ value: (Calibration.Row) -> Proportion, _ color: String) -> String {
            let known = zip(places, rows.map(value)).filter { $0.1.of > 0 }
            let upper = known.map { point($0.0, y($0.1.interval.upperBound)) }
            let lower = known.reversed().map { point($0.0, y($0.1.interval.lowerBound)) }
            let line = known.map { point($0.0, y($0.1.share ?? 0)) }
            let dots = known.map {
                "<circle cx=\"\(figure($0.0))\" cy=\"\(figure(y($0.1.share ?? 0)))\" r=\"3\" fill=\"\(color)\"/>\n"
            }
            return
                "<polygon points=\"\((upper + lower).joined(separator: " "))\" fill=\"\(color)\" fill-opacity=\"0.14\"/>\n"
                + "<polyline points=\"\(line.joined(separator: " "))\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"2\"/>\n"
                + dots.joined()
        }
        var parts = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(figure(width)) \(figure(height))" \
            font-family="sans-serif" font-size="13">
            <rect width="100%" height="100%" fill="#fff"/>

            """
        ]
        for share in [0, 0.25, 0.5, 0.75, 1] {
            parts.append(
                "<line x1=\"\(figure(left))\" x2=\"\(figure(width - right))\" y1=\"\(figure(y(share)))\" "
                    + "y2=\"\(figure(y(share)))\" stroke=\"#ddd6c9\"/>\n")
            parts.append(text(left - 8, y(share) + 4, "end", "\(Int(share * 100)) %"))
        }
        for (place, row) in zip(places, rows) {
            parts.append(text(place, height - bottom + 20, "middle", "10^\(Int(row.logNFA))"))
        }
        if let line = rows.firstIndex(where: { $0.logNFA == -3 }) {
            parts.append(
                "<line x1=\"\(figure(places[line]))\" x2=\"\(figure(places[line]))\" y1=\"\(figure(top))\" "
                    + "y2=\"\(figure(height - bottom))\" stroke=\"#777\" stroke-dasharray=\"4 4\"/>\n")
        }
        parts.append(curve(\.precision, colors.precision))
        parts.append(curve(\.recall, colors.recall))
        parts.append(
            text(left, 26, "start", CalibrationWords.precision.text(language), colors.precision)
                + text(left + 190, 26, "start", CalibrationWords.recall.text(language), colors.recall)
                + text(left + 380, 26, "start", CalibrationWords.presentLine.text(language), "#555")
                + text(
                    width / 2, height - 14, "middle",
                    CalibrationWords.axis.text(
                        language, "\(calibration.copies)", "\(calibration.others)")))
        return parts.joined() + "</svg>\n"
    }

    private static func figure(_ value: Double) -> String { SubmissionReport.figure(value) }
}
