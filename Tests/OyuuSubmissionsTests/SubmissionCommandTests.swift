import Foundation
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("The commands of an office's submissions") struct SubmissionCommandTests {
    private let folder: TemporaryFolder
    private let oyuu: Program

    init() throws {
        folder = try TemporaryFolder()
        oyuu = Program(
            "oyuu",
            environment: [
                "OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1", "XDG_DATA_HOME": folder.path("data"),
            ])
        let filed = try oyuu.run("register", Pictures.designs[0].path, "--title", "t", "--holder", "h")
        #expect(filed.status == 0, "\(filed.errors)")
    }

    /// Takes in a batch of one submission.
    private func take(
        _ batch: String, _ reference: String, filed: String, _ picture: [UInt8], priority: Int = 0
    ) throws {
        try folder.write(picture, to: "\(batch)/\(reference).png")
        let table = try folder.write(
            "reference,filed,view\n\(reference),\(filed),\(reference).png\n".utf8, to: "\(batch)/list.csv")
        let result = try oyuu.run("submissions", "import", table, "--name", batch, "--priority", "\(priority)")
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test("a copy in the batch that went first is a copy in every command")
    func urgent() throws {
        try take("normal", "N1", filed: "2026-01-01", Submitted.design(12))
        try take("urgent", "U1", filed: "2026-03-01", Submitted.small(12), priority: 10)
        let scan = try oyuu.run("submissions", "scan", "--in-process")
        #expect(scan.status == 1, "\(scan.output)\(scan.errors)")
        #expect(try oyuu.run("submissions", "report", "normal", "--report", folder.path("r1")).status == 0)
        #expect(try oyuu.run("submissions", "report", "urgent", "--report", folder.path("r2")).status == 1)
        let copies = try oyuu.run("submissions", "list", "urgent", "--copies")
        #expect(copies.status == 0 && copies.output.contains("normal/N1") && copies.output.contains("copy"))
        #expect(try !oyuu.run("submissions", "list", "normal", "--copies").output.contains("N1"))
        #expect(try oyuu.run("submissions", "list", "normal", "--json").json()["answer"] as? String == "not-a-copy")

        // Both decided rightly: nothing is a false alarm.
        let not = try oyuu.run("submissions", "decide", "N1", "--not-a-copy", "--reason", "first", "--actor", "aijan")
        #expect(not.status == 0 && not.output.contains("normal/N1"), "\(not.errors)")
        let copy = try oyuu.run(
            "submissions", "decide", "urgent/U1", "--of-submission", "N1", "--reason", "same", "--actor", "aijan",
            "--json")
        #expect(copy.status == 0 && copy.output.contains("\"actor\":\"aijan\""), "\(copy.errors)")
        #expect(
            try oyuu.run("submissions", "decide", "N1", "--not-a-copy", "--needs-a-look", "--reason", "x").status == 2)
        let calibrated = try oyuu.run("calibrate", "--plot", folder.path("c.svg"))
        #expect(calibrated.status == 0 && calibrated.output.contains("1/1"), "\(calibrated.errors)")
        #expect(FileManager.default.fileExists(atPath: folder.path("c.svg")))
        let figures = try oyuu.run("calibrate", "--json").json()
        #expect(["copies", "unlisted", "others"].map { figures[$0] as? Int } == [1, 0, 0])
    }

    @Test("a scan of one batch does only that, and is no success where the batch is paused")
    func one() throws {
        try take("one", "A", filed: "2026-01-01", Submitted.grey())
        #expect(try oyuu.run("submissions", "scan", "one").status == 0)
        try take("two", "B", filed: "2026-01-01", Submitted.grey())
        #expect(try oyuu.run("submissions", "scan", "one").status == 0)
        func two() throws -> [String: Any] { try oyuu.run("submissions", "status", "two", "--json").json() }
        #expect(try two()["to_fingerprint"] as? Int == 1)
        let paused = try oyuu.run("submissions", "pause", "two")
        #expect(paused.status == 0 && paused.output.contains("two is paused"))
        let scan = try oyuu.run("submissions", "scan", "two")
        #expect(scan.status == 2 && scan.errors.contains("two is paused"), "\(scan.errors)")
        #expect(try oyuu.run("submissions", "resume", "two", "--priority", "3").status == 0)
        #expect(try two()["priority"] as? Int == 3)
        #expect(try oyuu.run("submissions", "scan", "two").status == 0)
        #expect(try oyuu.run("submissions", "scan", "three").status == 2)
        #expect(try oyuu.run("submissions", "pause", "three").status == 2)
    }

    @Test("list says why a submission was put aside")
    func aside() async throws {
        try take("a", "A", filed: "2026-01-01", Submitted.grey())
        let store = try await SubmissionStore.open(in: folder.url.appendingPathComponent("register"))
        guard case .claim(let claim) = try await store.next(for: "w", lease: .seconds(60)) else { return }
        try await store.putAside(claim, code: "gave-up", reason: "4 workers ended while they were at work on it")
        let list = try oyuu.run("submissions", "list", "a")
        #expect(list.output.contains("put aside: 4 workers ended"), "\(list.output)")
        #expect(try oyuu.run("submissions", "scan", "a").status == 2)
    }

    @Test("migrate takes submissions along, and compare looks at them")
    func migrate() throws {
        try take("a", "A", filed: "2026-01-01", Submitted.grey())
        let (here, there) = (folder.path("register"), folder.path("moved"))
        let moved = try oyuu.run("migrate", here, there)
        #expect(moved.status == 0 && moved.output.contains("1 batches, 1 submissions, 0 decisions"), "\(moved.errors)")
        #expect(try oyuu.run("migrate", "--compare", here, there).status == 0)
        #expect(try oyuu.run("submissions", "scan", "--register", there).status == 0)
        let differs = try oyuu.run("migrate", "--compare", here, there)
        #expect(differs.status == 2 && differs.errors.contains("submissions.submission differs"), "\(differs.errors)")
    }

    @Test("an import that is told to stop leaves nothing of what it unpacked")
    func stopped() async throws {
        let picture = try Submitted.grey()
        let zip = try ZipMaker.zip((0..<4000).map { ("s\($0)/1.png", picture) })
        let archive = try folder.write(zip, to: "many.zip")
        let scratch = try TemporaryFolder()
        let program = try RunningProgram(
            "oyuu", ["submissions", "import", archive],
            environment: ["OYUU_REGISTER": folder.path("register"), "TMPDIR": scratch.url.path])
        func unpacked() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).filter { $0.hasPrefix("oyuu-") }
        }
        while program.isRunning, try unpacked().isEmpty { try await Task.sleep(for: .milliseconds(2)) }
        program.stop()
        let end = try await program.end()
        #expect(end.status == 128 + SIGTERM, "\(end.lines)")
        #expect(try unpacked() == [])
    }
}
