import Foundation
import OyuuFingerprint
import OyuuImage
import OyuuRegistry
import TestSupport
import Testing

@Suite("Registering on the page")
struct RegisteringTests {
    private let server: TestServer
    private let weaver: Visitor
    private let fields = [("title", "Жаңы оюу"), ("holder", "Айзада"), ("contact", "+996 1"), ("act", "file")]

    init() async throws {
        server = try await TestServer()
        weaver = server.browser(.aizada)
    }

    private func draft(_ photos: [(String, [UInt8])], by visitor: Visitor? = nil) async throws -> String {
        let answer = try await (visitor ?? weaver).upload(photos.map { (name: $0.0, bytes: $0.1) }, to: "/register")
        #expect(answer.status == 303)
        return try #require(answer["location"])
    }

    @Test("goes by photos, a look at them, a few words, and a number, which is the weaver's")
    func whole() async throws {
        let place = try await draft([("new.png", Photos.newDesign())])
        let look = try await weaver.get(place).text
        #expect(look.contains("new.png") && look.contains("name=\"corners0\"") && !look.contains("name=\"notes\""))
        let filed = try await weaver.post(place, fields)
        #expect(filed.status == 303 && filed["location"] == "/registered/OY-000005")
        let done = try await weaver.get("/registered/OY-000005").text
        #expect(done.contains("OY-000005") && done.contains("/designs/OY-000005/certificate.pdf?language=ky"))
        #expect(try await weaver.get("/designs/OY-000005").text.contains("+996 1"))
        #expect(try await !server.browser(.bermet).get("/designs/OY-000005").text.contains("+996 1"))
        #expect(try await weaver.get("/account").text.contains("OY-000005"))
        // A draft is filed once; who sends it again, or looks at it again, is led to what it has become.
        for again in [try await weaver.post(place, fields), try await weaver.get(place)] {
            #expect(again.status == 303 && again["location"] == "/registered/OY-000005")
        }
        #expect(try await server.design("OY-000006") == nil)
    }

