import Foundation
import OyuuWeb
import TestSupport
import Testing

@Suite("What is kept for a while")
struct KeepingTests {
    private let folder: TemporaryFolder
    private let now = Date()

    init() throws { folder = try TemporaryFolder() }

    private func kept(_ name: String = "kept", age: TimeInterval = 100, most: Int = 10) throws -> KeptFolder {
        try KeptFolder(folder.url.appendingPathComponent(name), age: age, most: most)
    }

    @Test("is there until it is old, and gone from the disk when the next comes")
    func age() async throws {
        let kept = try kept()
        let name = KeptFolder.newName()
        try await kept.put(["a.txt": [1, 2, 3]], as: name, at: now)
        #expect(await kept.file("a.txt", of: name, at: now) == [1, 2, 3])
        #expect(await kept.file("b.txt", of: name, at: now) == nil)
        #expect(await kept.file("a.txt", of: name, at: now + 98) == [1, 2, 3])
        #expect(await kept.file("a.txt", of: name, at: now + 102) == nil)
        try await kept.put(["a.txt": [4]], as: KeptFolder.newName(), at: now + 102)
        #expect(!FileManager.default.fileExists(atPath: folder.path("kept/\(name)")))
    }

    @Test("is so many at most: the oldest go first")
    func count() async throws {
        let kept = try kept(most: 3)
        var names: [String] = []
        for number in 0..<6 {
            let name = KeptFolder.newName()
            names.append(name)
            try await kept.put(["a": [UInt8(number)]], as: name, at: now)
            // A folder's date is the disk's; these are a second apart, the first ones oldest.
            try FileManager.default.setAttributes(
                [.modificationDate: now - 50 + Double(number)], ofItemAtPath: folder.path("kept/\(name)"))
        }
        try await kept.put(["a": [9]], as: KeptFolder.newName(), at: now)
        let left = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path("kept")))
        #expect(left.count == 3 && names.suffix(2).allSatisfy(left.contains) && left.isDisjoint(with: names.prefix(4)))
    }

    @Test("is put in place whole, again too, and can be taken away")
    func again() async throws {
        let kept = try kept()
        let name = KeptFolder.newName()
        try await kept.put(["a": [1], "b": [2]], as: name, at: now)
        try await kept.put(["a": [3]], as: name, at: now)
        #expect(await kept.file("a", of: name, at: now) == [3])
        #expect(await kept.file("b", of: name, at: now) == nil)
        await kept.remove(name)
        #expect(await kept.file("a", of: name, at: now) == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("kept")).isEmpty)
    }

    @Test("is found under its own name and nothing else's")
    func names() async throws {
        let kept = try kept()
        let name = KeptFolder.newName()
        #expect(name.wholeMatch(of: /[0-9a-f]{32}/) != nil && name != KeptFolder.newName())
        try await kept.put(["a.jpg": [1], "check.json": [2]], as: name, at: now)
        try folder.write([9], to: "secret.jpg")
        try folder.write([9], to: "kept/secret/a.jpg")
        try folder.write([9], to: "kept/\(name)x/a.jpg")
        for other in [
            "", ".", "..", "secret", name + "x", name.uppercased(), String(name.dropLast()), "../kept/\(name)",
            name + "/",
            "%2e%2e", String(repeating: "٠", count: 16), String(repeating: ".", count: 32), name + "\0",
        ] {
            #expect(await kept.file("a.jpg", of: other, at: now) == nil, "\(other)")
            await kept.remove(other)
        }
        for file in [
            "../../secret.jpg", "..", ".", "", "/etc/passwd", "a.jpg/", "./a.jpg", "..\\a.jpg", "%2e%2e%2fsecret.jpg",
            ".hidden.jpg", "check.json\0.jpg", "a.jpg\0", "\(name)/a.jpg",
        ] {
            #expect(await kept.file(file, of: name, at: now) == nil, "\(file)")
        }
        #expect(await kept.file("a.jpg", of: name, at: now) == [1])
        #expect(FileManager.default.fileExists(atPath: folder.path("kept/secret/a.jpg")))
    }

    @Test("is not reached by other paths over the network either, nor are files that are no pictures")
    func network() async throws {
        let server = try await TestServer()
        let weaver = server.browser(.aizada)
        let check = try #require(try await weaver.upload([("a.jpg", Photos.copy())])["location"])
        let draft = try #require(try await weaver.upload([("a.jpg", Photos.newDesign())], to: "/register")["location"])
        #expect(try await weaver.get(check + "/0.jpg").status == 200)
        #expect(try await weaver.get(check + "/0-0.jpg").status == 200)
        #expect(try await weaver.get(draft + "/0-seen.jpg").status == 200)
        for place in [check, draft, "/api/v1" + check] {
            for file in [
                "check.json", "draft.json", "photo-0", "check.json%00.jpg", "..%2fcheck.json", "%2e%2e%2f0.jpg",
                "9.jpg",
                "../0.jpg", ".jpg", "0.JPG", "0.jpg%2f", "..%5c0.jpg",
            ] {
                let visitor = place.hasPrefix("/api") ? server.program(.aizada) : weaver
                #expect(try await visitor.get("\(place)/\(file)").status == 404, "\(place)/\(file)")
            }
        }
        for path in ["/checks/..", "/checks/../drafts", "/checks/%2e%2e", "/register/..%2f..", "/register/.."] {
            #expect(try await weaver.get(path).status == 404, "\(path)")
        }
    }

    @Test("in memory is so many bytes at most: what came first goes first, and what is too large is not kept")
    func pictures() async {
        let cache = PictureCache(byteLimit: 1000)
        for number in 0..<5 { await cache.keep([UInt8](repeating: UInt8(number), count: 200), as: "\(number)") }
        #expect(await cache.picture("0")?.count == 200)
        await cache.keep([UInt8](repeating: 9, count: 100), as: "more")
        #expect(await cache.picture("0") == nil)
        #expect(await cache.picture("1") == [UInt8](repeating: 1, count: 200))
        await cache.keep([UInt8](repeating: 7, count: 251), as: "large")
        #expect(await cache.picture("large") == nil)
        await cache.keep([7], as: "1")
        #expect(await cache.picture("1")?.count == 200)
        for number in 10..<1000 { await cache.keep([UInt8](repeating: 3, count: 250), as: "\(number)") }
        for (name, isKept) in [("999", true), ("996", true), ("995", false)] {
            #expect(await (cache.picture(name) != nil) == isKept, "\(name)")
        }
    }

    @Test("of addresses is how often each came: evenly filled, each for itself, IPv6 by subscriber")
    func rates() async throws {
        let rates = AddressRates(perMinute: 6)
        for _ in 0..<6 { #expect(await rates.take("192.0.2.1", at: now) == nil) }
        let wait = try #require(await rates.take("192.0.2.1", at: now))
        #expect(wait == 10)
        #expect(await rates.take("192.0.2.2", at: now) == nil)
        #expect(await rates.take("192.0.2.1", at: now + 4) == 6)
        #expect(await rates.take("192.0.2.1", at: now + 10) == nil)
        #expect(await rates.take("192.0.2.1", at: now + 10) != nil)
        // A clock that was set back gives nothing, and takes nothing.
        #expect(await rates.take("192.0.2.1", at: now - 1000) != nil)
        #expect(await rates.take("192.0.2.1", at: now + 3600) == nil)
        let subscriber = AddressRates(perMinute: 1)
        #expect(await subscriber.take("2001:db8:1:2::1", at: now) == nil)
        #expect(await subscriber.take("2001:db8:1:2:3:4:5:6", at: now) != nil)
        #expect(await subscriber.take("2001:db8:1:3::1", at: now) == nil)
    }

    @Test("of addresses does not grow without end")
    func manyAddresses() async {
        let rates = AddressRates(perMinute: 1)
        _ = await rates.take("192.0.2.1", at: now)
        for number in 0..<25_000 {
            _ = await rates.take("10.\(number >> 16).\(number >> 8 & 255).\(number & 255)", at: now)
        }
        #expect(await rates.count <= 10_001)
    }
}
