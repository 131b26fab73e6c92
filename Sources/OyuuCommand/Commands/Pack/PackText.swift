import Foundation
import Oyuu
import OyuuPack
import OyuuText

/// What a pack or delta says of itself, for a person or a program.
struct PackSummary: Encodable {
    let file: String
    let kind: String
    let register: String
    let generation: Int64
    let made: String
    let profile: String
    let designs: Int
    let photos: Int
    let bytes: Int
    let digest: String
    let base: String?
    let changed: Int?
    let removed: Int?
    let key: String

    private init(_ header: PackHeader, file: String, key: String, bytes: Int, digest: String, delta: PackDelta?) {
        self.file = file
        kind = delta == nil ? "pack" : "delta"
        register = header.register.uuidString.lowercased()
        generation = header.generation
        made = ISO8601DateFormatter().string(from: Date(timeIntervalSince1970: Double(header.madeAt)))
        profile = header.profile == .small ? "small" : "whole"
        (designs, photos) = (header.designs, header.photos)
        self.bytes = bytes
        self.digest = digest
        base = delta?.base
        changed = delta?.changed.count
        removed = delta?.removed.count
        self.key = key
    }

    init(_ pack: Pack, file: String) {
        self.init(
            pack.header, file: file, key: pack.publicKey.description, bytes: pack.encoded.count, digest: pack.digest,
            delta: nil)
    }

    init(_ delta: PackDelta, file: String) {
        self.init(
            delta.header, file: file, key: delta.publicKey.description, bytes: delta.encoded.count,
            digest: delta.target, delta: delta)
    }

    /// Reads either.
    static func read(_ file: String) throws(OyuuError) -> PackSummary {
        do {
            return PackSummary(try PackFile.read(file), file: file)
        } catch {
            guard case .pack(.wrongKind(isDelta: true), _) = error else { throw error }
            return PackSummary(try PackFile.readDelta(file), file: file)
        }
    }
}

enum PackText {
    static func report(_ summary: PackSummary, json: Bool) throws {
        if json { return try Terminal.say(json: summary) }
        let size = Figure.fixed(Double(summary.bytes) / 1000, 1)
        if let base = summary.base {
            Terminal.say(PackLineWords.delta, Printable.line(summary.file), size)
            Terminal.say(
                "  " + Terminal.text(PackLineWords.changed, "\(summary.changed ?? 0)", "\(summary.removed ?? 0)"))
            say(PackLineWords.fromPack, base)
            say(PackLineWords.toPack, summary.digest)
        } else {
            let each = Figure.fixed(Double(summary.bytes) / 1000 / Double(max(summary.designs, 1)), 2)
            Terminal.say(PackLineWords.pack, Printable.line(summary.file), size, each)
            say(PackLineWords.digest, summary.digest)
        }
        let profile = summary.profile == "small" ? PackLineWords.small : PackLineWords.whole
        say(
            PackLineWords.holds,
            Terminal.text(
                PackLineWords.contents, "\(summary.designs)", "\(summary.photos)", Terminal.text(profile)))
        say(
            PackLineWords.register,
            Terminal.text(PackLineWords.origin, summary.register, "\(summary.generation)", summary.made))
        say(PackLineWords.signedBy, summary.key)
    }

    /// A field and its value, in columns.
    private static func say(_ field: Words, _ value: String) {
        let name = DisplayWidth.padded(Terminal.text(field), to: DisplayWidth.widest(PackLineWords.fields))
        Terminal.say("  \(name)  \(value)")
    }
}
