import Foundation
import OyuuFingerprint

/// Reads each photo in a process of its own, with bounds on its time and memory, so that a photo made to do harm hurts
/// its own request only.
///
/// The process is any program that calls ``DecodingProcess/run()``; it gets the photo by its standard input, sees no
/// register and no environment, and what it answers is checked.
public struct SeparateDecoding: PhotoDecoding {
    /// The program and its arguments.
    public let program: URL
    public let arguments: [String]
    /// Seconds after which the process is ended, with all that it started. It is ended at once where the task that reads
    /// the photo is cancelled.
    ///
    /// The process bounds itself more narrowly, see ``DecodingProcess/Bounds``; this bound it cannot lift.
    public var seconds = 90.0

    public init(program: URL, arguments: [String]) {
        (self.program, self.arguments) = (program, arguments)
    }

    public func answer(to job: DecodingJob) throws(OyuuError) -> DecodingAnswer {
        let encoder = PropertyListEncoder()
        encoder.outputFormat = .binary
        let asked = BoundedProgram(
            path: program.path, arguments: arguments, seconds: seconds, longestAnswer: job.limits.memoryBytes)
        let outcome: BoundedProgram.Outcome
        do {
            outcome = try asked.answer(to: encoder.encode(job)) { withUnsafeCurrentTask { $0?.isCancelled != true } }
        } catch {
            throw OyuuError.unread(
                code: "decoding", reason: "the program that reads photos cannot be run (\(error.localizedDescription))",
                file: job.name)
        }
        let decoded: DecodingProcess.Answer
        do {
            decoded = try PropertyListDecoder().decode(DecodingProcess.Answer.self, from: outcome.answer ?? Data())
        } catch {
            if outcome.wasKilled {
                throw .unread(
                    code: "decoding",
                    reason: "the system ended the program that reads photos; is there too little memory?",
                    file: job.name)
            }
            throw .unread(
                code: "too-costly",
                reason: "reading it takes more time or memory than one photo may; send a smaller picture",
                file: job.name)
        }
        switch decoded {
        case .answer(let answer): return answer
        case .failure(let code, let reason): throw .unread(code: code, reason: reason, file: job.name)
        }
    }
}

/// The other side of ``SeparateDecoding``.
public enum DecodingProcess {
    /// What is written back.
    enum Answer: Codable {
        case answer(DecodingAnswer)
        case failure(code: String, reason: String)
    }

    /// Most of the machine that one photo may take.
    public struct Bounds: Sendable {
        /// Seconds of processor time, and as many again of waiting.
        public var seconds = 30
        /// Bytes of address space.
        public var memory = 3 << 30

        public init() {}
    }

    /// Reads one question from the standard input, answers it on the standard output, and returns.
    ///
    /// - Parameter bounds: laid on this process before anything is read; beyond them it is ended by the system.
    public static func run(bounds: Bounds = Bounds()) {
        bound(bounds)
        let input = FileHandle.standardInput.readDataToEndOfFile()
        let answer: Answer
        do {
            let job = try PropertyListDecoder().decode(DecodingJob.self, from: input)
            do throws(OyuuError) { answer = .answer(try DecodingHere().answer(to: job)) } catch {
                answer = .failure(code: error.photoCode, reason: error.reason)
            }
        } catch {
            answer = .failure(code: "decoding", reason: "the question cannot be read")
        }
        let encoder = PropertyListEncoder()
        encoder.outputFormat = .binary
        if let bytes = try? encoder.encode(answer) { try? FileHandle.standardOutput.write(contentsOf: bytes) }
    }

    private static func bound(_ bounds: Bounds) {
        func limit(_ resource: __rlimit_resource, _ value: Int, more: Int = 0) {
            var limits = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value + more))
            setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
        }
        // At the second bound it would be killed, as by somebody else; at the first it is told what for.
        limit(RLIMIT_CPU, bounds.seconds, more: 5)
        limit(RLIMIT_AS, bounds.memory)
        limit(RLIMIT_FSIZE, 0)
        limit(RLIMIT_CORE, 0)
        alarm(UInt32(clamping: 2 * bounds.seconds))
    }
}
