import Foundation
import GRDB
import OyuuRegistry
import Testing

/// A folder that is gone with its owner.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("oyuu-register-\(UUID().uuidString.lowercased())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func appending(_ name: String) -> URL { url.appendingPathComponent(name) }
}

/// A new register in a temporary folder.
final class TemporaryRegister: Sendable {
    let folder: TemporaryFolder
    let registry: SQLiteRegistry
    var directory: URL { folder.appending("register") }

    init(maximumPages: Int? = nil) async throws {
        folder = try TemporaryFolder()
        var options = OpeningOptions(create: true)
        options.maximumPages = maximumPages
        options.identity = RegistryIdentity(uuid: UUID(), createdAt: Sample.date)
        registry = try await SQLiteRegistry.open(at: folder.appending("register"), options: options)
    }

    deinit { registry.close() }

    /// Lets `body` at the database itself, as a person with an SQLite tool could.
    func tamper<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: directory.appendingPathComponent("register.sqlite").path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }

    /// Runs `body` while somebody else holds the write lock.
    func holdingWriteLock(_ body: () async throws -> Void) async throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(
            path: directory.appendingPathComponent("register.sqlite").path, configuration: configuration)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try await body()
        try await queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try queue.close()
    }

    /// Files below `photos`, as `ab/….jpg`, sorted.
    func photoFiles() throws -> [String] {
        let photos = directory.appendingPathComponent("photos").path
        return try FileManager.default.subpathsOfDirectory(atPath: photos).filter {
            $0.contains(".") || $0.contains("incoming/")
        }
        .sorted()
    }
}

/// Filings for tests.
enum Sample {
    static let date = Date(timeIntervalSince1970: 1_790_000_000.125)

    static func details(_ name: String = "Sunrise") -> DesignDetails {
        DesignDetails(
            title: name, holder: "Айгүл Токтогулова", holderContact: "+996 555 123456", village: "Ат-Башы",
            cooperative: "Алтын кол", creator: "Бурул", technique: "shyrdak", motifs: ["кочкор мүйүз", "it taman"],
            locarnoClass: "06-11", createdOn: "1998-07", filedOn: "2026-11-20", notes: "Two felts,\ncut together.")
    }

    static func photo(_ text: String, keep: Bool = true) -> PhotoFiling {
        PhotoFiling(
            bytes: Array("photo of \(text)".utf8), fileName: "\(text).jpg", format: "jpeg", width: 800, height: 600,
            fingerprint: Array("fingerprint of \(text)".utf8), fingerprintVersion: 1, keepBytes: keep)
    }

    static func filing(
        _ name: String = "Sunrise", photos: [PhotoFiling]? = nil, disputes: [DesignNumber] = [], at date: Date = date
    ) -> Filing {
        Filing(
            details: details(name), photos: photos ?? [photo(name)], disputes: disputes, actor: "office",
            registeredAt: date)
    }

    static func number(_ value: Int64) throws -> DesignNumber { try #require(DesignNumber(value)) }
}

/// Runs `body`, which must fail with a `RegistryError`, and returns it.
func registryError(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async throws -> RegistryError {
    do {
        try await body()
    } catch let error as RegistryError {
        return error
    }
    Issue.record("no error was thrown", sourceLocation: sourceLocation)
    throw CancellationError()
}

/// A small generator whose numbers are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
