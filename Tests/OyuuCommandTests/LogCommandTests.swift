import Foundation
import TestSupport
import Testing

@Suite("The log on the command line") struct LogCommandTests {
    private let folder: TemporaryFolder
    private let office: Program

    init() throws {
        folder = try TemporaryFolder()
        office = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
        _ = try office.run(
            "register", Pictures.designs[0].path, "--title", "Кочкор мүйүз", "--holder", "Айзада", "--contact",
            "+996 555")
    }

    @Test("a design is proved, and the proof checked without the register")
    func prove() throws {
        #expect(try office.run("log", "verify").status == 0)
        let proof = folder.path("proof.json")
        #expect(try office.run("log", "prove", "OY-000001", "-o", proof).status == 0)
        #expect(!(try String(contentsOfFile: proof, encoding: .utf8)).contains("+996"))
        let key = try office.run("key", "show").output
        let anybody = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("nothing"), "NO_COLOR": "1"])
        let checked = try anybody.run("log", "check", proof, "--key", key)
        #expect(checked.status == 0 && checked.output.contains("registered OY-000001") && checked.errors.isEmpty)
        #expect(try anybody.run("log", "check", proof).errors.contains("name the office's key"))
        let text = try String(contentsOfFile: proof, encoding: .utf8)
        let forged = try folder.write(text.replacing("registered", with: "withdrawn").utf8, to: "forged.json")
        let refused = try anybody.run("log", "check", forged, "--key", key)
        #expect(refused.status == 2 && refused.errors.contains("do not believe it"))
        #expect(try office.run("log", "prove", "OY-000009").status == 2)
    }

    @Test("that the log only grew since a head is proved, and checked without the register")
    func grown() throws {
        let (head, proof) = (folder.path("head.txt"), folder.path("grown.json"))
        #expect(try office.run("log", "head", "-o", head).status == 0)
        _ = try office.run("withdraw", "OY-000001", "--reason", "sold")
        #expect(try office.run("log", "prove", "--from", head, "-o", proof).status == 0)
        let key = try office.run("key", "show").output
        let anybody = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("nothing"), "NO_COLOR": "1"])
        let checked = try anybody.run("log", "check", proof, "--key", key)
        #expect(
            checked.status == 0 && checked.output.contains("the log only grew: entries before 1, now 2"), "\(checked)")
        let text = try String(contentsOfFile: proof, encoding: .utf8)
        let hash = try #require(text.firstMatch(of: /[0-9a-f]{64}/)).output
        let at = try #require(text.range(of: "\"path\"")).lowerBound
        let path = text[at...].firstMatch(of: /[0-9a-f]{64}/).map { String($0.output) } ?? String(hash)
        let other = String(path.reversed())
        let forged = try folder.write(
            (text[..<at] + text[at...].replacing(path, with: other)).utf8, to: "forged.json")
        let refused = try anybody.run("log", "check", forged, "--key", key)
        #expect(refused.status == 2 && refused.errors.contains("do not believe it"), "\(refused)")
        for arguments in [["log", "prove"], ["log", "prove", "OY-000001", "--from", head]] {
            #expect(try office.run(arguments).status == 2)
        }
    }

    @Test("a head given out is asked for when the log is verified, as text and as JSON")
    func head() throws {
        let head = folder.path("head.txt")
        #expect(try office.run("log", "head", "-o", head).status == 0)
        #expect(try office.run("log", "check", head).output.contains("1 entry on"))
        _ = try office.run("withdraw", "OY-000001", "--reason", "sold")
        let verified = try office.run("log", "verify", "--head", head)
        #expect(verified.status == 0 && verified.output.contains("nothing was changed"))
        #expect(verified.output.contains("compared: 2 entries, 1 design and 2 heads"), "\(verified.output)")
        let json = try office.run("log", "verify", "--head", head, "--json").output
        #expect(json.contains("\"heads\":2") && json.contains("\"faults\":[]"))
        #expect(try office.run("log", "verify", "--head", folder.path("none")).status == 2)
    }
}
