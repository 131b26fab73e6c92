import Foundation
import TestSupport
import Testing

@Suite("Packs on the command line") struct PackCommandTests {
    private let folder: TemporaryFolder
    /// The office has the register, the inspector has nothing.
    private let office: Program
    private let inspector: Program
    private let design = Pictures.designs[0].path
    private let other = Pictures.designs[7].path

    init() throws {
        folder = try TemporaryFolder()
        office = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
        inspector = Program(
            "oyuu",
            environment: [
                "OYUU_REGISTER": folder.path("nothing"), "OYUU_KNOWN_KEYS": folder.path("known-keys"),
                "OYUU_CACHE": folder.path("cache"), "NO_COLOR": "1",
            ])
        _ = try office.run("register", design, "--title", "Кочкор мүйүз", "--holder", "Айзада", "--contact", "+996 555")
    }

    @Test("check --pack needs no register and ends as check does")
    func offline() throws {
        let pack = folder.path("november.pack")
        let made = try office.run("pack", pack)
        #expect(made.status == 0 && made.output.contains("1 designs"))
        let first = try inspector.run("check", "--pack", pack, design)
        #expect(first.status == 1 && first.output.contains("COPY of OY-000001 Кочкор мүйүз, holder Айзада"))
        #expect(first.errors.contains("is trusted from now on with ed25519:"))
        let second = try inspector.run("check", "--pack", pack, other)
        #expect(second.status == 0 && second.errors.isEmpty)
        let broken = try folder.write([1, 2, 3], to: "broken.jpg")
        #expect(try inspector.run("check", "--pack", pack, broken).status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path("nothing")))
    }

