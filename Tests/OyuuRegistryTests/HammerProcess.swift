import Foundation
import OyuuRegistry
import TestSupport

/// The program `RegistryHammer`, started beside the tests.
final class HammerProcess: @unchecked Sendable {
    // @unchecked: `Process` is started once, here, and afterwards only asked whether it runs.
    private let process = Process()
    private let output: URL
    private let folder: TemporaryFolder

    /// Beside the test program, where the build puts it.
    private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("RegistryHammer")

    static var exists: Bool {
        let exists = FileManager.default.isExecutableFile(atPath: program.path)
        if !exists { print("SKIPPED: \(program.path) is absent; tests that need a second process do not run") }
        return exists
    }

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        output = folder.appending("output")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        process.executableURL = Self.program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// Whole lines it has printed so far.
    func lines() throws -> [String] {
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    var isRunning: Bool { process.isRunning }

    func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

    /// Waits for its end and returns what it printed.
    func end() async throws -> (status: Int32, lines: [String]) {
        while process.isRunning { try await Task.sleep(for: .milliseconds(2)) }
        return (process.terminationStatus, try lines())
    }

    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> (
        status: Int32, lines: [String]
    ) {
        try await HammerProcess(arguments, environment: environment).end()
    }
}
