import Foundation
import OyuuImage

/// The project's own pictures: designs, copies of them, and innocents, all drawn here and small enough to commit.
public enum FixtureSet {
    /// Long side of the design pictures, pixels; carpets come near it.
    public static let designSide = 528
    /// Long sides of the photographs, pixels.
    static let photoSides = [600, 680]

    /// One picture of the set.
    public struct Picture: Sendable {
        public enum Role: String, Sendable { case design, copy, innocent }

        /// Path under the fixtures folder.
        public let file: String
        public let role: Role
        /// What is drawn.
        public let ornament: Ornament
        /// How it was copied; nil for a design and for a true twin shown as it is.
        public let attack: Attack?
        /// True where the picture shows the twin nobody registered of a registered felt.
        public let showsTwin: Bool
        let seed: UInt64

        /// Name of the way of copying in the manifest.
        public var attackName: String {
            showsTwin ? (attack == nil ? "twin" : "photo_twin") : attack?.rawValue ?? ""
        }
    }

    /// Every picture in the manifest's order.
    public static let pictures: [Picture] = designs + copies + innocents

    static let designs = Ornament.registered.map { ornament in
        Picture(
            file: "designs/\(ornament.name).png", role: .design, ornament: ornament, attack: nil, showsTwin: false,
            seed: 0)
    }

    /// Every attack once, felts and carpets in turns, each on another design; then twins nobody registered.
    static let copies: [Picture] = {
        var generator = SeededGenerator(seed: 2, stream: 5)
        var pool = generator.pick(Ornament.registered.count, of: Ornament.registered).filter { !$0.isTwin }
        var pictures: [Picture] = []
        for (k, attack) in (Attack.allCases + [.photo, .photoHard, .photoMirror, .photoRecolour]).enumerated() {
            // A counterchanged copy of one twin would be a plain copy of the other.
            let isClear = { (ornament: Ornament) in
                ![Attack.counterchange, .photoCounterchange].contains(attack)
                    || ornament.twin.map { !Ornament.registered.contains($0) } ?? true
            }
            guard let at = pool.firstIndex(where: isClear) else { continue }
            let ornament = pool.remove(at: at)
            pictures.append(
                Picture(
                    file: "photos/\(ornament.name)-\(attack.rawValue.replacing("_", with: "-")).jpg", role: .copy,
                    ornament: ornament, attack: attack, showsTwin: false, seed: UInt64(k)))
        }
        for (ornament, attack) in zip(Ornament.lonelyFelts.prefix(4), [nil, nil, Attack.photo, .photo]) {
            pictures.append(
                Picture(
                    file: "photos/\(ornament.name)-\(attack == nil ? "twin" : "photo-twin").jpg", role: .copy,
                    ornament: ornament, attack: attack, showsTwin: true, seed: 90 + ornament.seed))
        }
        return pictures
    }()

    static let innocents: [Picture] = {
        let attacks: [Attack] = [
            .photo, .resize, .photoHard, .photoFringe, .crop, .photo, .collage, .messenger, .photo, .drape, .photoHard,
            .photo, .screenshot, .recompress, .photoCrop,
        ]
        return zip(Ornament.innocent, attacks).map { ornament, attack in
            Picture(
                file: "photos/innocent-\(ornament.name)-\(attack.rawValue.replacing("_", with: "-")).jpg",
                role: .innocent, ornament: ornament, attack: attack, showsTwin: false, seed: 200 + ornament.seed)
        }
    }()
}

extension FixtureSet.Picture {
    /// A design's picture: at most 96 colours, so that it stays small.
    public static func design(_ ornament: Ornament) -> Raster {
        ornament.drawn(longSide: FixtureSet.designSide).reduced(toColors: 96)
    }

    /// The picture as it is saved, and where the design lies in it.
    public func drawn() throws(ImageError) -> Copy {
        let shown = showsTwin ? ornament.twin ?? ornament : ornament
        let design = FixtureSet.Picture.design(shown)
        guard let attack else { return Copy(of: design) }
        // Borders and neighbours come from innocents: no second registered design may slip into a photo.
        let company = attack.usesOthers ? Ornament.innocent.filter { $0 != ornament }.prefix(9) : []
        let others = company.map { FixtureSet.Picture.design($0) }
        return try attack.copy(of: design, others: others, seed: seed, photoSides: FixtureSet.photoSides)
    }

    /// The file's bytes: PNG for a design, JPEG for all else.
    public func encoded(_ copy: Copy) throws(ImageError) -> [UInt8] {
        role == .design
            ? try ImageEncoder.png(copy.image) : try ImageEncoder.jpeg(copy.image, quality: copy.jpegQuality)
    }

    /// This picture's line of the manifest.
    func row(_ copy: Copy) -> TruthRow {
        let twin = role == .design && Ornament.registered.contains(where: { $0 == ornament.twin }) ? ornament.twin : nil
        return TruthRow(
            file, role.rawValue, role == .copy ? "designs/\(ornament.name).png" : "", attackName,
            role == .copy ? TruthRow.quad(copy.corners) : "", twin.map { "designs/\($0.name).png" } ?? "")
    }
}

extension FixtureSet {
    /// Draws everything into `folder`: `designs/*.png`, `photos/*.jpg`, `manifest.csv`. Existing files of the same
    /// names are replaced.
    public static func write(to folder: URL) throws {
        for name in ["designs", "photos"] {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        let rows = try Parallel.map(pictures) { picture in
            let copy = try picture.drawn()
            try Data(picture.encoded(copy)).write(to: folder.appendingPathComponent(picture.file))
            return picture.row(copy)
        }
        let head = TruthRow("file", "role", "design", "attack", "quad", "twin")
        let text = ([head] + rows).map(\.line).joined()
        try Data(text.utf8).write(to: folder.appendingPathComponent("manifest.csv"))
    }
}