    @Test("a damaged pack, another key and a stranger's pack end with 2 and say why")
    func refused() throws {
        let pack = folder.path("a.pack")
        _ = try office.run("pack", pack)
        let key = try office.run("key", "show").output
        let keyFile = try folder.write(key.utf8, to: "office.key")
        #expect(try inspector.run("check", "--pack", pack, "--pack-key", keyFile, design).status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path("known-keys")))
        let wrong = key.replacing(":" + key.dropFirst(8).prefix(1), with: key.dropFirst(8).hasPrefix("0") ? ":1" : ":0")
        let otherKey = try inspector.run("check", "--pack", pack, "--pack-key", wrong, design)
        #expect(otherKey.status == 2 && otherKey.errors.contains("not with the key given"))

        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: pack)))
        bytes[bytes.count / 2] ^= 4
        let damaged = try folder.write(bytes, to: "damaged.pack")
        let answer = try inspector.run("check", "--pack", damaged, design)
        #expect(answer.status == 2 && answer.errors.contains("changed after it was signed"))

        _ = try inspector.run("check", "--pack", pack, design)
        let forger = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("forged"), "NO_COLOR": "1"])
        _ = try forger.run("register", other, "--title", "t", "--holder", "h")
        let forged = folder.path("forged.pack")
        _ = try forger.run("pack", forged)
        let stranger = try inspector.run("check", "--pack", forged, design)
        #expect(stranger.status == 2 && stranger.errors.contains("is not known here"))
        #expect(try inspector.run("key", "trust", forged).status == 0)
        #expect(try inspector.run("check", "--pack", forged, other).status == 1)
    }

    @Test("a delta applied gives the office's new pack, byte for byte in all but what its time changes")
    func delta() throws {
        let (first, second) = (folder.path("1.pack"), folder.path("2.pack"))
        _ = try office.run("pack", first)
        _ = try office.run("register", other, "--title", "Жаңы", "--holder", "Бурул")
        _ = try office.run("withdraw", "OY-000001", "--reason", "mistake")
        let delta = folder.path("2.delta")
        let made = try office.run("pack", delta, "--since", first)
        #expect(made.status == 0 && made.output.contains("1 designs added or changed, 1 gone"))
        #expect(try inspector.run("pack", "apply", first, delta, "-o", second).status == 0)
        #expect(try inspector.run("pack", "verify", second).status == 0)
        #expect(try inspector.run("check", "--pack", second, design).status == 0)
        #expect(try inspector.run("check", "--pack", second, other).status == 1)
        #expect(try inspector.run("pack", "apply", second, delta, "-o", second).status == 2)

        let told = try inspector.run("pack", "info", "--json", delta).json()
        let whole = try inspector.run("pack", "info", "--json", second).json()
        #expect(told["digest"] as? String == whole["digest"] as? String && told["kind"] as? String == "delta")
        let full = try office.run("pack", folder.path("3.pack"), "--json").json()
        #expect(
            full["generation"] as? Int == whole["generation"] as? Int && full["bytes"] as? Int == whole["bytes"] as? Int
        )
    }

    private func indexes() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path("cache/packs"))) ?? []
        return names.filter { $0.hasSuffix(".index") }
    }

    @Test("a pack's index is kept by its digest; answers are the same with it, without it and after damage to it")
    func keptIndex() throws {
        let pack = folder.path("a.pack")
        _ = try office.run("pack", pack)
        let digest = try #require(try inspector.run("pack", "info", "--json", pack).json()["digest"] as? String)
        let without = try inspector.run("check", "--no-cache", "--json", "--pack", pack, design)
        #expect(without.status == 1 && indexes().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.path("cache")))
        for _ in 0..<2 {
            let answer = try inspector.run("check", "--json", "--pack", pack, design)
            #expect(answer.status == 1 && answer.output == without.output && answer.errors.isEmpty)
            #expect(indexes() == [digest + ".index"])
        }
        let index = folder.path("cache/packs/\(digest).index")
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: index)))
        bytes[20] ^= 1
        try folder.write(bytes, to: "cache/packs/\(digest).index")
        let mended = try inspector.run("check", "--json", "--pack", pack, design)
        #expect(mended.output == without.output && mended.errors.contains("made anew from the pack"))
        #expect(mended.errors.split(separator: "\n").count == 1)

        try FileManager.default.removeItem(atPath: index)
        #expect(try inspector.run("pack", "verify", pack).status == 0 && indexes() == [digest + ".index"])
        // Whatever is kept, a pack that was changed is refused.
        var changed = Array(try Data(contentsOf: URL(fileURLWithPath: pack)))
        changed[changed.count - 70] ^= 1
        let forged = try folder.write(changed, to: "changed.pack")
        #expect(try inspector.run("check", "--pack", forged, design).status == 2)
        #expect(try inspector.run("check", "--no-cache", design).status == 2)
    }

    @Test(
        "where no index can be kept the answer is the same, with one note; two programs at once do not mind each other")
    func noPlace() throws {
        let pack = folder.path("a.pack")
        _ = try office.run("pack", pack)
        let expected = try inspector.run("check", "--json", "--no-cache", "--pack", pack, design).output
        let taken = try folder.write([1], to: "taken")
        let nowhere = Program(
            "oyuu", environment: ["OYUU_KNOWN_KEYS": folder.path("known-keys"), "OYUU_CACHE": taken, "NO_COLOR": "1"])
        let answer = try nowhere.run("check", "--json", "--pack", pack, design)
        #expect(answer.status == 1 && answer.output == expected)
        #expect(answer.errors.hasPrefix("note: ") && answer.errors.split(separator: "\n").count == 1)

        // A bound on file sizes is met as a full disk is.
        let check = "'\(inspector.path)' check --json --pack '\(pack)' '\(design)'"
        let environment = ["OYUU_KNOWN_KEYS": folder.path("known-keys"), "OYUU_CACHE": folder.path("cache")]
        let full = try Program.shell("ulimit -f 600; \(check)", environment)
        #expect(full.status == 1 && full.output == expected && full.errors.contains("the disk is full"))
        #expect(full.errors.split(separator: "\n").count == 1 && indexes().isEmpty)

        let both = try Program.shell("\(check) & \(check); wait", environment)
        #expect(both.output == expected + expected && both.errors.isEmpty && indexes().count == 1)
    }

    @Test("four programs that start at once on an empty cache answer alike, and leave one whole index and no rest")
    func atOnce() throws {
        let pack = folder.path("a.pack")
        _ = try office.run("pack", pack)
        _ = try inspector.run("check", "--no-cache", "--pack", pack, design)
        let expected = try inspector.run("check", "--json", "--no-cache", "--pack", pack, design).output
        let check = "'\(inspector.path)' check --json --pack '\(pack)' '\(design)'"
        let environment = ["OYUU_KNOWN_KEYS": folder.path("known-keys"), "OYUU_CACHE": folder.path("cache")]
        for _ in 0..<3 {
            try? FileManager.default.removeItem(atPath: folder.path("cache"))
            let four = try Program.shell("\(check) & \(check) & \(check) & \(check); wait", environment)
            #expect(four.output == String(repeating: expected, count: 4) && four.errors.isEmpty)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("cache/packs"))
            #expect(left.count == 2 && indexes().count == 1 && left.contains("packs.lock"), "\(left)")
        }
    }
}
