import OyuuImage

/// What a copyist, a phone and the way between them do to a design. Names are those of the bench's truth table.
public enum Attack: String, Sendable, CaseIterable {
    case recompress, resize, mirror, turn, rotate, crop, stretch
    case recolour, counterchange, reweave, fold, collage
    case newBorder = "new_border"
    case motifTile = "motif_tile"
    case photo
    case photoHard = "photo_hard"
    case photoCrop = "photo_crop"
    case photoMirror = "photo_mirror"
    case photoRecolour = "photo_recolour"
    case photoCounterchange = "photo_counterchange"
    case photoFringe = "photo_fringe"
    case counterfeit
    case messenger, screenshot, reprint, drape
    case twoCopies = "two_copies"

    /// True for attacks that need other rugs at hand.
    public var usesOthers: Bool { [.newBorder, .motifTile, .collage].contains(self) }

    /// A copy of `design`, the same for the same `seed`.
    ///
    /// - Parameter others: other rugs at hand, for a border, a cloth, a stall's wall: at least one where `usesOthers`.
    /// - Parameter photoSides: long sides of a photograph to choose from, pixels.
    /// - Throws: `ImageError` only if a JPEG in memory cannot be written or read back (`messenger`).
    public func copy(
        of design: Raster, others: [Raster], seed: UInt64, photoSides: [Int] = [800, 1024, 1280]
    ) throws(ImageError) -> Copy {
        var generator = SeededGenerator(seed: seed, stream: 101)
        var copy = Copy(of: design)
        switch self {
        case .recompress:
            copy.fit(longSide: generator.pick([240, 320, 480]))
            copy.jpegQuality = generator.integer(in: 20...50)
        case .resize:
            copy.fit(longSide: generator.integer(in: 180...420))
        case .mirror: copy.mirror(using: &generator)
        case .turn: copy.turn(using: &generator)
        case .rotate: copy.rotate(using: &generator)
        case .crop: copy.crop(area: 0.2...0.6, using: &generator)
        case .stretch: copy.stretch(using: &generator)
        case .recolour: copy.recolour(using: &generator)
        case .counterchange: copy.counterchange(using: &generator)
        case .reweave:
            copy.bend(amount: 0.006, using: &generator)
            copy.reweave(using: &generator)
        case .fold: copy.fold(using: &generator)
        case .newBorder: copy.takeBorder(of: generator.pick(others), using: &generator)
        case .collage: copy.hang(among: generator.pick(generator.integer(in: 2...5), of: others), using: &generator)
        case .motifTile: copy.tileMotif(on: generator.pick(others), using: &generator)
        case .photo: copy.photograph(Shot(longSides: photoSides), using: &generator)
        case .photoHard:
            copy.bend(amount: 0.01, using: &generator)
            copy.photograph(Shot(tilt: 0.5, fill: 0.2...0.5, longSides: photoSides), using: &generator)
        case .photoCrop:
            copy.crop(area: 0.3...0.6, using: &generator)
            copy.photograph(Shot(longSides: photoSides), using: &generator)
        case .photoMirror:
            copy.mirror(using: &generator)
            copy.photograph(Shot(longSides: photoSides), using: &generator)
        case .photoRecolour:
            copy.recolour(using: &generator)
            copy.photograph(Shot(longSides: photoSides), using: &generator)
        case .photoCounterchange:
            copy.counterchange(using: &generator)
            copy.photograph(Shot(longSides: photoSides), using: &generator)
        case .photoFringe:
            copy.photograph(Shot(fill: 0.4...0.6, longSides: photoSides, hasFringe: true), using: &generator)
        case .counterfeit:
            copy.bend(amount: 0.006, using: &generator)
            copy.reweave(using: &generator)
            copy.recolour(using: &generator)
            copy.photograph(Shot(longSides: photoSides), using: &generator)
        case .messenger:
            copy.photograph(Shot(longSides: photoSides), using: &generator)
            try copy.sendTwice(using: &generator)
        case .screenshot: copy.showOnScreen(using: &generator)
        case .reprint:
            copy.halftone(using: &generator)
            copy.photograph(Shot(tilt: 0.2, longSides: photoSides), using: &generator)
        case .drape:
            copy.drape(using: &generator)
            copy.photograph(
                Shot(tilt: 0.35, fill: 0.4...0.7, longSides: photoSides, hasFringe: true), using: &generator)
        case .twoCopies: copy.photographTwice(longSides: photoSides, using: &generator)
        }
        return copy
    }
}
