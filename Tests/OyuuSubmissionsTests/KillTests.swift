import Foundation
import OyuuPostgres
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("Workers that are killed", .serialized) struct KillTests {
    /// A folder of submissions, as they are sent: copies of registered designs and of each other, strangers, a bad file.
    private func sent(_ folder: TemporaryFolder, count: Int) throws {
        for number in 0..<count {
            let name = "incoming/s" + String(format: "%03d", number)
            switch number % 6 {
            case 0: try folder.write(Submitted.small(0, side: 260 + 4 * number), to: "\(name)/1.jpg")
            case 1: try folder.write(Submitted.small(10 + number / 6, side: 300), to: "\(name)/1.jpg")
            case 2:
                try folder.write(Submitted.turned(10 + number / 6), to: "\(name)/1.png")
                try folder.write(Submitted.design(10 + number / 6), to: "\(name)/2.png")
            case 3: try folder.write(Submitted.design(30 + number / 6), to: "\(name)/1.png")
            case 4: try folder.write(Submitted.grey(), to: "\(name)/1.png")
            default:
                try folder.write("broken".utf8, to: "\(name)/1.png")
                try folder.write(Submitted.design(40 + number / 6), to: "\(name)/2.png")
            }
        }
    }

    /// The program with a register and the batch taken in.
    private func office(_ kind: StoreKind, _ folder: TemporaryFolder, _ name: String) throws -> [String: String] {
        var environment = ["NO_COLOR": "1", "XDG_DATA_HOME": folder.path("data-\(name)")]
        environment["OYUU_REGISTER"] =
            kind == .sqlite ? folder.path("register-\(name)") : try PostgresServer.shared().newDatabase()
        let oyuu = Program("oyuu", environment: environment)
        for index in Office.registered {
            let result = try oyuu.run("register", Pictures.designs[index].path, "--title", "t", "--holder", "h")
            #expect(result.status == 0, "\(result.errors)")
        }
        let result = try oyuu.run("submissions", "import", folder.path("incoming"), "--name", "b")
        #expect(result.output.contains("taken into batch b"), "\(result.errors)")
        return environment
    }

    private func report(_ environment: [String: String], _ folder: TemporaryFolder, _ name: String) throws -> [String] {
        let place = folder.path("report-\(name)")
        _ = try Program("oyuu", environment: environment).run("submissions", "report", "b", "--report", place)
        return try String(contentsOfFile: place + "/submissions.jsonl", encoding: .utf8)
            .split(separator: "\n").map { String($0).replacing(/"day":"[0-9-]+"/, with: "day") }
    }

    /// The store that the programs work on. It is asked here, because a program of its own takes longer to start than a
    /// few submissions take.
    private func store(_ environment: [String: String]) async throws -> SubmissionStore {
        let place = try #require(environment["OYUU_REGISTER"])
        if PostgresURL.isMeant(by: place) { return try await SubmissionStore.open(database: try PostgresURL(place)) }
        return try await SubmissionStore.open(in: URL(fileURLWithPath: place))
    }

    /// Steps that are done, two a submission.
    private func done(_ store: SubmissionStore) async throws -> Int {
        let status = try #require(try await store.status(of: "b").first)
        return 2 * status.done + status.toCompare
    }

    @Test("leave the results of an undisturbed run", arguments: StoreKind.allCases)
    func killed(kind: StoreKind) async throws {
        let folder = try TemporaryFolder()
        try sent(folder, count: 24)
        let calm = try office(kind, folder, "calm")
        let scan = try Program("oyuu", environment: calm).run("submissions", "scan", "--in-process")
        #expect(scan.status == 1, "\(scan.errors)")

        let rough = try office(kind, folder, "rough")
        let roughStore = try await store(rough)
        let arguments = ["submissions", "scan", "--in-process", "--lease", "1", "--jobs", "1"]
        var kills = 0
        while kills < 4 {
            let before = try await done(roughStore)
            let victim = try RunningProgram("oyuu", arguments, environment: rough)
            // Killed once it has done something, so that no submission is in its hands again and again.
            while victim.isRunning, try await done(roughStore) < before + 5 {
                try await Task.sleep(for: .milliseconds(5))
            }
            if !victim.isRunning { break }
            victim.kill()
            #expect(try await victim.end().status == -SIGKILL)
            kills += 1
        }
        #expect(kills >= 3)
        let workers = try (0..<2).map { _ in try RunningProgram("oyuu", arguments, environment: rough) }
        for worker in workers { #expect(try await worker.end().status == 1) }

        let lines = try report(calm, folder, "calm")
        #expect(lines.count == 24 && lines.filter { $0.contains("\"answer\":\"copy\"") }.count >= 8)
        #expect(try report(rough, folder, "rough") == lines)
    }

    @Test("a worker that is told to stop gives back what it has at once", arguments: StoreKind.allCases)
    func stopped(kind: StoreKind) async throws {
        let folder = try TemporaryFolder()
        try sent(folder, count: 12)
        let environment = try office(kind, folder, "stop")
        let worker = try RunningProgram(
            "oyuu", ["submissions", "scan", "--in-process", "--lease", "3600"], environment: environment)
        let store = try await store(environment)
        while worker.isRunning, try await done(store) < 2 { try await Task.sleep(for: .milliseconds(5)) }
        worker.stop()
        #expect(try await worker.end().status == 2)
        let oyuu = Program("oyuu", environment: environment)
        let status = try oyuu.run("submissions", "status", "--json").json()
        #expect(status["at_work"] as? Int == 0)
        #expect(try oyuu.run("submissions", "scan").status == 1)
        #expect(try oyuu.run("submissions", "status", "--json").json()["done"] as? Int == 12)
    }

    @Test("a database that is restarted in the middle leaves the results of an undisturbed run")
    func databaseRestarted() async throws {
        let folder = try TemporaryFolder()
        try sent(folder, count: 12)
        let calm = try office(.postgres, folder, "calm")
        _ = try Program("oyuu", environment: calm).run("submissions", "scan", "--in-process")

        let server = try PostgresServer(settings: ["fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"])
        defer { server.stop() }
        let environment = calm.merging(["OYUU_REGISTER": try server.newDatabase()]) { $1 }
        let oyuu = Program("oyuu", environment: environment)
        for index in Office.registered {
            _ = try oyuu.run("register", Pictures.designs[index].path, "--title", "t", "--holder", "h")
        }
        _ = try oyuu.run("submissions", "import", folder.path("incoming"), "--name", "b")
        let worker = try RunningProgram("oyuu", ["submissions", "scan", "--in-process"], environment: environment)
        let store = try await store(environment)
        while worker.isRunning, try await done(store) < 6 { try await Task.sleep(for: .milliseconds(5)) }
        #expect(worker.isRunning)
        // The postmaster and all its backends at once, as a power cut ends them.
        let killed = try Program.shell(
            "p=$(head -1 \(server.folder)/data/postmaster.pid); kill -9 $p $(ps -o pid= --ppid $p)", [:])
        #expect(killed.status == 0, "\(killed.errors)")
        try await Task.sleep(for: .milliseconds(500))
        try server.startAgain()
        #expect(try await worker.end().status == 1)
        #expect(try report(environment, folder, "rough") == report(calm, folder, "calm"))
    }
}
