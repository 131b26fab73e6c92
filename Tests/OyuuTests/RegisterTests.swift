import Foundation
import Oyuu
import OyuuImage
import OyuuRegistry
import OyuuVerify
import TestSupport
import Testing

@Suite("Registering and checking")
struct RegisterTests {
    private let design = Pictures.designs[0].path
    private let other = Pictures.designs[7].path

    @Test("a registered design is found again in the same file")
    func samePicture() async throws {
        let fixture = try await RegisterFixture()
        let number = try await fixture.number(.file(design))
        let verdict = try await fixture.register.check(.file(design))
        let finding = try #require(verdict.copies.first)
        #expect(finding.design == number && finding.distance == 0 && finding.kinds == [.samePicture])
        #expect(finding.strength == .nearCertain)
    }

    @Test("another design of the same tradition is no copy")
    func innocent() async throws {
        let fixture = try await RegisterFixture()
        try await fixture.file(.file(design))
        #expect(try await !fixture.register.check(.file(other)).isCopy)
    }

    @Test("a recompressed small copy is found, and called the same picture")
    func recompressed() async throws {
        let fixture = try await RegisterFixture()
        try await fixture.file(.file(design))
        let small = try Pictures.raster(Pictures.designs[0]).fitted(longSide: 240)
        let photo = PhotoSource.bytes(try ImageEncoder.jpeg(small, quality: 40), name: "small.jpg")
        let finding = try #require(try await fixture.register.check(photo).copies.first)
        #expect(finding.kinds == [.samePicture])
    }

    @Test("a copy in other dyes is found and called recoloured")
    func recoloured() async throws {
        let colourful = try #require(Pictures.designs.first { $0.lastPathComponent.hasPrefix("carpet") })
        let design = try Pictures.raster(colourful)
        let fixture = try await RegisterFixture()
        try await fixture.file(.png(design))
        let finding = try await fixture.register.check(.png(Pictures.recoloured(design))).copies.first
        #expect(finding?.kinds == [.recoloured])
    }

    @Test("a mirrored, turned or counterchanged copy is found and called so")
    func kinds() async throws {
        // The most lopsided fixture: a symmetric one is its own mirror image.
        let design = try #require(Pictures.lopsided)
        let fixture = try await RegisterFixture()
        try await fixture.file(.png(design))
        let expected: [(Raster, [CopyKind])] = [
            (Pictures.mirrored(design), [.mirrored]),
            (Pictures.turnedClockwise(design), [.samePicture]),
            (Pictures.counterchanged(design), [.counterchanged]),
        ]
        for (copy, kinds) in expected {
            let finding = try await fixture.register.check(.png(copy)).copies.first
            #expect(finding?.kinds == kinds)
        }
    }

    @Test("a quarter turn is named in the direction it was made")
    func turnDirection() async throws {
        let design = try #require(Pictures.lopsided)
        let fixture = try await RegisterFixture()
        try await fixture.file(.png(design))
        let verdict = try await fixture.register.check(.png(Pictures.turnedClockwise(design)))
        #expect(verdict.copies.first?.words == "the same picture, turned a quarter clockwise")
    }

    @Test("a copy that lies aslant is called turned by so many degrees, not by a quarter", arguments: [-40.0, 50, 130])
    func aslant(_ degrees: Double) async throws {
        let design = try #require(Pictures.lopsided)
        let fixture = try await RegisterFixture()
        try await fixture.file(.png(design))
        let finding = try await fixture.register.check(.png(Self.turned(design, degrees))).copies.first
        let side = degrees > 0 ? "clockwise" : "anticlockwise"
        let words = try #require(finding?.words)
        #expect(words.hasSuffix("turned by about \(Int(abs(degrees)))° \(side)"), "\(words)")
    }

