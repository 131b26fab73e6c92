import Foundation

/// A program of this package at work beside the test, to be watched and killed.
public final class RunningProgram: @unchecked Sendable {
    // @unchecked: `Process` is started once, here, and afterwards only asked whether it runs.
    private let process = Process()
    private let output: URL
    private let folder: TemporaryFolder

    /// Starts the program `name`, built beside the tests.
    public init(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        output = folder.url.appendingPathComponent("output")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        process.executableURL = URL(fileURLWithPath: Program(name).path)
        process.arguments = arguments
        process.environment = Program.inherited.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // One handle, so that both write behind one another and not over one another.
        let handle = try FileHandle(forWritingTo: output)
        (process.standardOutput, process.standardError) = (handle, handle)
        try process.run()
    }

    /// Whole lines it has printed so far.
    public func lines() throws -> [String] {
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    public var isRunning: Bool { process.isRunning }

    /// Ends it as a power cut would: at once, in the middle of whatever it does.
    public func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

    /// Asks it to end, as whoever runs it does.
    public func stop() { Glibc.kill(process.processIdentifier, SIGTERM) }

    /// Waits for its end and returns what it printed; the status of a killed one is the signal's number, negative.
    public func end() async throws -> (status: Int32, lines: [String]) {
        while process.isRunning { try await Task.sleep(for: .milliseconds(2)) }
        let wasKilled = process.terminationReason == .uncaughtSignal
        return (wasKilled ? -process.terminationStatus : process.terminationStatus, try lines())
    }
}
