import Foundation
import OyuuRegistry
import TestSupport
import Testing

/// Other accounts, disks that cannot be written to, disks that are full: tried in another process.
@Suite("Accounts and disks", .enabled(if: HammerProcess.exists))
struct AccountTests {
    private static let nobody = ["OYUU_HAMMER_UID": "65534"]

    private func register() async throws -> TemporaryRegister {
        let store = try await TemporaryRegister()
        _ = try await store.registry.register(Sample.filing())
        store.close()
        return store
    }

    private func permit(_ mode: Int, files: Int, below directory: URL) throws {
        for name in try FileManager.default.subpathsOfDirectory(atPath: directory.path) {
            let isFolder = name.hasPrefix("photos") && !name.hasSuffix(".jpg")
            try FileManager.default.setAttributes(
                [.posixPermissions: isFolder ? mode : files], ofItemAtPath: directory.appendingPathComponent(name).path)
        }
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: directory.path)
    }

    @Test("another account can neither read nor write a register", .enabled(if: getuid() == 0))
    func privateRegister() async throws {
        let store = try await register()
        for act in ["read", "write"] {
            let answer = try await HammerProcess.run(["open", store.directory.path, act], environment: Self.nobody)
            #expect(answer.lines.first?.hasPrefix("error register-unreadable") == true, "\(answer.lines)")
        }
    }

    @Test(
        "an account that may only read opens it read-only, on a disk that cannot be written to",
        .enabled(if: getuid() == 0))
    func readableRegister() async throws {
        let store = try await register()
        try permit(0o555, files: 0o444, below: store.directory)
        let read = try await HammerProcess.run(["open", store.directory.path, "read"], environment: Self.nobody)
        #expect(read.lines == ["designs 1"])
        let write = try await HammerProcess.run(["open", store.directory.path, "write"], environment: Self.nobody)
        #expect(write.lines.first?.hasPrefix("error register-read-only") == true, "\(write.lines)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: store.directory.path).sorted() == [
                "photos", "register.lock", "register.sqlite",
            ])
    }

    @Test("a database that may not grow further refuses the design and keeps the others")
    func fullDatabase() async throws {
        let store = try await TemporaryRegister(maximumPages: 60)
        var count = 0
        let error = try await registryError {
            while count < 1000 {
                _ = try await store.registry.register(Sample.filing("\(count)"))
                count += 1
            }
        }
        #expect(error.kind == .diskFull)
        #expect(count > 10)
        #expect(try await store.registry.count(matching: DesignQuery()) == count)
        #expect(try await store.registry.faults().isEmpty)
        try await store.registry.collectOrphans()
        #expect(try store.photoFiles().count == count)
    }

    @Test("a photo too big for the disk fails its own design only")
    func bigPhoto() async throws {
        let folder = try TemporaryFolder()
        let directory = folder.appending("register")
        let answer = try await HammerProcess.run(
            ["register", directory.path, "1", "50"], environment: ["OYUU_HAMMER_FILE_LIMIT": "30000"])
        // Creating the database already needs more.
        #expect(answer.lines.last?.hasPrefix("error") == true)
        let made = try await HammerProcess.run(["register", directory.path, "1", "3"])
        #expect(made.lines.count == 4)
        let limited = try await HammerProcess.run(
            ["register", directory.path, "2", "200"], environment: ["OYUU_HAMMER_FILE_LIMIT": "200000"])
        #expect(limited.lines.last?.hasPrefix("error") == true, "\(limited.lines.suffix(2))")
        let acknowledged = limited.lines.filter { $0.hasPrefix("OY-") }.count
        let registry = try await SQLiteRegistry.open(at: directory, create: false)
        defer { registry.close() }
        #expect(try await registry.count(matching: DesignQuery()) == 3 + acknowledged)
        #expect(try await registry.faults().isEmpty)
    }
}
