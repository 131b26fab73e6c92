import OyuuImage
import OyuuPaper
import OyuuRegistry
import OyuuVerify

/// The pictures of a report: drawn one after the other, as large as so many may be, until the paper has its share.
struct ReportPictures {
    /// What is shown of one copy.
    struct Copy {
        var drawing: PaperPicture?
        var blink: (photo: PaperPicture, design: PaperPicture)?
        /// What is missing: the code of an evidence note.
        var note: String?
        /// Whether it was left out because the paper had its share.
        var isLeftOut = false
    }

    /// Copies that may still be drawn, and bytes that all pictures may still take: in HTML they take a third more, and a
    /// paper that is verified has at most 32 MB.
    private var copies = 100
    private var bytes = 20 << 20
    /// Pixels across a drawing, and along the longer side of the two to compare.
    private let width: Int
    private let blinkSide: Int

    /// Pixels along the longer side of a photo's small picture.
    private static let smallSide = 400

    /// - Parameter copies: how many are to be drawn: few are drawn at 200 pixels an inch, many smaller.
    init(copies: Int) {
        (width, blinkSide) =
            switch copies {
            case ...12: (1400, 800)
            case ...40: (1000, 600)
            default: (720, 440)
            }
    }

    /// The photo's small picture.
    mutating func small(_ pictures: CheckedForReport.Pictures, reading: ReadingOptions) -> PaperPicture? {
        switch pictures {
        case .draw(let photo):
            take(Thumbnail.make(photo, reading: reading, longSide: Self.smallSide).flatMap(PaperPicture.init(jpeg:)))
        case .drawn(let drawn): take(drawn.picture.flatMap(PaperPicture.init(jpeg:)))
        }
    }

    /// The pictures of the copy at `place` among the verdict's.
    mutating func copy(
        _ place: Int, in verdict: Verdict, _ pictures: CheckedForReport.Pictures, register: OrnamentRegister
    ) async throws(OyuuError) -> Copy {
        guard copies > 0, place < verdict.copies.count else { return Copy(isLeftOut: true) }
        var copy = Copy()
        switch pictures {
        case .draw(let photo):
            let evidence = try await register.evidence(
                for: verdict.copies[place], in: verdict, photo: photo, width: width, hasWords: false,
                medium: .paper)
            copy.drawing = PaperPicture(evidence.drawing, quality: 80)
            if let blink = evidence.blink,
                let photo = PaperPicture(blink.photo.fitted(longSide: blinkSide), quality: 78),
                let design = PaperPicture(blink.design.fitted(longSide: blinkSide), quality: 78)
            {
                copy.blink = (photo, design)
            }
            copy.note = evidence.note?.code
        case .drawn(let drawn):
            guard place < drawn.copies.count else { return Copy(isLeftOut: true) }
            let given = drawn.copies[place]
            copy.drawing = given.drawing.flatMap(PaperPicture.init(jpeg:))
            if let blink = given.blink, let photo = PaperPicture(jpeg: blink.photo),
                let design = PaperPicture(jpeg: blink.design)
            {
                copy.blink = (photo, design)
            }
            copy.note = given.note
        }
        copy.drawing = take(copy.drawing)
        guard copy.drawing != nil else { return Copy(isLeftOut: true) }
        copies -= 1
        if let blink = copy.blink, take(blink.photo) == nil || take(blink.design) == nil { copy.blink = nil }
        return copy
    }

    /// The picture, where there is room for it.
    private mutating func take(_ picture: PaperPicture?) -> PaperPicture? {
        guard let picture, picture.jpeg.count <= bytes else { return nil }
        bytes -= picture.jpeg.count
        return picture
    }
}

extension PaperPicture {
    /// Pixels as a JPEG; nil where they cannot be encoded.
    fileprivate init?(_ raster: Raster, quality: Int) {
        guard let jpeg = try? ImageEncoder.jpeg(raster, quality: quality) else { return nil }
        self.init(jpeg: jpeg, width: raster.width, height: raster.height)
    }

    /// A JPEG that was made before; nil where it is none, or not upright.
    fileprivate init?(jpeg: [UInt8]) {
        guard (try? ImageDecoder.format(of: jpeg, name: "picture")) == .jpeg,
            let image = try? ImageDecoder.decode(
                jpeg, name: "picture", options: DecodeOptions(minimumLongSide: 1)), image.orientation == 1
        else { return nil }
        self.init(jpeg: jpeg, width: image.width, height: image.height)
    }
}
