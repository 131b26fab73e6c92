import OyuuImage

/// Evidence small enough to be carried inside the report page.
struct PageEvidence {
    let drawing: [UInt8]
    /// The photo and the design laid into it.
    let blink: (photo: [UInt8], design: [UInt8])?
    let note: EvidenceNote?

    /// Width of the drawing: its numbers can still be read on a telephone.
    static let width = 640
    /// Long side of the two pictures that are shown by turns.
    static let blinkSide = 480

    /// Nil where a picture cannot be encoded.
    init?(_ evidence: FindingEvidence) {
        func jpeg(_ picture: Raster, _ quality: Int) -> [UInt8]? { try? ImageEncoder.jpeg(picture, quality: quality) }
        guard let drawing = jpeg(evidence.drawing, 70) else { return nil }
        self.drawing = drawing
        blink = evidence.blink.flatMap { pair in
            guard let photo = jpeg(pair.photo.fitted(longSide: Self.blinkSide), 66),
                let design = jpeg(pair.design.fitted(longSide: Self.blinkSide), 66)
            else { return nil }
            return (photo, design)
        }
        note = evidence.note
    }

    /// Bytes of all pictures.
    var byteCount: Int { drawing.count + (blink.map { $0.photo.count + $0.design.count } ?? 0) }
}
