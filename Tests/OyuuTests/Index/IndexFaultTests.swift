import Foundation
import GRDB
import IndexHammer
import Oyuu
import OyuuIndex
import OyuuRegistry
import TestSupport
import Testing

@Suite("Faults of a register's index")
struct IndexFaultTests {
    @Test("an index that is there is used as it is, and one that is missing is made anew and said")
    func missing() async throws {
        let fixture = try await IndexFixture.holding(3)
        let photo = try HammeredDesign(seed: 1, place: 1).photo
        let expected = try await IndexFixture.answer(fixture.open(), photo)
        #expect(fixture.codes.isEmpty)
        try FileManager.default.removeItem(atPath: fixture.index)
        #expect(try await IndexFixture.answer(fixture.open(), photo) == expected)
        #expect(fixture.codes == ["index-missing", "index-rebuilt"])
        #expect(FileManager.default.fileExists(atPath: fixture.index))
    }

    @Test("a bit flipped in any section, the head, the padding or the checksums is noticed, said and mended")
    func flips() async throws {
        let fixture = try await IndexFixture.holding(3)
        let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.index))
        let photo = try HammeredDesign(seed: 1, place: 1).photo
        let expected = try await IndexFixture.answer(fixture.open(), photo)
        let head = try IndexFile(fixture.index).head
        #expect(head.sections.count > 15)
        var places: [(byte: Int, region: String)] = [(20, "head"), (70, "directory"), (4_000, "head's rest")]
        for section in head.sections where section.length > 0 {
            places.append((section.offset + section.length / 2, section.name))
        }
        places.append((head.tableOffset + 3, "checksums"))
        for place in places {
            var damaged = whole
            damaged[place.byte] ^= 0x10
            try damaged.write(to: URL(fileURLWithPath: fixture.index))
            fixture.forget()
            let register = try await fixture.open()
            let answer = try await IndexFixture.answer(register, photo)
            #expect(answer == expected, "another answer after damage in \(place.region)")
            let isSound = try await register.verifyIndex().faults.isEmpty
            if fixture.codes.isEmpty {
                // A search need not touch every page; what it does not touch is found by whoever does.
                #expect(!isSound, "damage in \(place.region) was not noticed")
            } else {
                #expect(fixture.codes.last == "index-rebuilt" && isSound, "\(place.region): \(fixture.codes)")
            }
        }
    }

    @Test("a cut, a strange and a foreign index are noticed, said and made anew")
    func strangers() async throws {
        let fixture = try await IndexFixture.holding(3)
        let other = try await IndexFixture.holding(2, seed: 9)
        let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.index))
        let photo = try HammeredDesign(seed: 1, place: 2).photo
        let expected = try await IndexFixture.answer(fixture.open(), photo)
        var otherFormat = whole
        otherFormat[8] = 9
        let cases: [(content: Data, code: String)] = [
            (Data(), "index-truncated"), (whole.prefix(100), "index-truncated"),
            (whole.prefix(whole.count / 2), "index-truncated"), (whole + [0], "index-truncated"),
            (Data("not an index at all".utf8), "not-an-index"), (otherFormat, "index-other-format"),
            (try Data(contentsOf: URL(fileURLWithPath: other.index)), "index-other-register"),
        ]
        for (content, code) in cases {
            try content.write(to: URL(fileURLWithPath: fixture.index))
            fixture.forget()
            let register = try await fixture.open()
            #expect(try await !register.indexStatus().isUsable)
            #expect(try await register.verifyIndex().faults.count == 1)
            #expect(try await IndexFixture.answer(register, photo) == expected)
            #expect(fixture.codes == [code, "index-rebuilt"])
            #expect(try await register.indexStatus().isUsable)
        }
    }

    @Test("the index of a register that was put back to a backup and went on is not trusted")
    func putBack() async throws {
        let fixture = try await IndexFixture.holding(2)
        let backup = fixture.folder.url.appendingPathComponent("backup")
        try FileManager.default.copyItem(at: fixture.directory, to: backup)
        let register = try await fixture.open()
        _ = try await HammeredDesign(seed: 1, place: 77).register(in: register)
        _ = try await register.rebuildIndex()
        let ahead = try Data(contentsOf: URL(fileURLWithPath: fixture.index))

        try FileManager.default.removeItem(at: fixture.directory)
        try FileManager.default.moveItem(at: backup, to: fixture.directory)
        try ahead.write(to: URL(fileURLWithPath: fixture.index))
        fixture.forget()
        let again = try await fixture.open()
        #expect(try await !HammeredDesign(seed: 1, place: 77).isFound(as: number(3), in: again))
        #expect(fixture.codes == ["index-later-generation", "index-rebuilt"])
        // Another design takes the number and the generation.
        _ = try await HammeredDesign(seed: 1, place: 78).register(in: again)
        try ahead.write(to: URL(fileURLWithPath: fixture.index))
        fixture.forget()
        let third = try await fixture.open()
        #expect(try await HammeredDesign(seed: 1, place: 78).isFound(as: number(3), in: third))
        #expect(try await !HammeredDesign(seed: 1, place: 77).isFound(as: number(3), in: third))
        #expect(fixture.codes == ["index-other-past", "index-rebuilt"])
    }

    @Test("damage under a running register is noticed at the next search and mended")
    func underway() async throws {
        let fixture = try await IndexFixture.holding(3)
        let register = try await fixture.open()
        let design = HammeredDesign(seed: 1, place: 0)
        // Opened, and no page looked at that the search will need.
        #expect(try await register.indexStatus().isUsable)
        let length = try IndexFile(fixture.index).head.fileLength
        #expect(truncate(fixture.index, off_t(length / 2)) == 0)
        #expect(try await design.isFound(as: number(1), in: register))
        #expect(fixture.codes.first == "index-truncated")
    }

    @Test("a register on a disk that cannot be written to is searched in memory")
    func readOnly() async throws {
        let fixture = try await IndexFixture.holding(2)
        try FileManager.default.removeItem(atPath: fixture.index)
        try FileManager.default.removeItem(atPath: fixture.index + ".lock")
        // Where even the lock cannot be made: its name is taken by a folder.
        try FileManager.default.createDirectory(
            atPath: fixture.index + ".lock", withIntermediateDirectories: false)
        let register = try await fixture.open(readOnly: true)
        #expect(try await HammeredDesign(seed: 1, place: 1).isFound(as: number(2), in: register))
        #expect(!FileManager.default.fileExists(atPath: fixture.index))
        // Nothing was put anywhere, and nothing of the kind is said.
        #expect(fixture.codes == ["system", "index-missing"])
    }

    @Test("a register that is read in parts is searched all the same where nothing can be made beside its index")
    func partsWithoutPlace() async throws {
        let fixture = try await IndexFixture.holding(5)
        let photo = try HammeredDesign(seed: 1, place: 3).photo
        let expected = try await IndexFixture.answer(fixture.open(), photo)
        try FileManager.default.removeItem(atPath: fixture.index)
        let inParts = try await fixture.open { $0.readBatch = 2 }
        #expect(try await IndexFixture.answer(inParts, photo) == expected)
        #expect(fixture.codes == ["index-missing", "index-rebuilt"])
        fixture.forget()
        try FileManager.default.removeItem(atPath: fixture.index)
        // The lock can be had, and the file's name is taken by a folder that is not empty.
        let taken = "\(fixture.index).new-\(getpid())/full"
        try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
        let register = try await fixture.open { $0.readBatch = 2 }
        #expect(try await IndexFixture.answer(register, photo) == expected)
        #expect(fixture.codes == ["index-missing", "system"])
        #expect(!FileManager.default.fileExists(atPath: fixture.index))
        await #expect(throws: OyuuError.self) { try await register.rebuildIndex() }
        for place in 0..<5 {
            let found = try await HammeredDesign(seed: 1, place: place).isFound(
                as: number(Int64(place + 1)), in: register)
            #expect(found)
        }
    }

    @Test("a program that holds the index's lock and hangs is named, and waited for only so long")
    func stuckWriter() async throws {
        let fixture = try await IndexFixture.holding(2)
        let lock = try IndexWriteLock(of: fixture.index, patience: 0)
        try FileManager.default.removeItem(atPath: fixture.index)
        let register = try await fixture.open {
            ($0.silence, $0.patience) = (.milliseconds(50), .milliseconds(300))
        }
        #expect(try await HammeredDesign(seed: 1, place: 1).isFound(as: number(2), in: register))
        #expect(fixture.codes == ["index-busy", "index-busy", "index-missing"])
        withExtendedLifetime(lock) {}
    }

    @Test("fingerprints that cannot be read are the register's fault, not the index's, and are told")
    func unreadable() async throws {
        let fixture = try await IndexFixture.holding(3)
        let database = try DatabaseQueue(path: fixture.directory.appendingPathComponent("register.sqlite").path)
        try await database.write { try $0.execute(sql: "UPDATE design_photo SET fingerprint = x'00' WHERE id = 2") }
        try database.close()
        let verification = try await fixture.open().verifyIndex()
        #expect(verification.faults.isEmpty && verification.unreadable == 1, "\(verification)")
        let register = try await fixture.open()
        _ = try await register.rebuildIndex()
        let again = try await register.verifyIndex()
        #expect(again.faults.isEmpty && again.unreadable == 1 && again.photos == 2, "\(again)")
    }

    @Test("a folder in the index's place is named, and the register is searched in memory")
    func folderInPlace() async throws {
        let fixture = try await IndexFixture.holding(2)
        let file = URL(fileURLWithPath: fixture.index)
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        let register = try await fixture.open()
        #expect(try await HammeredDesign(seed: 1, place: 1).isFound(as: number(2), in: register))
        #expect(fixture.codes == ["index-folder-in-place"])
        let status = try await register.indexStatus()
        #expect(!status.isUsable && status.reason?.contains("a folder stands") == true)
        await #expect(throws: OyuuError.self) { try await register.rebuildIndex() }
        #expect(fixture.codes == ["index-folder-in-place", "index-folder-in-place"])
        try FileManager.default.removeItem(at: file)
        _ = try await register.rebuildIndex()
        #expect(try await register.indexStatus().isUsable)
    }

    @Test(
        "a register that denies every state it was in ends a question with an error, not never",
        .timeLimit(.minutes(30)), arguments: [false, true])
    func denial(knowsEverySecond: Bool) async throws {
        let fixture = try await IndexFixture.holding(2)
        let store = try await SQLiteRegistry.open(at: fixture.directory, create: false)
        let register = OrnamentRegister(
            registry: ForgetfulRegistry(store, knowsEverySecond: knowsEverySecond),
            indexFile: fixture.folder.url.appendingPathComponent("other.oyuu"))
        let photo = try HammeredDesign(seed: 1, place: 1).photo
        let error = await #expect(throws: OyuuError.self) { try await register.check(photo) }
        #expect(error?.description.contains("a state that the register was never in") == true)
    }

    @Test("a full disk costs no design, and the index stays as it was")
    func diskFull() async throws {
        let fixture = try await IndexFixture.holding(2)
        let before = try Data(contentsOf: URL(fileURLWithPath: fixture.index))
        let child = try RunningProgram(
            "IndexHammer", ["register", fixture.directory.path, "5", "8"],
            environment: ["OYUU_HAMMER_FILE_LIMIT": "900000"])
        let end = try await child.end()
        #expect(end.status == 0, "\(end.lines.suffix(2))")
        #expect(end.lines.contains { $0.hasPrefix("index disk-full") && $0.contains("make room") })
        #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.index)) == before)
        let register = try await fixture.open()
        for line in end.lines where line.hasPrefix("OY-") { try await expectFound(line, in: register) }
        #expect(end.lines.count { $0.hasPrefix("OY-") } == 8)
    }

    private func number(_ value: Int64) throws -> DesignNumber { try #require(DesignNumber(value)) }
}

/// Expects that the design a line acknowledged is found.
func expectFound(_ line: String, in register: OrnamentRegister) async throws {
    var number: DesignNumber?
    let design = try #require(HammeredDesign(line, number: &number))
    #expect(try await design.isFound(as: try #require(number), in: register), "\(line) was acknowledged and is lost")
}
