import Foundation
import GRDB
import Oyuu
import OyuuRegistry
import TestSupport
import Testing

@testable import OyuuWatch

@Suite("Watching a folder", .serialized) struct FolderWatchTests {
    private let watched: WatchedFolder

    init() async throws { watched = try await WatchedFolder() }

    private func photos(_ events: [WatchEvent]) -> [String] {
        events.compactMap {
            if case .checked(let verdict) = $0 { (verdict.photo as NSString).lastPathComponent } else { nil }
        }
    }

    @Test("each photo is checked once, in inner folders too; a later run does only what is new")
    func onceEach() async throws {
        try watched.drop(WatchedFolder.design, as: "a.png")
        try watched.drop(WatchedFolder.stranger, as: "week 1/deep/b.png")
        let journal = try watched.journal()
        let first = try await watched.once(journal)
        #expect(Set(photos(first.events)) == ["a.png", "b.png"])
        #expect(first.totals.checked == 2 && first.totals.copies == 1)
        #expect(try await watched.once(journal).totals == WatchTotals())
        try watched.drop(Pictures.designs[9], as: "c.png")
        #expect(try photos(await watched.once(journal).events) == ["c.png"])
    }

    @Test("the same bytes under another name are seen, not checked; changed bytes under the same name are checked")
    func seen() async throws {
        let journal = try watched.journal()
        let first = try watched.drop(WatchedFolder.design, as: "a.png")
        _ = try await watched.once(journal)
        try watched.drop(WatchedFolder.design, as: "b.png")
        let again = try await watched.once(journal)
        #expect(again.totals.checked == 0 && again.totals.seen == 1)
        guard case .seen(let photo, let sha256, let firstName) = again.events.last else {
            Issue.record("nothing was seen")
            return
        }
        #expect(photo.hasSuffix("/b.png") && firstName == first && sha256.count == 64)
        try watched.drop(WatchedFolder.stranger, as: "a.png")
        #expect(try await watched.once(journal).totals.checked == 1)
    }

    @Test("with again, the same bytes are checked and announced again")
    func again() async throws {
        let journal = try watched.journal()
        var options = WatchedFolder.quick
        (options.again, options.hasWebhook) = (true, true)
        try watched.drop(WatchedFolder.design, as: "a.png")
        _ = try await watched.once(journal, options)
        try watched.drop(WatchedFolder.design, as: "b.png")
        #expect(try await watched.once(journal, options).totals.copies == 1)
        #expect(try await journal.waiting(.webhook) == 2)
    }

