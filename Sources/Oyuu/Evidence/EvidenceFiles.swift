import Foundation
import OyuuImage
import OyuuRegistry
import OyuuText

/// The files that evidence was written to.
public struct EvidenceFiles: Sendable, Encodable {
    public let design: DesignNumber
    /// Photo and registered design joined by lines.
    public let drawing: String
    /// Two pictures of one size to be shown by turns: the photo, and the design laid into it.
    public let blink: [String]
    /// The design, and the photo straightened to its frame.
    public let aligned: String?
    /// What is missing and why.
    public let note: EvidenceNote?

    /// All of them, the drawing first.
    public var paths: [String] { [drawing] + blink + (aligned.map { [$0] } ?? []) }

    private enum CodingKeys: String, CodingKey { case design, drawing, blink, aligned, note }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(design, forKey: .design)
        try container.encode(drawing, forKey: .drawing)
        try container.encode(blink, forKey: .blink)
        try container.encodeIfPresent(aligned, forKey: .aligned)
        try container.encodeIfPresent(note?.code, forKey: .note)
    }
}

extension EvidenceFiles {
    /// `stall-1f2e3d4c` for `/photos/stall.jpg`.
    package static func name(photo: String, sha256: String) -> String {
        let file = photo.split(separator: "/").last.map(String.init) ?? ""
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        var safe = ""
        // Letters of any script, digits and hyphens. A name may have 255 bytes, and 40 letters take at most 160.
        for scalar in stem.unicodeScalars.prefix(40) {
            let isSafe = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
            if isSafe { safe.unicodeScalars.append(scalar) } else if !safe.hasSuffix("_") { safe += "_" }
        }
        if safe.isEmpty || safe.hasPrefix("-") { safe = "photo" + safe }
        return "\(safe)-\(sha256.prefix(8))"
    }
}

extension OrnamentRegister {
    /// Draws the evidence for every copy in `verdict` and writes it into `directory`, which is made where it is missing.
    ///
    /// A file is put in place whole or not at all. Its name is the photo's, with what is unsafe in a name replaced, eight
    /// digits of the photo's SHA-256 (so photos of one name in several folders keep apart, and the same photo checked
    /// again writes the same files), and the design's number.
    ///
    /// - Parameter width: of the drawing in pixels, 240...4096; the other pictures follow it.
    /// - Throws: as ``evidence(for:in:photo:width:hasWords:language:medium:)``; `OyuuError.file` where a file cannot be written.
    public func writeEvidence(
        for verdict: Verdict, photo: PhotoSource? = nil, to directory: String, width: Int = 1080,
        language: Language = .english
    ) async throws(OyuuError) -> [EvidenceFiles] {
        var written: [EvidenceFiles] = []
        for finding in verdict.copies {
            let evidence = try await evidence(for: finding, in: verdict, photo: photo, width: width, language: language)
            let name = EvidenceFiles.name(photo: verdict.photo, sha256: verdict.sha256)
            written.append(try evidence.write(to: directory, name: "\(name)-\(finding.design)", finding: finding))
        }
        return written
    }
}

extension FindingEvidence {
    func write(to directory: String, name: String, finding: Finding) throws(OyuuError) -> EvidenceFiles {
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw .file(path: directory, reason: "cannot be made (\(error.localizedDescription))")
        }
        let folder = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
        func put(_ picture: Raster, _ part: String) throws(OyuuError) -> String {
            let path = "\(folder)/\(name)-\(part).png"
            do { try WholeFile.write(try ImageEncoder.png(picture, level: 4), to: path) } catch {
                throw OyuuError(error, file: path)
            }
            return path
        }
        var pair: [String] = []
        if let blink { pair = [try put(blink.photo, "blink-1"), try put(blink.design, "blink-2")] }
        return EvidenceFiles(
            design: finding.design, drawing: try put(drawing, "evidence"), blink: pair,
            aligned: try aligned.map { picture throws(OyuuError) in try put(picture, "aligned") }, note: note)
    }
}
