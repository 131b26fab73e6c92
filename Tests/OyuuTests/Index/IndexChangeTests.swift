import Foundation
import IndexHammer
import Oyuu
import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import TestSupport
import Testing

@Suite("An index follows its register")
struct IndexChangeTests {
    private func design(_ place: Int) -> HammeredDesign { HammeredDesign(seed: 1, place: place) }
    private func number(_ value: Int64) throws -> DesignNumber { try #require(DesignNumber(value)) }

    @Test("a new design is found at once, a withdrawn one is gone at once, in every open register")
    func atOnce() async throws {
        let fixture = try await IndexFixture.holding(3)
        let (one, two) = (try await fixture.open(), try await fixture.open())
        #expect(try await design(1).isFound(as: number(2), in: two))
        #expect(try await design(3).register(in: one) == number(4))
        for register in [one, two] { #expect(try await design(3).isFound(as: number(4), in: register)) }
        _ = try await two.withdraw(number(2), reason: "sold", actor: "office", date: Date())
        _ = try await two.withdraw(number(4), reason: "sold", actor: "office", date: Date())
        for register in [one, two, try await fixture.open()] {
            #expect(try await !design(1).isFound(as: number(2), in: register))
            #expect(try await !design(3).isFound(as: number(4), in: register))
            #expect(try await design(0).isFound(as: number(1), in: register))
        }
        #expect(fixture.codes.isEmpty)
        let status = try await one.indexStatus()
        #expect(status.isUsable && status.photos == 3 && status.changes == 2)
        #expect(status.generation == 3 && status.registerGeneration == 6)
    }

    @Test("a renewed fingerprint takes the place of the old one at once")
    func renewed() async throws {
        let fixture = try await IndexFixture.holding(3)
        let register = try await fixture.open()
        let store = try await SQLiteRegistry.open(at: fixture.directory, create: false)
        let photos = try await [number(1), number(2)].asyncMap {
            try #require(try await store.design($0)?.photos.first)
        }
        // The first design gets the fingerprint of the second.
        try await store.replaceFingerprint(
            photoID: photos[0].id, with: photos[1].fingerprint, version: photos[1].fingerprintVersion, actor: "test",
            at: Date())
        #expect(try await !design(0).isFound(as: number(1), in: register))
        #expect(try await design(1).isFound(as: number(1), in: register))
        #expect(try await design(1).isFound(as: number(2), in: register))
        #expect(try await register.verifyIndex().faults.isEmpty)
    }

    /// Changes of all kinds, in two halves.
    private func change(_ register: OrnamentRegister, _ store: SQLiteRegistry, half: Int) async throws {
        if half == 0 {
            for place in 0..<6 { _ = try await design(place).register(in: register) }
            return
        }
        for place in 6..<10 { _ = try await design(place).register(in: register) }
        _ = try await register.withdraw(number(3), reason: "sold", actor: "office", date: Date())
        _ = try await register.withdraw(number(9), reason: "sold", actor: "office", date: Date())
        let tenth = try #require(try await store.design(number(10))?.photos.first)
        let second = try #require(try await store.design(number(2))?.photos.first)
        try await store.replaceFingerprint(
            photoID: second.id, with: tenth.fingerprint, version: tenth.fingerprintVersion, actor: "test", at: Date())
    }

    @Test("answers and file are the same whether designs came in the first batch or the last, and however often merged")
    func sameAnswers() async throws {
        // All at once at the end; in two batches with the second one live; merged after every few.
        let fixtures = try [IndexFixture(), IndexFixture(), IndexFixture()]
        var registers: [OrnamentRegister] = []
        for (i, fixture) in fixtures.enumerated() {
            let register = try await fixture.open(mergeLimit: i == 2 ? 2 : 1_000_000)
            let store = try await SQLiteRegistry.open(at: fixture.directory, create: false)
            try await change(register, store, half: 0)
            if i == 1 { _ = try await register.rebuildIndex() }
            if i == 2 { await register.settleIndex() }
            try await change(register, store, half: 1)
            if i == 0 { _ = try await register.rebuildIndex() }
            if i == 2 {
                _ = try await register.check(try design(0).photo)
                await register.settleIndex()
            }
            registers.append(register)
        }
        // Designs 7, 8 and 10 and the renewed 2 came; the old 2 and design 3 went; 9 came and went.
        let changes = try await registers[1].indexStatus().changes
        #expect(changes == 6)
        #expect(fixtures[2].codes.contains("index-merged"))
        for place in 0..<11 {
            let photo = try design(place).photo
            let expected = try await IndexFixture.answer(registers[0], photo)
            for register in registers[1...] {
                let answer = try await IndexFixture.answer(register, photo)
                let common = zip(answer, expected).prefix { $0 == $1 }.count
                #expect(answer == expected, "differs at …\(expected.dropFirst(max(0, common - 60)).prefix(120))")
            }
        }
        for register in registers { #expect(try await register.verifyIndex().faults.isEmpty) }
    }

    @Test("a merged index is, bit for bit, the one that is made anew")
    func sameFile() async throws {
        let fixture = try IndexFixture()
        let register = try await fixture.open(mergeLimit: 2)
        let store = try await SQLiteRegistry.open(at: fixture.directory, create: false)
        for half in 0..<2 { try await change(register, store, half: half) }
        // The last changes have to be seen, and merged.
        for _ in 0..<3 {
            _ = try await register.check(try design(0).photo)
            await register.settleIndex()
        }
        #expect(fixture.codes.count { $0 == "index-merged" } >= 2)
        let status = try await register.indexStatus()
        try #require(status.changes <= 2)
        let merged = try await fixture.open(mergeLimit: 0)
        _ = try await merged.check(try design(0).photo)
        await merged.settleIndex()
        try #require(try await merged.indexStatus().changes == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.index))
        _ = try await merged.rebuildIndex()
        let fresh = try Data(contentsOf: URL(fileURLWithPath: fixture.index))
        #expect(bytes == fresh)
    }

    @Test("a register goes on searching, and its index is called sound, while others register, merge and make it anew")
    func readersDuringRebuild() async throws {
        let fixture = try await IndexFixture.holding(3)
        let register = try await fixture.open()
        let children = [
            try RunningProgram("IndexHammer", ["rebuild", fixture.directory.path, "0", "20"]),
            try RunningProgram("IndexHammer", ["register", fixture.directory.path, "7", "12"]),
        ]
        var searches = 0
        while children.contains(where: \.isRunning) {
            #expect(try await design(searches % 3).isFound(as: number(Int64(searches % 3 + 1)), in: register))
            searches += 1
            let fresh = try await fixture.open()
            let verification = try await fresh.verifyIndex()
            #expect(verification.faults.isEmpty, "\(verification.faults)")
            #expect(try await fresh.indexStatus().isUsable)
        }
        for child in children { #expect(try await child.end().status == 0) }
        #expect(searches > 0 && fixture.codes.isEmpty, "\(fixture.codes)")
    }
}

extension Sequence {
    /// The values of an asynchronous call, one after the other.
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