    @Test("all is checked again when asked; only what is newly found is announced")
    func recheck() async throws {
        var options = WatchedFolder.quick
        options.hasWebhook = true
        try watched.drop(WatchedFolder.design, as: "a.png")
        try watched.drop(WatchedFolder.stranger, as: "b.png")
        var journal: WatchJournal? = try watched.journal()
        let first = try await watched.once(try #require(journal), options)
        #expect(first.totals.copies == 1)
        try await watched.file(WatchedFolder.stranger, title: "t", holder: "h")
        #expect(try await watched.once(try #require(journal), options).totals == WatchTotals())
        journal = nil
        journal = try watched.journal(recheck: true)
        let second = try await watched.once(try #require(journal), options)
        #expect(second.totals.checked == 2 && second.totals.copies == 2)
        #expect(try await journal?.waiting(.webhook) == 2, "the one of before is not announced again")
        #expect(try await watched.once(try #require(journal), options).totals == WatchTotals())
    }

    @Test("what nobody was told of is announced by a recheck once somebody is to be told")
    func untold() async throws {
        try watched.drop(WatchedFolder.design, as: "a.png")
        var journal: WatchJournal? = try watched.journal()
        #expect(try await watched.once(try #require(journal)).totals.copies == 1)
        journal = nil
        journal = try watched.journal(recheck: true)
        var options = WatchedFolder.quick
        options.hasWebhook = true
        #expect(try await watched.once(try #require(journal), options).totals.copies == 1)
        #expect(try await journal?.waiting(.webhook) == 1)
    }

    @Test("what was announced stays known where a recheck cannot read the photo")
    func unreadableRecheck() async throws {
        let decoding = FailingDecoding("corrupt")
        let watched = try await WatchedFolder(decoding: decoding)
        let file = try watched.drop(WatchedFolder.design, as: "a.png")
        let sha256 = PhotoFolder.sha256([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
        var options = WatchedFolder.quick
        options.hasWebhook = true
        var journal: WatchJournal? = try watched.journal()
        _ = try await watched.once(try #require(journal), options)
        journal = nil
        journal = try watched.journal(recheck: true)
        decoding.fail(100)
        #expect(try await watched.once(try #require(journal), options).totals.failed == 1)
        let known = try #require(try await journal?.content(sha256: sha256))
        #expect(known.isUnreadable && known.designs == ["OY-000001"])
    }

    @Test("partial downloads, hidden files, other files, pipes and links are left alone")
    func leftAlone() async throws {
        for name in ["a.png.part", "b.jpg.crdownload", ".c.png", "d.tmp", "e.PNG.TMP", ".hidden/f.png", "g.png~"] {
            try watched.drop(WatchedFolder.design, as: name)
        }
        try watched.folder.write("text".utf8, to: "inbox/letter.txt")
        let outside = try watched.folder.write(Data(contentsOf: WatchedFolder.design), to: "outside/o.png")
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: watched.inbox + "/link.png", withDestinationPath: outside)
        try manager.createSymbolicLink(
            atPath: watched.inbox + "/folder", withDestinationPath: watched.folder.path("outside"))
        #expect(mkfifo(watched.inbox + "/pipe.png", 0o600) == 0)
        let result = try await watched.once(try watched.journal())
        #expect(result.totals == WatchTotals(), "\(result.events)")
        // Whole under its own name, it is taken.
        try manager.moveItem(atPath: watched.inbox + "/a.png.part", toPath: watched.inbox + "/a.png")
        #expect(try await watched.once(try watched.journal()).totals.checked == 1)
    }

    @Test("a picture is known by its content, and one that is damaged is said to be, once")
    func content() async throws {
        try watched.drop(WatchedFolder.stranger, as: "IMG_1")
        let torn = try Data(contentsOf: WatchedFolder.design).prefix(3000)
        try watched.folder.write(torn, to: "inbox/torn.png")
        try watched.folder.write([], to: "inbox/empty.jpg")
        let journal = try watched.journal()
        let result = try await watched.once(journal)
        #expect(photos(result.events) == ["IMG_1"] && result.totals.failed == 2, "\(result.events)")
        #expect(try await watched.once(journal).totals == WatchTotals())
    }

    @Test("hostile names are kept apart, and shown as text")
    func names() async throws {
        let names: [[UInt8]] = [
            Array("new\nline.png".utf8), Array("right\u{202E}gnp.png".utf8), [0xFF, 0xFE] + Array(".png".utf8),
            [0xFF, 0xFD] + Array(".png".utf8), Array("'; DROP TABLE file; --.png".utf8), Array("\u{1B}[31m.png".utf8),
        ]
        for (number, name) in names.enumerated() {
            let bytes = [UInt8](try Data(contentsOf: Pictures.designs[number + 10]))
            let path = Array((watched.inbox + "/").utf8) + name + [0]
            let file = path.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { name in
                    name.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
                }
            }
            #expect(file >= 0 && write(file, bytes, bytes.count) == bytes.count)
            close(file)
        }
        let journal = try watched.journal()
        #expect(try await watched.once(journal).totals.checked == names.count)
        #expect(try await watched.once(journal).totals == WatchTotals())
    }

    @Test("a picture that is still being written is waited for and never called unreadable")
    func growing() async throws {
        var options = WatchedFolder.quick
        (options.once, options.settle, options.poll) = (false, 0.4, 0.2)
        let (stop, events) = (try StopSignal(), Received<WatchEvent>())
        let watch = try FolderWatch(
            folders: [watched.inbox], register: watched.register, journal: watched.journal(), options: options,
            stop: stop, report: { events.add($0) })
        let running = Task { try await watch.run() }
        let bytes = try Data(contentsOf: WatchedFolder.design)
        let path = watched.inbox + "/slow.png"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try #require(FileHandle(forWritingAtPath: path))
        for part in 0..<4 {
            try file.write(contentsOf: bytes[(bytes.count * part / 4)..<(bytes.count * (part + 1) / 4)])
            // Longer than it takes a file to settle where nobody is seen to write it.
            try await Task.sleep(for: .milliseconds(600))
            #expect(photos(events.all).isEmpty)
        }
        try file.close()
        #expect(try await eventually { photos(events.all) == ["slow.png"] })
        stop.stop()
        let totals = try await running.value
        #expect(totals.failed == 0 && totals.copies == 1)
    }

    @Test("a folder that goes and comes back is taken up again, and said to be; new inner folders are watched")
    func comesBack() async throws {
        var options = WatchedFolder.quick
        (options.once, options.poll) = (false, 60)
        let (stop, events) = (try StopSignal(), Received<WatchEvent>())
        let watch = try FolderWatch(
            folders: [watched.inbox], register: watched.register, journal: watched.journal(), options: options,
            stop: stop, report: { events.add($0) })
        let running = Task { try await watch.run() }
        func notes(_ isWanted: (WatchNote) -> Bool) -> Int {
            events.all.count { if case .note(let note) = $0 { isWanted(note) } else { false } }
        }
        #expect(try await eventually { notes { if case .watching = $0 { true } else { false } } == 1 })
        try watched.drop(WatchedFolder.stranger, as: "new/inner/a.png")
        #expect(try await eventually { photos(events.all) == ["a.png"] }, "told by the system: no look is due")
        try FileManager.default.moveItem(atPath: watched.inbox, toPath: watched.folder.path("elsewhere"))
        #expect(try await eventually { notes { if case .folderGone = $0 { true } else { false } } == 1 })
        try watched.drop(WatchedFolder.design, as: "b.png")
        #expect(try await eventually { notes { if case .folderBack = $0 { true } else { false } } == 1 })
        #expect(try await eventually { photos(events.all) == ["a.png", "b.png"] })
        try watched.drop(Pictures.designs[9], as: "c.png")
        #expect(try await eventually { photos(events.all).last == "c.png" })
        stop.stop()
        #expect(try await running.value.checked == 3)
    }

    @Test("thousands of small files and folders are walked without holding them")
    func many() async throws {
        for folder in 0..<40 {
            for file in 0..<100 { try watched.folder.write("x\(file)".utf8, to: "inbox/f\(folder)/\(file).dat") }
        }
        let journal = try watched.journal()
        let result = try await watched.once(journal)
        #expect(result.totals == WatchTotals())
        let noted = try await journal.reading {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM file WHERE state = 'other'")
        }
        #expect(noted == 4000)
    }
}
