import Foundation
import Oyuu
import OyuuFingerprint
import OyuuImage
import OyuuRegistry
import TestSupport
import Testing

@Suite("Photos read in a process of their own", .serialized)
struct DecodingTests {
    private static let corners = [SIMD2(140.0, 90), SIMD2(470, 120), SIMD2(540, 400), SIMD2(60, 360)]

    /// A carpet photographed at a slant.
    private static func slanted() throws -> [UInt8] {
        let design = try Pictures.raster(SharedFolder.fixtures.appendingPathComponent("designs/carpet-07.png"))
        return try ImageEncoder.jpeg(
            Scenes.floor(design, corners: corners, width: 620, height: 460), quality: 90)
    }

    private func register(_ decoding: any PhotoDecoding) async throws -> (OrnamentRegister, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let register = try await OrnamentRegister.open(
            at: folder.url.appendingPathComponent("register"), create: true,
            reading: ReadingOptions(decoding: decoding))
        return (register, folder)
    }

    /// The code of the error that reading a photo ends with.
    private func code(_ photo: [UInt8], _ decoding: SeparateDecoding) -> String? {
        do throws(OyuuError) {
            _ = try PhotoSource.bytes(photo, name: "photo").fingerprinted(ReadingOptions(decoding: decoding))
            return nil
        } catch {
            return error.code
        }
    }

    @Test("give the same fingerprint, to the last bit, as those read here; straightened ones too")
    func fingerprints() async throws {
        let photos: [(name: String, bytes: [UInt8], straightening: Straightening)] = [
            ("design.png", try Photos.fixture("designs/carpet-04.png"), .none),
            ("copy.jpg", try Photos.copy(), .automatic),
            ("photo.jpg", try Photos.fixture("photos/carpet-06-photo.jpg"), .find),
            ("slanted.jpg", try Self.slanted(), .find), ("slanted.jpg", try Self.slanted(), .automatic),
            (
                "slanted.jpg", try Self.slanted(),
                .corners(try #require(DesignCorners(Self.corners.flatMap { [$0.x, $0.y] })))
            ),
        ]
        var straightened = 0
        for photo in photos {
            var designs: [Design] = []
            for decoding in [DecodingHere(), SeparateDecoding.hammer()] as [any PhotoDecoding] {
                let (register, folder) = try await register(decoding)
                let options = RegistrationOptions(
                    force: true, straightening: photo.straightening, actor: "test", date: RegisterTemplate.start)
                let filed = try await register.register(
                    [.bytes(photo.bytes, name: photo.name)], as: DesignDetails(title: "t", holder: "h"),
                    options: options)
                guard case .registered(let design, _) = filed else {
                    Issue.record("\(photo.name) was not registered")
                    continue
                }
                designs.append(design)
                withExtendedLifetime(folder) {}
            }
            #expect(designs.count == 2 && designs[0].photos == designs[1].photos, "\(photo.name)")
            straightened += designs.first?.photos.first?.corners == nil ? 0 : 1
        }
        #expect(straightened >= 2)
    }

    @Test("give the same verdict, to the last figure, and the same small pictures as those read here")
    func verdicts() async throws {
        let servers = (try await TestServer(decoding: DecodingHere()), try await TestServer())
        let (here, there) = (servers.0.register, servers.1.register)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var copies = 0
        let photos: [(String, [UInt8])] = [
            ("carpet-04-recompress.jpg", try Photos.copy()), ("stranger.jpg", try Photos.stranger()),
            ("carpet-06-photo.jpg", try Photos.fixture("photos/carpet-06-photo.jpg")),
            ("shyrdak-02-stretch.jpg", try Photos.fixture("photos/shyrdak-02-stretch.jpg")),
            ("plain.png", try Photos.plain()),
        ]
        for (name, bytes) in photos {
            let photo = PhotoSource.bytes(bytes, name: name)
            let (one, other) = (try await here.check(photo), try await there.check(photo))
            #expect(try encoder.encode(one) == encoder.encode(other), "\(name)")
            copies += one.isCopy ? 1 : 0
            #expect(
                try here.preview(of: photo, corners: nil, longSide: 200).jpeg
                    == there.preview(of: photo, corners: nil, longSide: 200).jpeg)
        }
        #expect(copies >= 3)
    }

