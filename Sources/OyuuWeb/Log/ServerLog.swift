import Foundation
import Logging
import Oyuu

/// What a server tells of its work, one line an event: no names, addresses, files, tokens or queries.
public struct ServerLog: Sendable {
    /// How lines are written.
    public enum Form: String, Sendable, CaseIterable {
        /// One object a line.
        case json
        /// For a person at a terminal.
        case text
        /// Not at all.
        case none

        /// What suits the standard error: objects where systemd keeps them (`JOURNAL_STREAM` names it), else text.
        public static func usual(
            environment: [String: String] = ProcessInfo.processInfo.environment, descriptor: Int32 = STDERR_FILENO
        ) -> Form {
            var status = stat()
            guard let stream = environment["JOURNAL_STREAM"], fstat(descriptor, &status) == 0 else { return .text }
            // A program that was started by a service may have its standard error elsewhere.
            return stream == "\(status.st_dev):\(status.st_ino)" ? .json : .text
        }
    }

    /// Work of the server's own that may fail.
    enum Work: String {
        case logHead = "log-head"
        case oldBatches = "old-batches"
        case batches
    }

    /// No log at all.
    public static let none = ServerLog(.none)

    public let form: Form
    let logger: Logger

    /// - Parameter write: takes whole lines, without their ends; to the standard error where it is not given.
    public init(_ form: Form, write: @escaping @Sendable (String) -> Void = LineLogHandler.standardError) {
        self.form = form
        logger = Logger(label: "oyuu") { _ in LineLogHandler(form, write: write) }
    }

    /// The server listens.
    func started(port: Int) { log(.info, "started", [("port", "\(port)")]) }

    /// It has answered all, and ends.
    func stopped() { log(.info, "stopped", []) }

    /// Something happened to the index.
    public func note(_ event: IndexEvent) {
        switch event {
        case .rebuilding, .notWritten, .waiting: log(.warning, "index", [("code", event.code)])
        case .rebuilt(let photos), .merged(let photos):
            log(.info, "index", [("code", event.code), ("photos", "\(photos)")])
        }
    }

    /// Some work of the server's own failed, and will be tried again.
    func failed(_ work: Work, _ error: any Error) {
        log(.error, "work-failed", [("work", work.rawValue), ("fault", FaultName(error).description)])
    }

    /// A request was answered.
    func answered(_ request: RequestRecord) {
        var facts = [
            ("route", request.route ?? "none"), ("method", request.method), ("status", "\(request.status)"),
            ("ms", String(format: "%.1f", request.milliseconds)), ("bytes", "\(request.bytes)"),
            ("request", request.id), ("role", request.role?.rawValue ?? "none"),
        ]
        if let code = request.code { facts.append(("code", code)) }
        if let fault = request.fault { facts.append(("fault", fault.description)) }
        if request.isBrokenOff { facts.append(("broken_off", "true")) }
        log(request.status >= 500 && request.status != 503 ? .error : .info, "request", facts)
    }

    private func log(_ level: Logger.Level, _ event: String, _ facts: [(String, String)]) {
        if form == .none { return }
        var metadata: Logger.Metadata = ["event": .string(event)]
        for (name, value) in facts { metadata[name] = .string(value) }
        logger.log(level: level, "\(event)", metadata: metadata)
    }
}
