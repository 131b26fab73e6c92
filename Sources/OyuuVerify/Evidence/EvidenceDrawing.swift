import OyuuFingerprint
import OyuuImage

/// Pictures that show a person why a photo is called a copy: the photo and the registered design with what agrees
/// joined by lines, the two laid over each other, and the photo straightened beside the design.
///
/// Drawing is pure: the same input gives the same pixels. Whatever the regions hold (corners far outside, numbers that
/// are not finite, a design seen edge on), it ends, in time bounded by the size of the drawing.
public struct EvidenceDrawing: Sendable {
    let photo: EvidencePicture
    let design: EvidencePicture?
    let regions: [CopyRegion]

    /// How the pictures are to look.
    public struct Options: Sendable {
        /// Width of the drawing, and long side of each picture of the other two, in pixels; 240...4096.
        public var width: Int
        /// What stands over the pictures; nil where nothing does, for those who say it beside the drawing.
        public var labels: EvidenceLabels?
        /// Lines below every drawing that say what it shows, broken where they are too long; small letters become capitals.
        public var footer: [String]
        /// What the drawing will be looked at on.
        public var medium: EvidenceMedium

        public init(
            width: Int = 1080, labels: EvidenceLabels? = EvidenceLabels(), footer: [String] = [],
            medium: EvidenceMedium = .telephone
        ) {
            self.width = min(max(width, 240), 4096)
            self.labels = labels
            self.footer = footer
            self.medium = medium
        }
    }

    let options: Options

    /// - Parameters:
    ///   - photo: the photo that was checked, upright.
    ///   - design: the registered photo, upright; nil where it is not at hand.
    ///   - regions: where the design was found in the photo, surest first.
    public init(
        photo: EvidencePicture, design: EvidencePicture?, regions: [CopyRegion], options: Options = Options()
    ) {
        self.photo = photo
        // Nothing is drawn larger, so a warp need not carry more.
        self.design = design.map {
            EvidencePicture($0.raster.fitted(longSide: max(1600, options.width)), width: $0.width, height: $0.height)
        }
        self.regions = regions
        self.options = options
    }

    /// What the side-by-side drawing will show, and where.
    package var plan: EvidencePlan {
        let window = window
        return EvidencePlan(
            width: options.width, photo: window.photo, design: design, regions: window.regions,
            medium: options.medium, hasCaptions: options.labels != nil)
    }

    /// The part of the photo that the side-by-side drawing shows.
    var window: PhotoWindow { PhotoWindow(on: Array(regions.prefix(EvidencePlan.regionLimit)), in: photo) }

    /// Sizes of letters and lines on a drawing 1080 pixels wide times this are sizes on this one.
    var scale: Double { EvidenceLayout.scale(width: options.width, on: options.medium) }

    /// A caption over the picture in `panel`, in a band of its own.
    ///
    /// - Parameter gap: pixels between the band and the picture, for the labels around it.
    func caption(_ words: String?, over panel: PixelRect, gap: Double = 0, on canvas: inout Canvas) {
        guard let words, !words.isEmpty else { return }
        let room = EvidenceLayout.caption * scale
        // A narrow picture's caption must not run into its neighbour's.
        let width = Double(panel.width) + EvidenceLayout.margin * scale
        let height = min(27 * scale, width / max(Lettering.width(of: words, height: 1), 1))
        let corner = Point(
            Double(panel.x) + height * 0.1, Double(panel.y) - gap - room + (room - height) * 0.42)
        // Drawn last, lines may pass here.
        let end = Point(corner.x + Lettering.width(of: words, height: height), corner.y + height / 2)
        canvas.segment(
            Point(corner.x, end.y), end, width: height * 1.5, .paper, within: canvas.frame)
        canvas.text(words, at: corner, height: height, .black, within: canvas.frame)
    }
}
