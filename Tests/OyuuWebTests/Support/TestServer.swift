import Foundation
import Oyuu
import OyuuAccounts
import OyuuRegistry
import OyuuSigning
import OyuuSubmissions
import OyuuWeb
import TestSupport

/// A server in this process, on a free port of 127.0.0.1, over a copy of ``RegisterTemplate``; stopped when the test lets
/// go of it.
final class TestServer: Sendable {
    let port: Int
    let register: OrnamentRegister
    let accounts: AccountStore
    let key: RegisterKey
    let routes: [String]
    let folder: TemporaryFolder
    private let template: RegisterTemplate
    private let task: Task<Void, any Error>

    /// - Parameters:
    ///   - decoding: who reads photos; nil: a process of its own, as with `oyuu serve`.
    ///   - change: other options than the usual ones.
    ///   - submissions: how submissions are opened; nil: those in its folder.
    init(
        decoding: (any PhotoDecoding)? = nil, _ change: (inout WebOptions) -> Void = { _ in },
        submissions: (@Sendable () async throws -> SubmissionStore)? = nil
    ) async throws {
        template = try await RegisterTemplate.shared.value
        folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: template.folder.url.path) {
            try FileManager.default.copyItem(atPath: template.folder.path(name), toPath: folder.path(name))
        }
        var options = WebOptions()
        (options.host, options.port) = ("127.0.0.1", 0)
        change(&options)
        var reading = ReadingOptions()
        reading.limits.fileBytes = options.photoBytes
        reading.limits.pixels = 64_000_000
        reading.limits.memoryBytes = 768 << 20
        reading.decoding = decoding ?? SeparateDecoding.hammer()
        register = try await OrnamentRegister.open(at: folder.url, reading: reading)
        accounts = try await AccountStore.open(
            at: folder.url.appendingPathComponent("accounts.sqlite"), hashing: .quick)
        key = try RegisterKey.kept(in: folder.url, create: true)
        let place = folder.url
        let server = try await WebServer(
            register: register, key: key, folder: place, options: options,
            submissions: submissions ?? { try await SubmissionStore.open(in: place) })
        routes = server.routes
        let (started, starting) = AsyncStream.makeStream(of: Int.self)
        task = Task {
            defer { starting.finish() }
            try await server.run(heedingSignals: false) { starting.yield($0) }
        }
        var ports = started.makeAsyncIterator()
        guard let port = await ports.next() else {
            try await task.value
            throw RawConnection.Failure(reason: "the server did not start")
        }
        self.port = port
    }

    deinit { task.cancel() }

    /// Stops it, and waits for its end.
    func stop() async {
        task.cancel()
        _ = await task.result
    }

    /// Somebody with a browser.
    func browser(_ person: Person) -> Visitor { Visitor(port: port, session: template.sessions[person]) }

    /// A program of somebody's.
    func program(_ person: Person) -> Visitor { Visitor(port: port, token: template.tokens[person]) }

    var visitor: Visitor { Visitor(port: port) }

    func account(_ person: Person) -> Int64 { template.sessions[person]?.account.id ?? 0 }

    /// Who was given a report, as the audit trail has it.
    func notedReports() async throws -> [String] {
        try await register.auditTrail(of: nil).filter { $0.act == .exported && $0.details["report"] != nil }.map(
            \.actor)
    }

    /// A design by its number.
    func design(_ number: String) async throws -> Design? {
        guard let number = DesignNumber(number) else { return nil }
        return try await register.design(number)
    }
}

extension SeparateDecoding {
    /// A process of this package that answers one question, within the usual bounds or these.
    static func hammer(seconds: Int? = nil, bytes: Int = 3 << 30) -> SeparateDecoding {
        SeparateDecoding(
            program: URL(fileURLWithPath: Program("DecodingHammer").path),
            arguments: seconds.map { ["\($0)", "\(bytes)"] } ?? [])
    }

    /// A line of shell in its place.
    static func shell(_ line: String) -> SeparateDecoding {
        SeparateDecoding(program: URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", line])
    }
}
