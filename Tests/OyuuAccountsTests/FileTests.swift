import Foundation
import GRDB
import OyuuAccounts
import Testing

@Suite("The file")
struct FileTests {
    private let start = TemporaryAccounts.start

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test("nobody else can read the file or its log; a file that others can read is protected when it is opened")
    func modes() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let path = accounts.file.path
        for suffix in ["", "-wal", "-shm"] { #expect(try mode(path + suffix) == 0o600) }
        #expect(chmod(path, 0o644) == 0)
        _ = try await accounts.another()
        #expect(try mode(path) == 0o600)
    }

    @Test("every change is on the disk when the call returns: write-ahead log, full sync")
    func settings() async throws {
        let accounts = try await TemporaryAccounts()
        let settings = try await accounts.store.pool.writeWithoutTransaction { db in
            try ["journal_mode", "synchronous", "secure_delete", "foreign_keys", "user_version"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["wal", "2", "1", "1", "1"])
    }

    @Test("two stores on one file see each other's changes")
    func sharing() async throws {
        let accounts = try await TemporaryAccounts()
        let (one, two) = (accounts.store, try await accounts.another())
        let code = try await one.invite(as: .administrator, by: "setup", at: start).code
        let account = try await two.join(
            code: code, name: "admin", password: TemporaryAccounts.password, from: "local", at: start)
        #expect(try await one.accounts() == [account])
        let session = try await one.signIn(
            name: "admin", password: TemporaryAccounts.password, from: "local", at: start)
        #expect(try await two.session(token: session.token, at: start)?.account == account)
        let text = try await two.makeToken(label: "app", for: account.id, validFor: nil, at: start).text
        #expect(try await one.account(apiToken: text, at: start) == account)
        try await two.changePassword(of: account.id, from: TemporaryAccounts.password, to: "another one", at: start)
        #expect(try await one.session(token: session.token, at: start) == nil)
        try await one.recordFiling(design: "OY-000001", by: account.id, at: start)
        #expect(try await two.filer(of: "OY-000001") == account.id)
        #expect(try await one.acts(after: 0, limit: 100) == two.acts(after: 0, limit: 100))
    }

    @Test("what was kept is there when the file is opened again")
    func reopening() async throws {
        let folder = try TemporaryAccounts.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("accounts.sqlite")
        func store() async throws -> AccountStore { try await AccountStore.open(at: file, hashing: .quick) }
        let code = try await store().invite(as: .office, by: "setup", at: start).code
        let account = try await store().join(
            code: code, name: "admin", password: TemporaryAccounts.password, from: "local", at: start)
        let token = try await store().signIn(
            name: "admin", password: TemporaryAccounts.password, from: "local", at: start
        ).token
        #expect(try await store().session(token: token, at: start)?.account == account)
    }

    @Test("many who open a new file at once all succeed")
    func openingAtOnce() async throws {
        let folder = try TemporaryAccounts.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("accounts.sqlite")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { try await AccountStore.open(at: file, hashing: .quick).isEmpty() }
            }
            for try await isEmpty in group { #expect(isEmpty) }
        }
    }

    @Test("a newer file is refused and left as it is")
    func newer() async throws {
        let accounts = try await TemporaryAccounts()
        try accounts.tamper { try $0.execute(sql: "PRAGMA user_version = 2") }
        let error = try await accountError { _ = try await accounts.another() }
        #expect(error == .file(.newerSchema(found: 2, known: 1), path: accounts.file.path))
        #expect(error.code == "accounts-newer")
        #expect(try accounts.tamper { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
    }

    @Test("another program's database is refused and left as it is")
    func others() async throws {
        let folder = try TemporaryAccounts.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("other.sqlite")
        try await DatabaseQueue(path: file.path).write { try $0.execute(sql: "CREATE TABLE knots (count INTEGER)") }
        let before = try Data(contentsOf: file)
        let error = try await accountError { _ = try await AccountStore.open(at: file, hashing: .quick) }
        #expect(error.code == "not-accounts")
        #expect(try Data(contentsOf: file) == before)
    }

    @Test("a file that was begun and has nothing in it yet is made whole")
    func unfinished() async throws {
        let folder = try TemporaryAccounts.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = folder.appendingPathComponent("empty.sqlite")
        try Data().write(to: empty)
        let begun = folder.appendingPathComponent("begun.sqlite")
        let pool = try DatabasePool(path: begun.path)
        try pool.close()
        for file in [empty, begun] {
            #expect(try await AccountStore.open(at: file, hashing: .quick).isEmpty())
            #expect(try mode(file.path) == 0o600)
        }
        #expect(try Data(contentsOf: begun).count > 0)
    }

    @Test("a task that was cancelled changes nothing and says so")
    func cancelled() async throws {
        let accounts = try await TemporaryAccounts()
        let (store, start) = (accounts.store, start)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await outcome { _ = try await store.invite(as: .weaver, by: "setup", at: start) }
        }
        #expect(try await task.value == .cancelled)
        #expect(try await store.acts(after: 0, limit: 1).isEmpty)
    }

    @Test("what is no database, no file or nowhere is refused by name")
    func refused() async throws {
        let folder = try TemporaryAccounts.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        func code(_ name: String) async throws -> String {
            try await accountError {
                _ = try await AccountStore.open(at: folder.appendingPathComponent(name), hashing: .quick)
            }.code
        }
        try Data("no database, but long enough to be taken for one if nobody looked".utf8).write(
            to: folder.appendingPathComponent("text"))
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("folder"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("link"), withDestinationURL: folder.appendingPathComponent("text"))
        #expect(mkfifo(folder.appendingPathComponent("pipe").path, 0o600) == 0)
        #expect(try await code("text") == "accounts-damaged")
        #expect(try await code("folder") == "not-accounts")
        #expect(try await code("link") == "not-accounts")
        #expect(try await code("pipe") == "not-accounts")
        #expect(try await code("missing/accounts.sqlite") == "accounts-unreadable")
        #expect(try await code("text/accounts.sqlite") == "accounts-unreadable")
    }

    @Test("a file that cannot be changed is refused", .enabled(if: geteuid() != 0, "root may change any file"))
    func readOnlyFolder() async throws {
        let accounts = try await TemporaryAccounts()
        #expect(chmod(accounts.folder.path, 0o500) == 0)
        defer { chmod(accounts.folder.path, 0o700) }
        #expect(try await accountError { _ = try await accounts.another() }.code == "accounts-read-only")
    }

    @Test("a disk that allows no change, is full, or has a damaged file, is named, and reading goes on where it can")
    func failing() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        try await accounts.person("admin")
        func write() async throws -> AccountError {
            try await accountError { _ = try await store.invite(as: .weaver, by: "admin", at: start) }
        }
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
        #expect(try await write() == .file(.readOnly, path: accounts.file.path))
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 0") }
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        var error: AccountError?
        for place in 0..<2000 where error == nil {
            error = try await outcome { try await store.recordFiling(design: "OY-\(place)", by: 1, at: start) }
        }
        #expect(error == .file(.diskFull, path: accounts.file.path))
        #expect(try await store.accounts().count == 1)
    }

    @Test("who waits too long for another program is told so, and nothing was changed")
    func busy() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: accounts.file.path, configuration: configuration)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let error = try await accountError { _ = try await accounts.store.invite(as: .weaver, by: "setup", at: start) }
        #expect(error == .file(.busy, path: accounts.file.path))
        try await queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try queue.close()
        #expect(try await accounts.store.acts(after: 0, limit: 10).isEmpty)
        _ = try await accounts.store.invite(as: .weaver, by: "setup", at: start)
    }
}
