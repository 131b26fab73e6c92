import Foundation
import OyuuPostgres
import Synchronization
import TestSupport
import Testing

@Suite("A pool of connections")
struct PoolTests {
    private func pool(connections: Int = 4, patience: Double = 20) throws -> PostgresPool {
        var options = PostgresPool.Options()
        options.connections = connections
        options.patience = patience
        return PostgresPool(try PostgresURL(try PostgresServer.shared().newDatabase()), options: options)
    }

    @Test("never makes more connections than allowed, and everybody gets a turn")
    func bounded() async throws {
        let pool = try pool(connections: 3, patience: 120)
        let backends = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try await pool.read {
                        try $0.query("SELECT pg_backend_pid()::int8 AS pid, pg_sleep(0.005)").first!.get("pid")
                    }
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect((1...3).contains(backends.count))
    }

    @Test("who waits too long for a connection is told that it is busy")
    func impatient() async throws {
        let pool = try pool(connections: 1, patience: 0.1)
        async let long = pool.connected { try $0.run("SELECT pg_sleep(1)").count }
        try await Task.sleep(for: .milliseconds(100))
        let error = await #expect(throws: PostgresError.self) { try await pool.ping() }
        if case .busy? = error?.kind {} else { Issue.record("\(String(describing: error))") }
        #expect(try await long == 1)
    }

    @Test("what fails in a transaction leaves nothing of it")
    func undone() async throws {
        struct Stop: Error {}
        let pool = try pool()
        try await pool.write { try $0.run("CREATE TABLE thing (x int8)") }
        await #expect(throws: Stop.self) {
            try await pool.write { connection -> Void in
                try connection.run("INSERT INTO thing VALUES (1)")
                throw Stop()
            }
        }
        // A statement's error that the body swallows must not look like a commit.
        await #expect(throws: PostgresError.self) {
            try await pool.write { connection -> Void in
                try connection.run("INSERT INTO thing VALUES (2)")
                _ = try? connection.run("SELECT 1/0")
            }
        }
        #expect(try await pool.read { try $0.query("SELECT * FROM thing").count } == 0)
        let error = await #expect(throws: PostgresError.self) {
            try await pool.read { connection -> Void in try connection.run("INSERT INTO thing VALUES (3)") }
        }
        #expect(error?.kind == .readOnly)
    }

    @Test("transactions that lock each other out are run again until both are done")
    func deadlock() async throws {
        let pool = try pool()
        try await pool.write {
            try $0.run("CREATE TABLE thing (id int8, x int8); INSERT INTO thing VALUES (1, 0), (2, 0)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in [[1, 2], [2, 1]] {
                group.addTask {
                    try await pool.write { connection in
                        try connection.query("SET LOCAL deadlock_timeout = 50")
                        for id in order {
                            try connection.query("UPDATE thing SET x = x + 1 WHERE id = $1", [.int8(id)])
                            Thread.sleep(forTimeInterval: 0.1)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let sum: Int64 = try await pool.read { try $0.query("SELECT sum(x)::int8 AS sum FROM thing").first!.get("sum") }
        #expect(sum == 4)
    }

    @Test("a task that is cancelled stops its statement in the server, and the pool goes on")
    func cancelled() async throws {
        let pool = try pool(connections: 1)
        try await pool.write { try $0.run("CREATE TABLE thing (x int8)") }
        let task = Task {
            try await pool.write { connection -> Void in
                try connection.run("INSERT INTO thing VALUES (1)")
                try connection.run("SELECT pg_sleep(30)")
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        let start = ContinuousClock.now
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(.now - start < .seconds(10))
        #expect(try await pool.read { try $0.query("SELECT * FROM thing").count } == 0)
    }

    @Test("a connection ended by an administrator in the middle of a transaction loses and doubles nothing")
    func terminated() async throws {
        let pool = try pool()
        try await pool.write { try $0.run("CREATE TABLE thing (x int8)") }
        let runs = Mutex(0)
        try await pool.write { connection in
            try connection.run("INSERT INTO thing VALUES (1)")
            if runs.withLock({
                $0 += 1
                return $0
            }) == 1 {
                try PostgresServer.shared().psql(
                    "postgres",
                    "SELECT pg_terminate_backend(\(try connection.query("SELECT pg_backend_pid()::int8 AS p").first!.pid))"
                )
            }
            try connection.run("INSERT INTO thing VALUES (2)")
        }
        #expect(runs.withLock { $0 } == 2)
        #expect(try await pool.read { try $0.query("SELECT * FROM thing").count } == 2)
    }

    @Test("a server that restarts is waited for; one that stays away is not for ever")
    func restarted() async throws {
        let server = try PostgresServer()
        var options = PostgresPool.Options()
        options.patience = 15
        let url = try PostgresURL(try server.newDatabase())
        let pool = PostgresPool(url, options: options)
        options.patience = 0.3
        let impatient = PostgresPool(url, options: options)
        try await pool.write { try $0.run("CREATE TABLE thing (x int8)") }
        try await impatient.ping()
        try await server.restart()
        try await pool.write { try $0.run("INSERT INTO thing VALUES (1)") }
        let waiting = Mutex<Task<Void, any Error>?>(nil)
        try await server.restart {
            let task = Task { try await pool.write { _ = try $0.run("INSERT INTO thing VALUES (2)") } }
            waiting.withLock { $0 = task }
            let error = await #expect(throws: PostgresError.self) { try await impatient.ping() }
            if case .unreachable? = error?.kind {} else { Issue.record("\(String(describing: error))") }
        }
        try await waiting.withLock { $0 }?.value
        #expect(try await pool.read { try $0.query("SELECT * FROM thing").count } == 2)
    }

    @Test("after closing, calls are refused")
    func closed() async throws {
        let pool = try pool()
        try await pool.ping()
        pool.close()
        let error = await #expect(throws: PostgresError.self) { try await pool.ping() }
        #expect(error?.kind == .closed)
    }

    @Test("workers that take jobs with SKIP LOCKED never take the same one")
    func skipLocked() async throws {
        let pool = try pool()
        try await pool.write {
            try $0.run("CREATE TABLE job (id int8 PRIMARY KEY, done int8 NOT NULL DEFAULT 0)")
            try $0.run("INSERT INTO job SELECT g FROM generate_series(1, 60) g")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    while try await pool.write({ connection in
                        try connection.query(
                            """
                            UPDATE job SET done = done + 1 WHERE id =
                                (SELECT id FROM job WHERE done = 0 ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1)
                            """
                        ).affected == 1
                    }) {}
                }
            }
            try await group.waitForAll()
        }
        #expect(try await pool.read { try $0.query("SELECT 1 FROM job WHERE done = 1").count } == 60)
    }
}

extension PostgresPool {
    fileprivate func ping() async throws { try await read { _ = try $0.query("SELECT 1") } }
}

extension PostgresRow {
    fileprivate var pid: Int64 { get throws { try get("p") } }
}
