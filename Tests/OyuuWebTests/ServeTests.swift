import Foundation
import OyuuAccounts
import TestSupport
import Testing

@Suite("The program that serves")
struct ServeTests {
    @Test("says its address and the first code, reads photos in a process of its own, and ends well when it is told to")
    func serve() async throws {
        let folder = try TemporaryFolder()
        let program = try RunningProgram(
            "oyuu", ["serve", "--host", "127.0.0.1", "--port", "0", "--register", folder.path("register")])
        defer { program.kill() }
        var found: (port: Int, code: String)?
        for _ in 0..<3000 where found == nil && program.isRunning {
            try await Task.sleep(for: .milliseconds(10))
            let text = try program.lines().joined(separator: "\n")
            if let match = text.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/join\?code=(\S+)/), let port = Int(match.1)
            {
                found = (port, String(match.2))
            }
        }
        let (port, code) = try #require(found)
        let visitor = Visitor(port: port)
        let fields = [("name", "first"), ("password", RegisterTemplate.password)]
        let joined = try await visitor.post("/join", fields + [("code", code)])
        let cookie = try #require(joined.cookies.first?.split(separator: ";").first)
        #expect(joined.status == 303)
        #expect(try await visitor.post("/join", fields + [("code", code)]).status == 422)
        let browser = visitor.with(("Cookie", String(cookie)))
        let second = try RunningProgram(
            "oyuu", ["serve", "--host", "127.0.0.1", "--port", "0", "--register", folder.path("register")])
        defer { second.kill() }
        let refusal = try await second.end()
        #expect(refusal.status != 0 && refusal.lines.joined().contains("another oyuu serve runs over"))
        let third = try RunningProgram(
            "oyuu", ["serve", "--host", "127.0.0.1", "--port", "\(port)", "--register", folder.path("other")])
        defer { third.kill() }
        let taken = try await third.end()
        #expect(taken.status != 0 && taken.lines.joined().contains("port \(port) is in use"), "\(taken.lines)")
        let page = try await browser.get("/").text
        let token = try #require(page.firstMatch(of: /name="form_token" value="([^"]+)"/)).1
        let form = FormToSend(
            [("form_token", String(token))],
            files: [("photo", "a.jpg", try Photos.copy()), ("photo", "bomb.png", Photos.hugePNG(side: 30_000))])
        let check = try await browser.send(form, to: "/check")
        let verdict = try await browser.get(try #require(check["location"])).text
        #expect(verdict.contains("No copy was found") && verdict.contains("The picture is too large"))
        program.stop()
        #expect(try await program.end().status == 0)
    }
}