    @Test("and cannot be, are said to be wrong for the same reason as here")
    func errors() throws {
        for (bytes, name) in [
            (Photos.hugePNG(side: 30_000), "bomb"), (Photos.noise(3000, seed: 2), "noise"),
            (try Photos.truncated(), "cut"), ([], "empty"),
        ] {
            let here = #expect(throws: OyuuError.self) {
                _ = try PhotoSource.bytes(bytes, name: "photo").fingerprinted()
            }
            #expect(code(bytes, .hammer()) == here?.code, "\(name)")
        }
    }

    @Test("may not take more memory than they are given: the process is ended, and the photo too costly")
    func memory() async throws {
        // Room for a small picture, not for 120 million pixels.
        let bound = SeparateDecoding.hammer(seconds: 20, bytes: 340 << 20)
        #expect(code(try Photos.copy(), bound) == nil)
        #expect(code(Photos.blackPNG(12_000, 10_000), bound) == "too-costly")
        #expect(code(try Photos.copy(), bound) == nil)
    }

    @Test("may not take more time than they are given: the process is ended, and the photo too costly")
    func time() async throws {
        #expect(code(Photos.blackPNG(14_000, 14_000), .hammer(seconds: 1)) == "too-costly")
        #expect(code(try Photos.copy(), .hammer(seconds: 1)) == nil)
    }

    @Test(
        "by a program that writes nonsense, too much, nothing or not at all are refused, and nothing else happens",
        arguments: [
            "cat > /dev/null; echo nonsense", "cat > /dev/null; head -c 900000000 /dev/zero", "cat > /dev/null",
            "exit 1", "kill -SEGV $$", "cat", "head -c 100000000 /dev/urandom",
            "trap '' TERM; cat > /dev/null; while :; do head -c 10000000 /dev/zero || exit; done",
        ])
    func broken(program: String) throws {
        let photo = try Photos.fixture("designs/carpet-04.png") + [UInt8](repeating: 0, count: 1 << 20)
        var decoding = SeparateDecoding.shell(program)
        // A program that answers before it has heard all waits for a reader that waits for it.
        decoding.seconds = 3
        #expect(code(photo, decoding) == "too-costly")
    }

    @Test(
        "by a program that somebody else killed are not to blame",
        arguments: ["kill -9 $$", "cat > /dev/null; kill -9 $$", "head -c 100000 /dev/zero; kill -9 $$"])
    func killed(program: String) throws {
        #expect(code(try Photos.copy(), SeparateDecoding.shell(program)) == "decoding")
    }

    @Test("by a program that never ends are refused when its time is over")
    func endless() async throws {
        for line in ["exec sleep 1000", "trap '' TERM; while :; do :; done", "exec > /dev/null; exec sleep 1000"] {
            var decoding = SeparateDecoding.shell(line)
            decoding.seconds = 0.3
            #expect(code(try Photos.fixture("photos/carpet-08-collage.jpg"), decoding) == "too-costly", "\(line)")
        }
    }

    @Test("by a program that is not there say so")
    func absent() throws {
        let nowhere = SeparateDecoding(program: URL(fileURLWithPath: "/nowhere/oyuu"), arguments: [])
        #expect(code(try Photos.copy(), nowhere) == "decoding")
    }

    @Test("are what the server reads: where the program fails, photos are refused with a page, and the server goes on")
    func server() async throws {
        let server = try await TestServer(decoding: SeparateDecoding.shell("cat > /dev/null; kill -SEGV $$"))
        let inspector = server.browser(.inspector)
        let answer = try await inspector.upload([("a.jpg", Photos.copy())])
        let page = try await inspector.get(try #require(answer["location"]))
        #expect(page.status == 200 && page.text.contains("The picture is too large"))
        let program = try await server.program(.inspector).upload([("a.jpg", Photos.copy())], to: "/api/v1/check")
            .json()
        #expect((program["results"] as? [[String: Any]])?.first?["error"] as? String == "too-costly")
        let weaver = server.browser(.aizada)
        let draft = try #require(try await weaver.upload([("a.jpg", Photos.newDesign())], to: "/register")["location"])
        #expect(try await weaver.get(draft).text.contains("The picture is too large"))
        // Registered photos are read by it too, and are only shown: the pages stand without them.
        #expect(try await inspector.get("/designs/OY-000001").status == 200)
        let photo = try #require(try await server.design("OY-000001")?.photos.first?.id)
        #expect(try await inspector.get("/designs/OY-000001/photos/\(photo)-small.jpg").status == 404)
        #expect(try await inspector.get("/").status == 200)
    }

    @Test("many at once are all read right, and leave no process behind")
    func many() async throws {
        let decoding = SeparateDecoding.hammer()
        let photo = PhotoSource.bytes(try Photos.copy(), name: "photo")
        let right = try photo.fingerprinted().fingerprint.encoded
        let read = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<12 {
                group.addTask {
                    try await RawConnection.apart {
                        try photo.fingerprinted(ReadingOptions(decoding: decoding)).fingerprint.encoded
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(read.count == 12 && read.allSatisfy { $0 == right })
    }
}
