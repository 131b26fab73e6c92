import ArgumentParser
import Foundation
import Oyuu
import OyuuSubmissions
import OyuuText

struct SubmissionsScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Works on the queue of submissions until all is done.",
        discussion: """
            Start as many as you like, on as many machines as reach the store. What a killed one had at work is \
            taken up by others when its lease has ended; stopped with Ctrl-C or SIGTERM it gives that back at once.

            EXAMPLE
              oyuu submissions scan
              oyuu submissions scan 2026-11 --jobs 8 --lease 30
              oyuu submissions scan --stay

            Exit status: 0 no copy, 1 a copy found, 2 an error, or something was put aside.
            """)

    @Argument(help: "Only this batch, and what must be done before it.")
    var batch: String?

    @Option(help: "Submissions worked on at a time (default: one a core).")
    var jobs: Int?

    @Option(
        help: ArgumentHelp("How long a submission stays with a worker that was heard of no more.", valueName: "seconds")
    )
    var lease = 60.0

    @Flag(help: "Stay on and wait for more.")
    var stay = false

    @Flag(help: "Read photos in this process: faster, but one that ends the process ends the worker.")
    var inProcess = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024") }
        if !(1...86_400).contains(lease) { throw ValidationError("--lease takes 1 to 86400") }
    }

    func run() async throws {
        var reading = register.reading.options
        if !inProcess {
            // They come from strangers.
            reading.decoding = SeparateDecoding(
                program: URL(fileURLWithPath: "/proc/self/exe"),
                arguments: [DecodeCommand.configuration.commandName ?? ""])
        }
        let opened = try await register.open(reading: reading)
        let store = try await register.submissions()
        let before = try await store.status()
        let wanted = batch.flatMap { name in before.first { $0.name == name } }
        if let batch, wanted == nil { throw SubmissionError.noSuchBatch(name: batch) }
        if let wanted { try refuseUnready(wanted) }
        var options = WorkOptions(
            name: "\(ProcessInfo.processInfo.hostName)-\(getpid())-\(UUID().uuidString.prefix(8))",
            lease: .milliseconds(Int(lease * 1000)))
        if let jobs { options.jobs = jobs }
        options.staysOn = stay
        options.batch = wanted?.number
        options.indexFolder = opened.folder?.appendingPathComponent("submissions/indexes", isDirectory: true)
        let progress = WorkProgress(wanted.map { [$0] } ?? before)
        let worker = SubmissionWorker(store, register: opened, options: options) { progress.take($0) }
        let work = Task { try await worker.run() }
        let signals = StopSignals { _ in
            Task(priority: .high) {
                work.cancel()
                await worker.giveBack()
                Terminal.note(SubmissionLineWords.stopped)
                Glibc.exit(2)
            }
        }
        let result = await work.result
        if work.isCancelled {
            // Whoever was told to stop says so and ends the program.
            try? await Task.sleep(for: .seconds(30))
            throw ExitCode(2)
        }
        try result.get()
        signals.forget()
        progress.finish()
        await opened.settleIndex()
        try tell(try await store.status(), before: before)
        if let batch, let status = try await store.status(of: batch).first { try refuseUnready(status) }
    }

    /// Says what became of the batches worked on, and of those of which more is known now: the copy of a pair may lie in a
    /// batch that was compared before.
    private func tell(_ after: [BatchStatus], before: [BatchStatus]) throws {
        let earlier = Dictionary(before.map { ($0.number, $0) }) { first, _ in first }
        let touched = after.filter { status in
            if let was = earlier[status.number], status.copies > was.copies { return true }
            if let batch { return status.name == batch }
            return earlier[status.number]?.isDone != true
        }
        try SubmissionTable.say(touched, json: output.json)
        // What was put aside before in a batch that only got more copies now is no news.
        let worked = touched.filter { $0.name == batch || earlier[$0.number]?.isDone != true }
        if worked.contains(where: { $0.aside > 0 }) { throw ExitCode(2) }
        if touched.contains(where: { $0.copies > 0 }) { throw ExitCode(1) }
    }

    /// A batch that was asked for and is not worked on, because it is paused or not whole, is no success.
    private func refuseUnready(_ batch: BatchStatus) throws {
        if batch.isDone || batch.isWhole && !batch.isPaused { return }
        Terminal.complain(batch.isWhole ? SubmissionLineWords.isPaused : SubmissionLineWords.isArriving, batch.name)
        throw ExitCode(2)
    }
}

/// What a worker tells, for the person.
private final class WorkProgress: @unchecked Sendable {
    // @unchecked: all of it is used under the lock.
    private let lock = NSLock()
    private let bar: ProgressBar
    private var done = 0

    init(_ before: [BatchStatus]) {
        bar = ProgressBar(
            total: before.reduce(0) { $0 + 2 * $1.toFingerprint + $1.toCompare }, unit: SubmissionLineWords.unit)
    }

    func take(_ event: WorkEvent) {
        lock.withLock {
            switch event {
            case .done:
                done += 1
                bar.show(done)
            case .aside(let reference, let reason):
                Terminal.complain(SubmissionLineWords.aside, reference, Reasons.text(reason, in: Terminal.language))
            case .late(let reference): Terminal.note(SubmissionLineWords.late, reference)
            case .waiting(let reason):
                Terminal.complain(SubmissionLineWords.waiting, Reasons.text(reason, in: Terminal.language))
            case .index(let event): Terminal.note(event.words(in: Terminal.language))
            }
        }
    }

    func finish() { lock.withLock { bar.finish() } }
}
