import OyuuFingerprint
import OyuuImage

extension EvidenceDrawing {
    /// Photo and registered design together, on white.
    ///
    /// In the photo a thin line is the design's whole frame and a thick one the part that was found; each region has
    /// lines broken in its own way. A number stands at the same place in both pictures, joined by a line. A, B, C and D
    /// are the design's corners. Of a photo with the design small in it only the part around it is shown. Where there is no
    /// picture of the design, the photo and its outlines alone. Below stands what the options' footer says.
    public func sideBySide() -> Raster {
        let (plan, window) = (plan, window)
        let panels = plan.layout.panels
        var canvas = Canvas(width: plan.layout.width, height: plan.layout.height)
        draw(window.photo, in: panels[0], on: &canvas)
        if let design, panels.count > 1 { draw(design, in: panels[1], on: &canvas) }

        for match in plan.numbered {
            canvas.line(
                [match.photo, match.design], EvidenceStyle.joining(match.region).scaled(scale), within: canvas.frame)
        }
        for (index, region) in plan.outlined.enumerated() {
            let (frame, found) = (EvidenceStyle.frame(index), EvidenceStyle.found(index))
            // Thick lines would hide a small motif.
            let fine = scale * region.fineness(scale: scale)
            canvas.line(region.quad, closed: true, frame.scaled(fine), within: panels[0])
            canvas.line(region.photo, closed: true, found.scaled(fine), within: panels[0])
            if panels.count > 1 { canvas.line(region.design, closed: true, found.scaled(scale), within: panels[1]) }
        }
        let photo = window.isPart ? options.labels?.photoPart : options.labels?.photo
        for (panel, words) in zip(panels, [photo, options.labels?.design]) {
            caption(words, over: panel, gap: EvidenceLayout.margin * scale, on: &canvas)
        }
        for match in plan.numbered {
            let ink = EvidenceStyle.ink(match.region)
            mark(match.photo, String(match.number), at: match.photoLabel, ink, plan, on: &canvas)
            mark(match.design, String(match.number), at: match.designLabel, ink, plan, on: &canvas)
        }
        for corner in plan.lettered { letter(corner, plan, on: &canvas) }
        return footed(canvas.raster)
    }

    private func draw(_ picture: EvidencePicture, in panel: PixelRect, on canvas: inout Canvas) {
        canvas.place(picture.raster.resized(width: panel.width, height: panel.height), x: panel.x, y: panel.y)
    }

    /// A dot on the place, its number in a disc beside it, a short line between.
    private func mark(
        _ place: Point, _ number: String, at label: Point, _ ink: Ink, _ plan: EvidencePlan, on canvas: inout Canvas
    ) {
        let frame = canvas.frame
        canvas.line(
            [place, label], LineStyle(core: 2.5 * scale, casing: 6 * scale, ink: ink), within: frame)
        canvas.disc(place, radius: (EvidencePlan.dotRadius + 2) * scale, .paper, within: frame)
        canvas.disc(place, radius: EvidencePlan.dotRadius * scale, ink, within: frame)
        canvas.disc(label, radius: plan.labelRadius, .paper, within: frame)
        canvas.disc(label, radius: plan.labelRadius - 2.5 * scale, ink, within: frame)
        canvas.text(number, centered: label, height: 25 * scale, .paper, within: frame)
    }

    /// A letter in a white square beside a corner.
    private func letter(_ corner: EvidencePlan.Lettered, _ plan: EvidencePlan, on canvas: inout Canvas) {
        let frame = canvas.frame
        let radius = plan.letterSide
        canvas.line(
            [corner.corner, corner.label], LineStyle(core: 2.5 * scale, casing: 6 * scale, ink: .black), within: frame)
        canvas.square(corner.label, radius: radius, .black, within: frame)
        canvas.square(corner.label, radius: radius - 2.5 * scale, .paper, within: frame)
        canvas.text(corner.letter, centered: corner.label, height: 26 * scale, .black, within: frame)
    }
}

/// The looks of the lines, at a drawing 1080 pixels wide: told apart by their breaks first and by colour second.
enum EvidenceStyle {
    /// Dark inks, so that they stay dark in black and white.
    static func ink(_ region: Int) -> Ink { inks[region % inks.count] }

    private static let inks = [
        Ink(red: 12, green: 36, blue: 120), Ink(red: 122, green: 8, blue: 84), Ink(red: 4, green: 74, blue: 40),
        Ink(red: 108, green: 48, blue: 0), Ink(red: 0, green: 0, blue: 0),
    ]

    private static let dashes: [[Double]] = [[], [26, 14], [7, 11], [30, 10, 7, 10], [44, 22]]

    /// The design's frame in the photo.
    static func frame(_ region: Int) -> LineStyle {
        LineStyle(core: 3, casing: 7, ink: ink(region), dash: dashes[region % dashes.count])
    }

    /// The part that was found.
    static func found(_ region: Int) -> LineStyle {
        LineStyle(core: 6.5, casing: 12, ink: ink(region), dash: dashes[region % dashes.count].map { $0 * 1.3 })
    }

    /// From a place to the same place in the other picture.
    static func joining(_ region: Int) -> LineStyle {
        LineStyle(
            core: 2, casing: 4.6, ink: ink(region), dash: dashes[region % dashes.count], casingOpacity: 0.8)
    }
}
