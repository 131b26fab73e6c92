import Foundation

/// A program of this package, run as a person would run it.
public struct Program {
    /// What it printed and how it ended.
    public struct Result: Sendable {
        public let status: Int32
        public let output: String
        public let errors: String

        /// Standard output's lines.
        public var lines: [String] { output.split(separator: "\n").map(String.init) }

        /// Standard output as one JSON object.
        public func json() throws -> [String: Any] {
            try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
        }
    }

    private let executable: URL
    private let environment: [String: String]

    /// The program `name`, built beside the tests.
    public init(_ name: String, environment: [String: String] = [:]) {
        // The test bundle or its runner stands in the folder of the products.
        let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = runner.deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent(name).path)
        {
            folder.deleteLastPathComponent()
        }
        executable = folder.appendingPathComponent(name)
        self.environment = environment
    }

    /// The environment of the tests, but in English whoever runs them.
    static let inherited: [String: String] = {
        var environment = ProcessInfo.processInfo.environment
        for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE"] { environment[name] = nil }
        environment["LANG"] = "C.UTF-8"
        return environment
    }()

    /// Where the program is.
    public var path: String { executable.path }

    /// Runs a line of shell.
    public static func shell(_ line: String, _ environment: [String: String]) throws -> Result {
        try Program(executable: URL(fileURLWithPath: "/bin/sh"), environment: environment).run("-c", line)
    }

    init(executable: URL, environment: [String: String]) {
        self.executable = executable
        self.environment = environment
    }

    /// Runs it to its end.
    public func run(_ arguments: String..., input: String? = nil) throws -> Result {
        try run(arguments, input: input)
    }

    /// Runs it to its end.
    public func run(_ arguments: [String], input: String? = nil) throws -> Result {
        let folder = try TemporaryFolder()
        // Files, not pipes: a full pipe would hold up a program that nobody reads from yet.
        let output = folder.url.appendingPathComponent("out")
        let errors = folder.url.appendingPathComponent("err")
        for url in [output, errors] { try Data().write(to: url) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = Self.inherited.merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        if let input {
            let file = folder.url.appendingPathComponent("in")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        let wasKilled = process.terminationReason == .uncaughtSignal
        return Result(
            status: wasKilled ? -process.terminationStatus : process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}
