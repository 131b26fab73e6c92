import Foundation
import Testing

@Suite("A crowd")
struct CrowdTests {
    @Test("gets right answers or is asked to come back, and leaves the server as it was")
    func crowd() async throws {
        let server = try await TestServer { ($0.slots, $0.waitingRoom) = (1, 3) }
        let inspector = server.browser(.inspector)
        let program = server.program(.inspector)
        let (copy, stranger) = (try Photos.copy(), try Photos.stranger())
        let answers = try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
            for number in 0..<20 {
                group.addTask {
                    let photo = ("\(number).jpg", number.isMultiple(of: 2) ? copy : stranger)
                    let answer =
                        number.isMultiple(of: 3)
                        ? try await program.upload([photo], to: "/api/v1/check") : try await inspector.upload([photo])
                    return (number, answer)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var done = 0
        for (number, answer) in answers {
            switch answer.status {
            case 200:
                let results = try #require(try answer.json()["results"] as? [[String: Any]])
                let copies = try #require((results.first?["verdict"] as? [String: Any])?["copies"] as? [Any])
                #expect(copies.isEmpty == !number.isMultiple(of: 2))
                done += 1
            case 303:
                let page = try await inspector.get(try #require(answer["location"])).text
                #expect(page.contains("A COPY") == number.isMultiple(of: 2) && page.contains("\(number).jpg"))
                done += 1
            default:
                #expect(answer.status == 503 && Int(answer["retry-after"] ?? "").map { $0 >= 1 } == true)
                #expect(answer.errorCode == (number.isMultiple(of: 3) ? "busy" : nil))
                if !number.isMultiple(of: 3) { #expect(answer.text.contains("There is a queue just now")) }
            }
        }
        #expect(done >= 3)
        for _ in 0..<4 { #expect(try await inspector.upload([("a.jpg", copy)]).status == 303) }
    }

    @Test("of strangers is held to so many checks a minute, and to nothing else")
    func strangers() async throws {
        let server = try await TestServer { ($0.openCheck, $0.openChecksAMinute) = (true, 1) }
        let photo = try Photos.plain()
        #expect(try await server.visitor.raw(photo, to: "/api/v1/check").status == 200)
        let page = try await server.visitor.upload([("a.png", photo)])
        #expect(page.status == 429 && Int(page["retry-after"] ?? "").map { (1...60).contains($0) } == true)
        let program = try await server.visitor.raw(photo, to: "/api/v1/check")
        #expect(program.status == 429 && program.errorCode == "too-often" && program["retry-after"] != nil)
        // Whoever has an account is not a stranger.
        #expect(try await server.browser(.inspector).upload([("a.png", photo)]).status == 303)
        #expect(try await server.visitor.get("/").status == 200)
    }

    @Test("of strangers sees its own checks by their names, and nothing of the register")
    func openChecks() async throws {
        let server = try await TestServer { $0.openCheck = true }
        let answer = try await server.visitor.upload([("a.jpg", Photos.copy())])
        let page = try await server.visitor.get(try #require(answer["location"]))
        #expect(page.status == 200 && page.text.contains("OY-000001") && !page.text.contains("href=\"/designs/"))
        #expect(try await server.visitor.get("/designs").status == 401)
        let own = try await server.browser(.aizada).upload([("a.jpg", Photos.copy())])
        #expect(try await server.visitor.get(try #require(own["location"])).status == 401)
    }
}
