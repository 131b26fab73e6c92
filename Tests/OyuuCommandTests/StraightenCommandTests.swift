import Foundation
import OyuuImage
import TestSupport
import Testing

@Suite("Registering slanted photos on the command line")
struct StraightenCommandTests {
    private let folder: TemporaryFolder
    private let oyuu: Program
    private let floor: String
    private let flat = Pictures.designs[0].path
    private let places = ["210,130", "690,170", "800,560", "95,500"]

    init() throws {
        folder = try TemporaryFolder()
        oyuu = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
        let scene = Scenes.floor(
            try Pictures.raster(Pictures.designs[0]),
            corners: [SIMD2(210, 130), SIMD2(690, 170), SIMD2(800, 560), SIMD2(95, 500)], width: 900, height: 675)
        floor = try folder.write(ImageEncoder.jpeg(scene, quality: 92), to: "floor.jpg")
    }

    private func register(_ arguments: String...) throws -> Program.Result {
        try oyuu.run(["register"] + arguments + ["--title", "t", "--holder", "h"])
    }

    @Test("corners are taken as four arguments or one; the preview shows the design; show and JSON tell them")
    func corners() throws {
        let preview = folder.path("seen.png")
        let result = try oyuu.run(
            ["register", floor, "--corners"] + places + ["--preview", preview, "--title", "t", "--holder", "h"])
        #expect(result.status == 0 && result.output == "OY-000001\n")
        // What is seen is the design, upright and without the floor.
        let seen = try ImageDecoder.decode(contentsOf: preview, options: DecodeOptions()).raster
        let design = try Pictures.raster(Pictures.designs[0])
        let pairs = zip(
            seen.luma().resized(width: 16, height: 16).pixels, design.luma().resized(width: 16, height: 16).pixels)
        let difference = pairs.reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) } / 256
        #expect(difference < 20)
        #expect(try oyuu.run("check", flat).status == 1)
        #expect(try oyuu.run("show", "OY-000001").output.contains("210,130 690,170 800,560 95,500"))
        let photos = try #require(try oyuu.run("show", "OY-000001", "--json").json()["photos"] as? [[String: Any]])
        #expect(photos[0]["corners"] as? [[Double]] == [[210, 130], [690, 170], [800, 560], [95, 500]])
        let quoted = try register(floor, "--corners", places.joined(separator: " "), "--force", "--json")
        #expect(quoted.status == 0 && quoted.output.contains("\"straightened\""))
    }

    @Test("several photos take their corners in order, a whole one the word whole")
    func several() throws {
        let other = Pictures.designs[3].path
        let result = try register(other, floor, "--corners", "whole", places.joined(separator: " "), "--json")
        let photos = try #require(try result.json()["photos"] as? [[String: Any]])
        #expect(photos.map { $0["corners"] != nil } == [false, true])
    }

    @Test("a corner left of the photo or above it is a corner and no option, whichever comes first")
    func outside() throws {
        let (width, height) = (
            try Pictures.raster(Pictures.designs[0]).width, try Pictures.raster(Pictures.designs[0]).height
        )
        let corners = ["-5,-5", "\(width),0", "\(width),\(height)", "0,\(height)"]
        let quoted = try register(flat, "--corners", corners.joined(separator: " "))
        #expect(quoted.status == 0 && quoted.errors.contains("-5,-5 \(width),0"), "\(quoted.errors)")
        let apart = try oyuu.run(
            ["register", "--corners"] + corners + ["--force", "--title", "t", "--holder", "h", flat, "--json"])
        #expect(apart.status == 0 && apart.output.contains("[[-5,-5],"), "\(apart.errors)")
        let last = try oyuu.run(
            ["register", flat, "--force", "--title", "t", "--holder", "h", "--corners"] + corners.dropFirst(2) + [
                "-1,-1"
            ])
        #expect(last.status == 2 && last.errors.contains("given: 1 photo, 3 corners"), "\(last.errors)")
    }

    @Test("a corner at the end of all numbers is outside the photo, and no crash")
    func beyond() throws {
        let result = try register(floor, "--corners", "1e308,0 390,0 390,470 0,470")
        #expect(result.status == 2 && result.errors.contains("1e+308,0 lies outside the photo"), "\(result.errors)")
    }

    @Test("corners that are too few, too many, no numbers or no figure end with 2 and file nothing")
    func mistakes() throws {
        for wrong in [
            Array(places.dropLast()), places + ["1,2"], places + ["whole"], ["whole"] + places, ["1;2", "3,4"],
            places.reversed(), ["1,2", "whole", "3,4", "5,6"],
        ] {
            let result = try oyuu.run(["register", floor, "--corners"] + wrong + ["--title", "t", "--holder", "h"])
            #expect(result.status == 2 && result.output.isEmpty, "\(wrong)")
        }
        #expect(try oyuu.run("list").output.contains("OY-") == false)
    }

    @Test("--straighten finds the outline and says so; --no-straighten leaves the photo whole")
    func straighten() throws {
        let found = try register(floor, "--straighten")
        #expect(found.status == 0 && found.errors.contains("straightened: the design was found at"))
        #expect(try oyuu.run("check", flat).status == 1)
        let whole = try register(floor, "--no-straighten", "--force", "--json")
        #expect(try #require(whole.json()["photos"] as? [[String: Any]])[0]["corners"] == nil)
    }

    @Test("plain cloth is refused with 2 and told what to do; JSON too")
    func plain() throws {
        let plain = try folder.write(
            ImageEncoder.png(Raster(width: 400, height: 300, filledWith: [90, 30, 30])), to: "plain.png")
        let refused = try register(plain, "--json")
        #expect(refused.status == 2 && refused.errors.contains("too little pattern"))
        let advice = try #require(try refused.json()["advice"] as? [[String: Any]])
        #expect(
            advice.contains { $0["kind"] as? String == "too-little-pattern" && $0["severity"] as? String == "refuse" })
        #expect(try register(plain, "--force").status == 0)
    }
}
