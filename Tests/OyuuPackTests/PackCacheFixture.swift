import Foundation
import Oyuu
import OyuuFingerprint
import OyuuImage
import OyuuIndex
import OyuuPack
import Synchronization
import TestSupport
import Testing

/// A folder of kept indexes, and what happened to those.
final class PackCacheFixture: Sendable {
    let folder: TemporaryFolder
    let cache: PackCache
    private let events = Mutex<[PackCacheEvent]>([])

    /// Codes of what happened so far.
    var codes: [String] { events.withLock { $0.map(\.code) } }

    init() throws {
        folder = try TemporaryFolder()
        cache = PackCache(folder: folder.path("cache/packs"), patience: 0)
    }

    func forget() { events.withLock { $0 = [] } }

    /// A pack opened with the folder.
    func open(_ pack: Pack, in cache: PackCache? = nil, expanding: Bool = false) throws -> PackedRegister {
        try PackedRegister(pack, file: "market.pack", cache: cache ?? self.cache, expanding: expanding) {
            [self] event in
            events.withLock { $0.append(event) }
        }
    }

    /// What a pack answers to a photo, letter for letter, with designs below the line.
    static func answer(_ packed: PackedRegister, _ photo: PhotoSource = photo) async throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let options = CheckOptions(similarLimit: 5, similarLogNFA: .infinity, sharedColorsLimit: 5)
        return String(decoding: try encoder.encode(await packed.check(photo, options: options)), as: UTF8.self)
    }

    /// What a pack answers without a kept index.
    static func expected(_ pack: Pack, _ photo: PhotoSource = photo) async throws -> String {
        try await answer(PackedRegister(pack), photo)
    }

    // MARK: - Packs

    /// A photo of design 1 of `pack`, small and compressed.
    static let photo: PhotoSource = {
        guard let raster = try? Pictures.raster(Pictures.designs[0]),
            let bytes = try? ImageEncoder.jpeg(raster.fitted(longSide: 480), quality: 60)
        else { return .bytes([], name: "missing.jpg") }
        return .bytes(bytes, name: "stall.jpg")
    }()

    private static let fingerprints: [Fingerprint] = [0, 7].compactMap { place in
        guard let bytes = try? Data(contentsOf: Pictures.designs[place]) else { return nil }
        return try? FingerprintedPhoto(bytes: Array(bytes), name: "design").fingerprint
    }

    /// Two fixture designs, numbers 1 and 2, and designs of chance from 3 on.
    static func designs(_ strangers: Int) -> [PackedDesign] {
        let real = fingerprints.enumerated().map { place, fingerprint in
            PackedDesign(
                number: Int64(place + 1), title: "Түндүк \(place + 1)", holder: "Айзада", registeredOn: 20_000,
                photos: [
                    PackedPhoto(
                        id: Int64(place + 1), sha256: Array(repeating: UInt8(161 + place), count: 32),
                        fingerprint: fingerprint)
                ])
        }
        return real + (0..<strangers).map { Samples.design(Int64($0 + 3), features: 40) }
    }

    /// The pack that most tests use.
    static let pack: Pack? = try? Samples.pack(designs(20))

    // MARK: - Forging

    /// Puts a pack's kept index where another pack's is looked for, with head and checksums that fit.
    func forge(indexOf pack: Pack, for other: Pack) throws {
        let file = try IndexFile(cache.path(of: pack))
        var source = file.head.source
        source.register = Array(other.digestBytes.prefix(16))
        let writer = try IndexFileWriter(replacing: cache.path(of: other), with: source)
        for section in file.head.sections {
            switch section.elementSize {
            case 1: try copy(section.name, of: UInt8.self, from: file, to: writer)
            case 2: try copy(section.name, of: UInt16.self, from: file, to: writer)
            case 4: try copy(section.name, of: UInt32.self, from: file, to: writer)
            default: try copy(section.name, of: UInt64.self, from: file, to: writer)
            }
        }
        try writer.commit()
    }

    private func copy<Element: BitwiseCopyable & Sendable>(
        _ name: String, of type: Element.Type, from file: IndexFile, to writer: IndexFileWriter
    ) throws {
        let column = try file.column(name, of: type)
        try writer.beginSection(name, of: type)
        try writer.append(try column.verified(0..<column.count))
    }
}

/// Where in a file a byte may be flipped.
struct Region: CustomStringConvertible {
    let byte: Int
    let description: String

    /// Head, directory, each section, padding and checksums of an index.
    static func all(of path: String) throws -> [Region] {
        let head = try IndexFile(path).head
        var regions = [
            (3, "magic"), (14, "version of fingerprints"), (20, "digest"), (34, "generation"), (70, "directory"),
        ]
        regions += [(4_000, "rest of the head"), (4_090, "checksum of the head")]
        for section in head.sections where section.length > 0 {
            regions.append((section.offset + section.length / 2, section.name))
        }
        for (section, next) in zip(head.sections, head.sections.dropFirst())
        where section.offset + section.length < next.offset {
            regions.append((next.offset - 1, "padding before \(next.name)"))
        }
        regions.append((head.tableOffset + 3, "checksums"))
        return regions.map { Region(byte: $0.0, description: $0.1) }
    }
}
