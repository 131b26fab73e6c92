import Foundation
import TestSupport
import Testing

@Suite("The commands over a register in PostgreSQL") struct DatabaseCommandTests {
    private let folder: TemporaryFolder
    private let address: String
    private let office: Program

    init() throws {
        folder = try TemporaryFolder()
        address = try PostgresServer.shared().newDatabase()
        office = Program(
            "oyuu", environment: ["OYUU_REGISTER": address, "XDG_DATA_HOME": folder.path("data"), "NO_COLOR": "1"])
        let filed = try office.run(
            "register", Pictures.designs[0].path, "--title", "Кочкор мүйүз", "--holder", "Айзада", "--contact",
            "+996 555")
        #expect(filed.status == 0 && filed.output == "OY-000001\n", "\(filed.errors)")
    }

    private var photo: String { Pictures.designs[0].path }

    @Test("check, scan, list, show, withdraw, report and certificate")
    func searching() throws {
        #expect(try office.run("check", photo).status == 1)
        #expect(try office.run("check", Pictures.designs[1].path).status == 0)
        let scan = folder.url.appendingPathComponent("scan")
        try FileManager.default.createDirectory(at: scan, withIntermediateDirectories: false)
        try FileManager.default.copyItem(atPath: photo, toPath: scan.path + "/one.png")
        #expect(try office.run("scan", scan.path, "--report", folder.path("found")).status == 1)
        #expect(try office.run("list").output.contains("OY-000001"))
        let shown = try office.run("show", "OY-000001").output
        #expect(shown.contains("Айзада") && !shown.contains("+996"))
        #expect(try office.run("certificate", "OY-000001", "-o", folder.path("c.pdf")).status == 0)
        #expect(try office.run("report", photo, "-o", folder.path("r.pdf")).status == 1)
        let key = try office.run("key", "show").output
        #expect(try office.run("verify", folder.path("c.pdf"), "--key", key).status == 0)
        #expect(try office.run("withdraw", "OY-000001", "--reason", "sold").status == 0)
        #expect(try office.run("check", photo).status == 0)
        #expect(try office.run("erase-contact", "OY-000001").status == 0)
    }

    @Test("pack, export, import, index, log and accounts")
    func keeping() throws {
        #expect(try office.run("pack", "make", folder.path("all.pack")).status == 0)
        let key = try office.run("key", "show").output
        let packed = try office.run("check", photo, "--pack", folder.path("all.pack"), "--pack-key", key, "--no-cache")
        #expect(packed.status == 1, "\(packed.errors)")
        #expect(try office.run("export", folder.path("archive")).status == 0)
        let second = Program(
            "oyuu",
            environment: [
                "OYUU_REGISTER": try PostgresServer.shared().newDatabase(), "OYUU_LOCAL": folder.path("second"),
                "NO_COLOR": "1",
            ])
        #expect(try second.run("import", folder.path("archive")).status == 0)
        #expect(try second.run("check", photo).status == 1)
        #expect(FileManager.default.fileExists(atPath: folder.path("second/register.id")))
        #expect(try office.run("index", "rebuild").status == 0)
        #expect(try office.run("index", "verify").status == 0)
        #expect(try office.run("index", "status").status == 0)
        #expect(try office.run("log", "head", "-o", folder.path("head.txt")).status == 0)
        #expect(try office.run("log", "verify", "--head", folder.path("head.txt")).status == 0)
        #expect(try office.run("log", "prove", "OY-000001", "-o", folder.path("proof.json")).status == 0)
        #expect(try office.run("account", "invite", "weaver").status == 0)
        // All of it lies in the register's own local folder.
        let registers = folder.path("data/oyuu/registers")
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: registers).first)
        let local = try FileManager.default.contentsOfDirectory(atPath: registers + "/" + name)
        #expect(Set(local).isSuperset(of: ["register.id", "register.key", "index.oyuu", "accounts.sqlite"]))
    }

    @Test("migrate moves a folder in and out, compare says whether two are the same")
    func migrate() throws {
        let target = folder.path("moved")
        let moved = try office.run("migrate", address, target)
        #expect(moved.status == 0 && moved.output.contains("1 designs, 1 photos"), "\(moved.errors)")
        #expect(moved.errors.contains("do not go on with both"))
        #expect(try office.run("migrate", "--compare", address, target).status == 0)
        let back = try PostgresServer.shared().newDatabase()
        let again = try office.run("migrate", target, back, "--hold", "--json", "--local", folder.path("back"))
        #expect(again.status == 0 && again.output.contains("\"table\":\"design\""), "\(again.errors)")
        #expect(try office.run("migrate", target, back).status == 2)
        #expect(try office.run("withdraw", "OY-000001", "--reason", "sold").status == 0)
        let differs = try office.run("migrate", "--compare", address, back)
        #expect(differs.status == 2 && differs.errors.contains("audit_entry differs"))
        #expect(try office.run("migrate", folder.path("nothing"), folder.path("other")).status == 2)
    }

    @Test("doctor changes and makes nothing, and has its list also where the database is not there")
    func doctor() throws {
        func findings(_ result: Program.Result) throws -> [String: String] {
            let objects = try result.lines.map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            return Dictionary(
                objects.map { ($0["check"] as? String ?? "", $0["code"] as? String ?? "") },
                uniquingKeysWith: { first, _ in first })
        }
        let elsewhere = Program(
            "oyuu", environment: ["OYUU_REGISTER": address, "XDG_DATA_HOME": folder.path("none"), "NO_COLOR": "1"])
        let opens = try elsewhere.run("doctor", "--json")
        #expect(try findings(opens)["register"] == "register-opens", "\(opens.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("none")))
        #expect(try findings(try office.run("doctor", "--json"))["permissions"] == "folder-private")

        let gone = try elsewhere.run(
            "doctor", "--json", "--register", "postgresql://office:s3cret@127.0.0.1:1/oyuu")
        let found = try findings(gone)
        #expect(gone.status == 2 && found["register"] == "register-does-not-open", "\(gone.errors)")
        #expect(Set(found.keys).isSuperset(of: ["versions", "register", "disk", "clock", "locks", "limits"]))
        #expect(!gone.output.contains("s3cret") && !FileManager.default.fileExists(atPath: folder.path("none")))
    }

    @Test("a local folder of another register is refused, a database that is not there is named without its password")
    func refusals() throws {
        let local = folder.path("local")
        #expect(try office.run("list", "--local", local).status == 0)
        let other = try PostgresServer.shared().newDatabase()
        let refused = try office.run("import", folder.path("nothing"), "--register", other, "--local", local)
        #expect(refused.status == 2)
        _ = try office.run(
            "register", photo, "--title", "x", "--holder", "y", "--register", other, "--local", folder.path("b"))
        let mixed = try office.run("list", "--register", other, "--local", local)
        #expect(mixed.status == 2 && mixed.errors.contains("another register"))
        let gone = try office.run("list", "--register", "postgresql://office:s3cret@127.0.0.1:1/oyuu")
        #expect(gone.status == 2 && gone.errors.contains("127.0.0.1") && !gone.errors.contains("s3cret"))
        let missing = address.replacing("/test", with: "/nosuch")
        let absent = try office.run("list", "--register", missing)
        #expect(absent.status == 2 && absent.errors.contains("no register"), "\(absent.errors)")
    }
}