    /// Turned clockwise, on grey ground.
    private static func turned(_ raster: Raster, _ degrees: Double) -> Raster {
        let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        let (width, height) = (Double(raster.width), Double(raster.height))
        let side = Int((width * width + height * height).squareRoot())
        var turned = Raster(width: side, height: side, filledWith: [128, 128, 128])
        turned.withMutablePixels { pixels in
            for y in 0..<side {
                for x in 0..<side {
                    let (u, v) = (Double(x - side / 2), Double(y - side / 2))
                    let (fromX, fromY) = (Int(c * u + s * v + width / 2), Int(c * v - s * u + height / 2))
                    guard (0..<raster.width).contains(fromX), (0..<raster.height).contains(fromY) else { continue }
                    for channel in 0..<3 {
                        pixels[3 * (y * side + x) + channel] =
                            raster.pixels[raster.offset(x: fromX, y: fromY) + channel]
                    }
                }
            }
        }
        return turned
    }

    @Test("filing a copy stops and says whose design it is; nothing is written")
    func stopped() async throws {
        let fixture = try await RegisterFixture()
        let number = try await fixture.number(.file(design))
        guard case .stopped(let conflicts) = try await fixture.file(.file(design), title: "stolen") else {
            Issue.record("the copy was registered")
            return
        }
        #expect(conflicts.first?.copies.first?.design == number)
        #expect(try await fixture.register.count(matching: DesignQuery()) == 1)
    }

    @Test("a forced copy is registered as disputed, with the design it copies")
    func forced() async throws {
        let fixture = try await RegisterFixture()
        let first = try await fixture.number(.file(design))
        let second = try await fixture.number(.file(design), force: true)
        #expect(try await fixture.register.design(second)?.disputes == [first])
    }

    @Test("a withdrawn design is no longer found, and may be filed anew")
    func withdrawn() async throws {
        let fixture = try await RegisterFixture()
        let number = try await fixture.number(.file(design))
        _ = try await fixture.register.withdraw(number, reason: "by mistake", actor: "test", date: Date())
        #expect(try await !fixture.register.check(.file(design)).isCopy)
        #expect(try await fixture.number(.file(design)) != number)
    }

    @Test("a second program sees at once what the first has registered")
    func twoPrograms() async throws {
        let fixture = try await RegisterFixture()
        let second = try await OrnamentRegister.open(at: fixture.folder.url.appendingPathComponent("register"))
        #expect(try await !second.check(.file(design)).isCopy)
        try await fixture.file(.file(design))
        #expect(try await second.check(.file(design)).isCopy)
    }

    @Test("of many who file the same design at once, one succeeds and the others are stopped")
    func race() async throws {
        let fixture = try await RegisterFixture()
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    if case .registered = try await fixture.file(.file(design)) { return true }
                    return false
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 1)
    }

    @Test("one unreadable photo among several and nothing is filed")
    func allOrNothing() async throws {
        let fixture = try await RegisterFixture()
        let options = RegistrationOptions(actor: "test", date: Date())
        let photos: [PhotoSource] = [.file(design), .bytes([1, 2, 3], name: "broken.jpg")]
        await #expect(throws: OyuuError.self) {
            try await fixture.register.register(
                photos, as: DesignDetails(title: "t", holder: "h"), options: options)
        }
        #expect(try await fixture.register.count(matching: DesignQuery()) == 0)
    }

    @Test("a plain picture is not called a copy of another plain picture, and is said to show too little")
    func plain() async throws {
        let fixture = try await RegisterFixture()
        let plain = try PhotoSource.png(Raster(width: 200, height: 200, filledWith: [200, 40, 30]))
        try await fixture.file(plain, force: true)
        let verdict = try await fixture.register.check(plain)
        #expect(!verdict.isCopy)
        #expect(verdict.remarks.contains { if case .tooLittlePattern = $0 { true } else { false } })
    }

    @Test("a verdict survives JSON")
    func verdictCoding() async throws {
        let fixture = try await RegisterFixture()
        try await fixture.file(.file(design))
        let verdict = try await fixture.register.check(.file(design))
        let line = try JSONLine.encode(verdict)
        let read = try JSONLine.decode(Verdict.self, from: line)
        #expect(try JSONLine.encode(read) == line)
        #expect(!line.contains(UInt8(ascii: "\n")))
    }
}
