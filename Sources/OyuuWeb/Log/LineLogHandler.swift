import Foundation
import Logging

/// Writes events as lines, of facts known by name alone.
///
/// Libraries log through it too, and their messages may quote what a client sent; of those it says which library spoke, how
/// gravely, and the kind of error, and nothing else.
public struct LineLogHandler: LogHandler {
    public var logLevel = Logger.Level.info
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?

    private let form: ServerLog.Form
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> Date

    /// The facts that events of this program have, in the order in which they are written, and whether they are numbers.
    private static let facts: [(name: String, isNumber: Bool)] = [
        ("event", false), ("route", false), ("method", false), ("status", true), ("ms", true), ("bytes", true),
        ("request", false), ("role", false), ("code", false), ("fault", false), ("broken_off", true), ("work", false),
        ("photos", true), ("port", true),
    ]

    init(
        _ form: ServerLog.Form, write: @escaping @Sendable (String) -> Void,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        (self.form, self.write, self.now) = (form, write, now)
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        if form == .none { return }
        var facts: [(name: String, value: String, isNumber: Bool)] = []
        if let given = event.metadata, given["event"] != nil, event.source == "OyuuWeb" {
            for (name, isNumber) in Self.facts {
                if let value = given[name] { facts.append((name, "\(value)", isNumber)) }
            }
        } else {
            guard event.level >= .error else { return }
            facts = [("event", "library", false), ("library", event.source, false)]
            if let error = event.error { facts.append(("fault", FaultName(error).description, false)) }
        }
        let time = now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        write(form == .json ? Self.object(time, event.level, facts) : Self.line(time, event.level, facts))
    }

    private static func object(
        _ time: String, _ level: Logger.Level, _ facts: [(name: String, value: String, isNumber: Bool)]
    ) -> String {
        let pairs = facts.map { "\(quoted($0.name)):\($0.isNumber ? $0.value : quoted($0.value))" }
        return "{\"time\":\(quoted(time)),\"level\":\(quoted(level.rawValue)),\(pairs.joined(separator: ","))}"
    }

    private static func line(
        _ time: String, _ level: Logger.Level, _ facts: [(name: String, value: String, isNumber: Bool)]
    ) -> String {
        // The event speaks for itself; what is as usual is left out.
        let words = facts.map { fact in
            switch fact.name {
            case "event", "route", "method", "status": fact.value
            case "ms": "\(fact.value) ms"
            case "bytes": "\(fact.value) bytes"
            default: "\(fact.name)=\(fact.value)"
            }
        }
        return ([time] + (level > .info ? [level.rawValue] : []) + words).joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20: result += String(format: "\\u%04x", scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Writes a line in one piece, so that lines of several threads do not mix; a log that cannot be written stops nothing.
    public static let standardError: @Sendable (String) -> Void = { line in
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
