import CZstd
import Foundation
import Oyuu
import OyuuImage
import OyuuPack
import OyuuRegistry
import OyuuSigning
import TestSupport
import Testing

@Suite("Checking with a pack") struct PackedRegisterTests {
    private let folder: TemporaryFolder
    private let register: OrnamentRegister
    private let date = Date(timeIntervalSince1970: 1_790_000_000)
    private let key = RegisterKey()
    /// The first two fixture designs that are registered here.
    private static let designs = [Pictures.designs[0], Pictures.designs[7]]

    private static let secrets = [
        "+996 555 010203", "Leilek-Village", "private-notes-of-the-holder", "IMG_secret_name", "Maker Unnamed",
    ]

    init() async throws {
        folder = try TemporaryFolder()
        register = try await OrnamentRegister.open(at: folder.url.appendingPathComponent("register"), create: true)
        for (index, design) in Self.designs.enumerated() {
            let details = DesignDetails(
                title: "Түндүк \(index)", holder: "Айзада", holderContact: Self.secrets[0], village: Self.secrets[1],
                creator: Self.secrets[4], notes: Self.secrets[2])
            let bytes = Array(try Data(contentsOf: design))
            _ = try await register.register(
                [.bytes(bytes, name: "/home/office/\(Self.secrets[3])-\(index).png")], as: details,
                options: RegistrationOptions(force: true, actor: "test", date: date))
        }
    }

    private func pack(_ profile: PackProfile = .small, since earlier: Pack? = nil) async throws -> PackingOutcome {
        try await register.pack(profile, key: key, date: date, since: earlier)
    }

    private func json(_ verdict: Verdict) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(verdict), as: UTF8.self)
    }

    private func photos() throws -> [PhotoSource] {
        let design = try Pictures.raster(Self.designs[0])
        return [
            .bytes(try ImageEncoder.jpeg(design.fitted(longSide: 400), quality: 50), name: "small.jpg"),
            .bytes(try ImageEncoder.png(Pictures.mirrored(design)), name: "mirrored.png"),
            .bytes(try ImageEncoder.png(Pictures.recoloured(design)), name: "recoloured.png"),
            .file(Pictures.designs[21].path),
        ]
    }

    @Test("a whole pack gives the register's verdicts, letter for letter")
    func sameVerdicts() async throws {
        let packed = try PackedRegister(try await pack(.whole).pack)
        for photo in try photos() {
            #expect(try await json(packed.check(photo)) == json(register.check(photo)))
        }
    }

    @Test("a small pack finds the same copies, and no others")
    func smallVerdicts() async throws {
        let packed = try PackedRegister(try await pack().pack)
        for photo in try photos() {
            let (small, whole) = (try await packed.check(photo), try await register.check(photo))
            #expect(small.copies.map(\.design) == whole.copies.map(\.design))
            // Colours are rounded, so that one picture's being dyed anew may be missed; how it lies may not.
            #expect(small.copies.map(\.symmetry) == whole.copies.map(\.symmetry))
            #expect(small.copies.map(\.title) == whole.copies.map(\.title))
            #expect(small.copies.map(\.holder) == whole.copies.map(\.holder))
        }
        #expect(try await packed.check(photos()[0]).isCopy)
        #expect(try await !packed.check(photos()[3]).isCopy)
    }

    @Test("the same register gives the same pack, but for the time it is made at")
    func determinism() async throws {
        let (first, second) = (try await pack().pack, try await pack().pack)
        #expect(first.encoded == second.encoded)
        let later = try await register.pack(key: key, date: date + 60).pack
        let differing = zip(first.encoded.dropLast(64), later.encoded.dropLast(64)).enumerated()
            .filter { $0.element.0 != $0.element.1 }.map(\.offset)
        #expect(!differing.isEmpty && differing.allSatisfy { (36..<44).contains($0) })
    }

    @Test("a withdrawn design disappears, and the delta says so")
    func withdrawn() async throws {
        let earlier = try await pack().pack
        let number = try #require(DesignNumber(1))
        _ = try await register.withdraw(number, reason: "mistake", actor: "test", date: date)
        let outcome = try await pack(since: earlier)
        let delta = try #require(outcome.delta)
        #expect(delta.removed == [1] && delta.changed.isEmpty && delta.encoded.count < 1_000)
        let applied = try delta.applied(to: earlier)
        #expect(applied.encoded == (try await pack().pack.encoded))
        #expect(try await !PackedRegister(applied).check(photos()[0]).isCopy)
        #expect(try await PackedRegister(earlier).check(photos()[0]).isCopy)
    }

    @Test("no contact, village, creator, note or file name is anywhere in a pack, expanded or not")
    func personalData() async throws {
        for profile in PackProfile.allCases {
            let file = try await pack(profile).pack.encoded
            let expanded = try Self.expanded(file)
            let text = expanded + file
            #expect(Self.contains(expanded, "Түндүк 1") && Self.contains(expanded, "Айзада"))
            for secret in Self.secrets { #expect(!Self.contains(text, secret), "\(secret)") }
            #expect(!Self.contains(text, ".png") && !Self.contains(text, "/home/office"))
        }
    }

    @Test("evidence without a registered picture is drawn and says why")
    func evidence() async throws {
        let packed = try PackedRegister(try await pack().pack)
        let photo = try photos()[0]
        let verdict = try await packed.check(photo)
        let files = try await packed.writeEvidence(for: verdict, photo: photo, to: folder.path("evidence"))
        let first = try #require(files.first)
        #expect(first.note == .packHoldsNoPhotos && first.blink.isEmpty && first.aligned == nil)
        #expect(FileManager.default.fileExists(atPath: first.drawing))
    }

    /// All frames of a pack expanded, read by the documented format alone.
    private static func expanded(_ file: [UInt8]) throws -> [UInt8] {
        func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) } }
        var result: [UInt8] = []
        var place = 68
        while place < file.count - 96 {
            let end = place + 13 + number(place + 9)
            place += 13
            while place < end {
                let frame = Array(file[(place + 4)..<(place + 4 + number(place))])
                var bytes = [UInt8](repeating: 0, count: Int(ZSTD_getFrameContentSize(frame, frame.count)))
                let count = ZSTD_decompress(&bytes, bytes.count, frame, frame.count)
                try #require(count == bytes.count)
                result += bytes
                place += 4 + frame.count
            }
        }
        return result
    }

    private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        Data(bytes).range(of: Data(text.utf8)) != nil
    }
}
