import Foundation
import OyuuRegistry
import TestSupport
import Testing

@Suite("Damaged and forged archives")
struct HostileArchiveTests {
    private static let sha256 = FrozenSchema.photoSHA256

    /// A sound archive of one design with one photo, `photo 1`.
    private func archive(in folder: TemporaryFolder, _ change: (String) -> String = { $0 }) throws -> URL {
        let sound = #"""
            {"designs":1,"exportedAt":"2026-11-21T07:00:00.000Z","format":"oyuu-register","includesContacts":false,"includesPhotos":true,"includesWithdrawn":true,"register":"0B0E1F7C-6B1D-4E0B-9A55-2F6F6C3B9D01","version":1}
            {"details":{"holder":"Burul","motifs":[],"title":"Sun"},"disputes":[],"number":"OY-000005","origin":{"number":"OY-000005","register":"0B0E1F7C-6B1D-4E0B-9A55-2F6F6C3B9D01"},"photos":[{"byteCount":7,"fileName":"a.jpg","fingerprint":"AQI=","fingerprintVersion":1,"format":"jpeg","height":6,"isKept":true,"sha256":"\#(Self.sha256)","width":8}],"registeredAt":"2026-11-20T00:00:00.000Z","status":"active"}

            """#
        let archive = folder.appending("archive-\(UUID().uuidString)")
        let shelf = archive.appendingPathComponent("photos/\(Self.sha256.prefix(2))")
        try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
        try Data("photo 1".utf8).write(to: shelf.appendingPathComponent("\(Self.sha256).jpg"))
        try Data(change(sound).utf8).write(to: archive.appendingPathComponent("register.jsonl"))
        return archive
    }

    private func outcome(_ kind: RegistryKind, of archive: URL) async throws -> ImportSummary {
        let store = try await TemporaryRegister(kind)
        let summary = try await store.registry.importDesigns(from: archive, actor: "office", at: Sample.date)
        let count = try await store.registry.count(matching: DesignQuery())
        #expect(count == summary.imported.count)
        #expect(try store.photoFiles().count <= count)
        #expect(try await store.registry.faults().isEmpty)
        return summary
    }

    @Test("the sound archive these tests forge is taken in", arguments: RegistryKind.allCases)
    func sound(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let summary = try await outcome(kind, of: archive(in: folder))
        #expect(summary.failed.isEmpty)
        #expect(summary.imported.map(\.number.value) == [5])
    }

    @Test("what is no archive, and one of a newer Oyuu, is refused as a whole", arguments: RegistryKind.allCases)
    func refused(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let store = try await TemporaryRegister(kind)
        func refusal(_ archive: URL) async throws -> RegistryError.Kind {
            try await registryError {
                _ = try await store.registry.importDesigns(from: archive, actor: "office", at: Sample.date)
            }.kind
        }
        let newer = try archive(in: folder) { $0.replacingOccurrences(of: #""version":1}"#, with: #""version":3}"#) }
        #expect(try await refusal(newer) == .newerArchive(found: 3, known: 2))
        for text in [
            "", "\n", "hello\n", "{}\n", #"{"format":"other","version":1}"# + "\n",
            #"{"format":"oyuu-register","version":1}"# + "\n",
        ] {
            guard case .notAnArchive = try await refusal(try archive(in: folder) { _ in text }) else {
                Issue.record("taken for an archive: \(text)")
                continue
            }
        }
        guard case .notAnArchive = try await refusal(folder.appending("none")) else {
            Issue.record("nothing is taken for an archive")
            return
        }
        let linked = try archive(in: folder)
        try FileManager.default.removeItem(at: linked.appendingPathComponent("register.jsonl"))
        try FileManager.default.createSymbolicLink(
            at: linked.appendingPathComponent("register.jsonl"), withDestinationURL: URL(fileURLWithPath: "/etc/passwd")
        )
        guard case .notAnArchive = try await refusal(linked) else {
            Issue.record("a symbolic link is followed")
            return
        }
        #expect(try await store.registry.generation() == 0)
    }

    @Test(
        "a forged line is reported and not taken in",
        arguments: [
            (#""sha256":"\#(sha256)""#, #""sha256":"../../../../etc/passwd""#),
            (#""sha256":"\#(sha256)""#, #""sha256":"\#(sha256.uppercased())""#),
            (#""sha256":"\#(sha256)""#, #""sha256":"\#(String(repeating: "0", count: 64))""#),
            (#""format":"jpeg""#, #""format":"jpeg/../../x""#), (#""format":"jpeg""#, #""format":"""#),
            (#""byteCount":7"#, #""byteCount":8"#), (#""byteCount":7"#, #""byteCount":99999999999999"#),
            (#""byteCount":7"#, #""byteCount":-1"#), (#""width":8"#, #""width":0"#),
            (#""width":8"#, #""width":99999999999999999999"#), (#""fingerprint":"AQI=""#, #""fingerprint":"""#),
            (#""fingerprint":"AQI=""#, #""fingerprint":"*""#),
            (#""fingerprintVersion":1"#, #""fingerprintVersion":70000"#), (#""title":"Sun""#, #""title":"""#),
            (#""title":"Sun""#, #""title":"a\u0000b""#), (#""title":"Sun""#, #""title":"\ud800""#),
            (#","title":"Sun""#, ""), (#""number":"OY-000005","origin""#, #""number":"OY-0","origin""#),
            (#""status":"active""#, #""status":"gone""#), (#""status":"active""#, #""status":"withdrawn""#),
            (#""registeredAt":"2026-11-20T00:00:00.000Z""#, #""registeredAt":"yesterday""#),
            (#""registeredAt":"2026-11-20T00:00:00.000Z""#, #""registeredAt":"2026-02-30T00:00:00.000Z""#),
            (#""photos":["#, #""photos":[],"old":["#), (#"{"details""#, #"["details""#),
        ], RegistryKind.allCases)
    func forged(change: (original: String, forgery: String), kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let forged = try archive(in: folder) {
            let text = $0.replacingOccurrences(of: change.original, with: change.forgery)
            #expect(text != $0)
            return text
        }
        let summary = try await outcome(kind, of: forged)
        #expect(summary.imported.isEmpty)
        #expect(summary.failed.map(\.line) == [2])
        #expect(summary.failed.first?.reason.isEmpty == false)
    }

    @Test(
        "a photo that is missing, changed, a link, a pipe or a folder is not taken in", arguments: RegistryKind.allCases
    )
    func photos(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let changes: [(String) throws -> Void] = [
            { _ in }, { try Data("photo 2".utf8).write(to: URL(fileURLWithPath: $0)) },
            { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/etc/passwd") },
            { #expect(mkfifo($0, 0o600) == 0) },
            { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: true) },
        ]
        for change in changes {
            let archive = try archive(in: folder)
            let photo = archive.appendingPathComponent("photos/\(Self.sha256.prefix(2))/\(Self.sha256).jpg").path
            try FileManager.default.removeItem(atPath: photo)
            try change(photo)
            let summary = try await outcome(kind, of: archive)
            #expect(summary.failed.map(\.formerNumber?.value) == [5])
        }
    }

    @Test("cut short anywhere, an archive is taken in up to there and says so", arguments: RegistryKind.allCases)
    func cutShort(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let whole = try String(
            contentsOf: archive(in: folder).appendingPathComponent("register.jsonl"), encoding: .utf8)
        let headerLength = try #require(whole.firstIndex(of: "\n")).utf16Offset(in: whole) + 1
        for length in stride(from: headerLength, to: whole.count, by: kind == .sqlite ? 37 : 148) {
            let summary = try await outcome(kind, of: archive(in: folder) { String($0.prefix(length)) })
            #expect(summary.imported.isEmpty)
            #expect(!summary.failed.isEmpty, "\(length)")
        }
    }

    @Test("an endless line is skipped in bounded memory and the next one is read", arguments: RegistryKind.allCases)
    func endlessLine(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder) {
            let lines = $0.split(separator: "\n")
            return lines[0].replacingOccurrences(of: #""designs":1"#, with: #""designs":2"#) + "\n"
                + String(repeating: "x", count: RegisterLimits.archiveLine + 100_000) + "\n" + lines[1] + "\n"
        }
        let summary = try await outcome(kind, of: archive)
        #expect(summary.imported.map(\.number.value) == [5])
        #expect(summary.failed.map(\.line) == [2])
    }

    @Test("deep nesting is refused without a crash", arguments: RegistryKind.allCases)
    func nesting(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let deep = String(repeating: "[", count: 200_000)
        let summary = try await outcome(
            kind,
            of: archive(in: folder) { $0.replacingOccurrences(of: #""disputes":["#, with: #""disputes":["# + deep) })
        #expect(summary.failed.map(\.line) == [2])
    }

    @Test("a forged number cannot use up the register's numbers", arguments: RegistryKind.allCases)
    func hugeNumber(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let forged = try archive(in: folder) { $0.replacingOccurrences(of: "OY-000005", with: "OY-999999999") }
        let summary = try await outcome(kind, of: forged)
        #expect(summary.imported.map(\.number.value) == [1])
    }

    @Test("a contact that the header denies is not taken in", arguments: RegistryKind.allCases)
    func hiddenContact(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let store = try await TemporaryRegister(kind)
        let forged = try archive(in: folder) {
            $0.replacingOccurrences(of: #""holder":"Burul""#, with: #""holder":"Burul","holderContact":"+996 1""#)
        }
        let summary = try await store.registry.importDesigns(from: forged, actor: "office", at: Sample.date)
        let number = try #require(summary.imported.first).number
        #expect(try await store.registry.design(number)?.details.holderContact == nil)
    }
}
