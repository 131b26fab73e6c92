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