    @Test("by a button that is pressed several times at once files one design, and every answer leads to it")
    func pressed() async throws {
        let place = try await draft([("new.png", Photos.newDesign())])
        let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
            for _ in 0..<4 { group.addTask { try await weaver.post(place, fields) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.allSatisfy { $0.status == 303 && $0["location"] == "/registered/OY-000005" })
        #expect(try await server.design("OY-000006") == nil)
    }

    @Test("keeps what was written where something is wrong, and says what")
    func wrong() async throws {
        let place = try await draft([("new.png", Photos.newDesign())])
        let village = ("village", "Кызыл-Туу")
        let wrong: [([(String, String)], String)] = [
            ([village, ("act", "file")], "“Title” is empty"),
            (fields + [village, ("created", "long ago")], "is not a date"),
            (fields + [village, ("corners0", "1,2,3")], "The corners are not right"),
            ([("title", String(repeating: "a", count: 5000)), village, ("act", "file")], "is too long"),
        ]
        for (fields, words) in wrong {
            let page = try await weaver.post(place, fields)
            #expect(page.status == 422 && page.text.contains(words) && page.text.contains("Кызыл-Туу"), "\(words)")
        }
        #expect(try await server.design("OY-000005") == nil)
        #expect(try await weaver.post(place, fields).status == 303)
    }

    @Test("cuts out what lies between the corners, and shows that it does")
    func corners() async throws {
        let design = try Pictures.raster(SharedFolder.fixtures.appendingPathComponent("designs/ala-kiyiz-25.png"))
        let points = [SIMD2(140.0, 60), SIMD2(470, 80), SIMD2(500, 420), SIMD2(90, 400)]
        let photo = try ImageEncoder.jpeg(Scenes.floor(design, corners: points, width: 600, height: 460), quality: 90)
        let place = try await draft([("floor.jpg", photo)])
        let corners = "140,60 470,80 500,420 90,400"
        let before = try await weaver.get(place + "/0-seen.jpg").body
        let look = try await weaver.post(place, [("corners0", corners), ("act", "look")])
        #expect(look.status == 200 && look.text.contains("value=\"\(corners)\""))
        #expect(try await weaver.get(place + "/0-seen.jpg").body != before)
        for outside in ["0,0 9000,0 9000,400 0,400", "0,0 1,0 1,1 0,1", "140,60 90,400 500,420 470,80"] {
            let page = try await weaver.post(place, fields + [("corners0", outside)])
            #expect([200, 422].contains(page.status) && page.text.contains("class=\"sum bad\""), "\(outside)")
            #expect(page.text.contains("none further outside the photo than a tenth of it"), "\(outside)")
            #expect(!page.text.contains("too small"), "\(outside)")
        }
        let beyond = try await weaver.post(place, [("corners0", "-20,60 470,80 500,420 -20,400"), ("act", "look")])
        #expect(beyond.status == 200 && beyond.text.contains("lie outside the picture"), "what is cut off is told of")
        #expect(try await weaver.post(place, fields + [("corners0", corners)]).status == 303)
        let entry = try #require(try await server.design("OY-000005"))
        #expect(entry.photos.first?.corners == points.flatMap { [$0.x, $0.y] })
    }

    @Test("of what is registered stops, shows what agrees, and is for the office to decide")
    func conflict() async throws {
        let photo = try Photos.copy()
        let place = try await draft([("copy.jpg", photo)])
        for extra in [[], [("force", "1")]] {
            let page = try await weaver.post(place, fields + extra)
            #expect(page.status == 422 && page.text.contains("Not registered: such a design is registered already"))
            let check = try #require(page.text.firstMatch(of: /href="(\/checks\/[0-9a-f]{32})"/)).1
            #expect(try await weaver.get(String(check)).text.contains("OY-000001"))
        }
        #expect(try await server.design("OY-000005") == nil)
        let office = server.browser(.office)
        let other = try await draft([("copy.jpg", photo)], by: office)
        #expect(try await office.post(other, fields).status == 422)
        #expect(try await office.post(other, fields + [("force", "1")]).status == 303)
        let entry = try #require(try await server.design("OY-000005"))
        #expect(entry.disputes.map(\.description) == ["OY-000001"])
        #expect(try await weaver.get("/designs/OY-000001").text.contains("href=\"/designs/OY-000005\""))
    }

    @Test("by a photo that protects nothing, or the same photo twice, is refused with advice")
    func refused() async throws {
        let plain = try await draft([("plain.png", Photos.plain())])
        #expect(try await weaver.get(plain).text.contains("too little pattern"))
        let page = try await weaver.post(plain, fields)
        #expect(page.status == 422 && page.text.contains("copies could not be found by this photo"))
        let photo = try Photos.newDesign()
        let twice = try await draft([("a.png", photo), ("b.png", photo)])
        #expect(try await weaver.post(twice, fields).text.contains("The same photo was sent twice"))
        #expect(try await server.design("OY-000005") == nil)
    }

    @Test("of several photos of one design keeps them all")
    func several() async throws {
        let photo = try Photos.newDesign()
        let small = try ImageEncoder.jpeg(
            ImageDecoder.decode(photo, name: "a", options: DecodeOptions()).raster.fitted(longSide: 420), quality: 90)
        let place = try await draft([("a.png", photo), ("b.jpg", small)])
        #expect(try await weaver.post(place, fields).status == 303)
        #expect(try await server.design("OY-000005")?.photos.map(\.fileName) == ["a.png", "b.jpg"])
    }

    @Test("two people who file the same design at once get one number and one refusal")
    func race() async throws {
        let photo = try Photos.newDesign()
        let bermet = server.browser(.bermet)
        let (one, other) = (try await draft([("a.png", photo)]), try await draft([("a.png", photo)], by: bermet))
        async let first = weaver.post(one, fields)
        async let second = bermet.post(other, fields)
        let statuses = [try await first.status, try await second.status]
        #expect(statuses.sorted() == [303, 422])
        #expect(try await server.design("OY-000006") == nil)
    }
}
