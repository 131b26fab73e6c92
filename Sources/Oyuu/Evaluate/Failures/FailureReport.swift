import Foundation
import OyuuImage

/// A page with pictures of what went wrong in an evaluation: the query, the design it shows, the design it was taken for.
public struct FailureReport: Sendable {
    public let cases: [FailureCase]
    private let bench: BenchFolder
    private let designs: [String: String]

    public init(_ answers: [QueryAnswer], of bench: BenchFolder) {
        cases = FailureCase.worst(of: answers)
        self.bench = bench
        designs = Dictionary(bench.registered.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
    }

    /// The page in the folder the report is written to.
    public func pagePath(in folder: String) -> String { folder + "/failures.html" }

    /// Writes `failures.html` and beside it one JPEG a failure.
    ///
    /// - Parameter folder: made where it is missing.
    public func write(to folder: String) throws(OyuuError) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .file(path: folder, reason: "cannot be made (\(error.localizedDescription))")
        }
        let page = try TextFile(pagePath(in: folder))
        try page.write(FailurePage.head(bench.path))
        for kind in FailureCase.Kind.allCases {
            let group = cases.filter { $0.kind == kind }
            guard !group.isEmpty else { continue }
            try page.write("<h2>\(kind.heading)</h2>\n")
            for (index, failure) in group.enumerated() {
                let name = Self.fileName(failure, number: index + 1)
                let sheet = FailureSheet(failure, query: bench.path(of: failure.answer.query), designs: designs)
                let isDrawn = try write(sheet, to: folder + "/" + name)
                try page.write(FailurePage.section(failure, picture: isDrawn ? name : nil))
            }
        }
        try page.write("</body></html>\n")
        try page.finish()
    }

    private func write(_ sheet: FailureSheet, to path: String) throws(OyuuError) -> Bool {
        guard let raster = sheet.drawn() else { return false }
        do {
            try Data(try ImageEncoder.jpeg(raster, quality: 80)).write(to: URL(fileURLWithPath: path))
            return true
        } catch {
            throw .file(path: path, reason: "cannot be written (\(error))")
        }
    }

    /// `miss-03-d0007_fold.jpg`: kind, rank, query; nothing in it that a file system or a page could take amiss.
    private static func fileName(_ failure: FailureCase, number: Int) -> String {
        let query = (failure.answer.query.name as NSString).lastPathComponent
        let stem = (query as NSString).deletingPathExtension.map {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) ? $0 : "-"
        }
        let digits = number < 10 ? "0\(number)" : "\(number)"
        return "\(failure.kind.rawValue)-\(digits)-\(String(stem).prefix(60)).jpg"
    }
}
