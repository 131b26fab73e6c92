import CSpawn
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A program that is asked once: it gets its input by the standard input, is heard by the standard output, and is ended,
/// with whatever it has started, when its time is over or it says too much.
///
/// Foundation's `Process` takes a program for running as long as any of its descendants does, and cannot end those.
struct BoundedProgram {
    let path: String
    let arguments: [String]
    /// Seconds from the start to the end, whatever the program does.
    let seconds: Double
    /// Bytes that it may answer.
    let longestAnswer: Int

    /// What came of it.
    struct Outcome {
        /// What the program wrote until it closed its output; nil where it was ended for its time, its length or because
        /// nobody wants the answer.
        let answer: Data?
        /// Whether somebody else killed the program: the system, for want of memory, or a hand.
        let wasKilled: Bool
    }

    /// Seconds that a program which has closed its output has for ending by itself.
    private static let farewell = 0.5

    /// Asks the program.
    ///
    /// - Parameter isWanted: asked a few times a second; no longer: the program is ended.
    /// - Throws: `POSIXError` if the program cannot be started.
    func answer(to input: Data, isWanted: () -> Bool) throws -> Outcome {
        let (heard, asking) = try Self.pipe()
        let (answering, said) = try Self.pipe()
        let group = try start(input: heard, output: said)
        heard.shut()
        said.shut()
        let answer = exchange(input, asking, answering, isWanted: isWanted)
        // A program that is dead has ended by its own or by somebody else's doing.
        let isDead = answer != nil && Self.ends(group)
        // Its number stays taken until it is waited for, so nobody else is hit.
        kill(-group, SIGKILL)
        var status: Int32 = 0
        while waitpid(group, &status, 0) == -1, errno == EINTR {}
        return Outcome(answer: answer, wasKilled: isDead && status & 0x7F == SIGKILL)
    }

    /// Whether a program ends within its ``farewell``; it is not waited for yet.
    private static func ends(_ process: pid_t) -> Bool {
        for _ in 0..<Int(farewell * 1000) {
            var news = siginfo_t()
            if waitid(P_PID, id_t(process), &news, WEXITED | WNOHANG | WNOWAIT) == 0, news.si_signo == SIGCHLD {
                return true
            }
            usleep(1000)
        }
        return false
    }

    /// Starts the program as the head of a process group of its own, without environment and with no file open but its
    /// standard ones.
    private func start(input: Descriptor, output: Descriptor) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.number, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.number, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        oyuu_spawn_closes_from(&actions, STDERR_FILENO + 1)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals as a program expects them: those that a server ignores or blocks would be so for its children too.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, &attributes, &words, &environment)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        return process
    }

    /// Writes and reads at the same time: neither side waits for the other without end.
    private func exchange(
        _ input: Data, _ asking: Descriptor, _ answering: Descriptor, isWanted: () -> Bool
    ) -> Data? {
        _ = fcntl(asking.number, F_SETFL, O_NONBLOCK)
        _ = fcntl(answering.number, F_SETFL, O_NONBLOCK)
        let end = ContinuousClock.now + .seconds(seconds)
        var unsaid = input[...]
        var answer = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let left = Int((end - .now) / .milliseconds(1))
            guard left > 0, isWanted() else { return nil }
            if unsaid.isEmpty { asking.shut() }
            var waited = [
                pollfd(fd: answering.number, events: Int16(POLLIN), revents: 0),
                pollfd(fd: asking.number, events: Int16(POLLOUT), revents: 0),
            ]
            guard poll(&waited, 2, Int32(min(left, 250))) > 0 else { continue }
            if waited[1].revents != 0 {
                let written = Self.quietly { unsaid.withUnsafeBytes { write(asking.number, $0.baseAddress, $0.count) } }
                // A program need not hear us out.
                if written < 0, errno != EAGAIN, errno != EINTR { unsaid = unsaid.suffix(0) }
                if written > 0 { unsaid = unsaid.dropFirst(written) }
            }
            if waited[0].revents != 0 {
                let count = read(answering.number, &buffer, buffer.count)
                if count == 0 { return answer }
                if count < 0, errno != EAGAIN, errno != EINTR { return nil }
                if count > 0 { answer += buffer[..<count] }
                guard answer.count <= longestAnswer else { return nil }
            }
        }
    }

    /// Writes to what may be a broken pipe; the signal that says so, which would end this process, is taken off before
    /// it reaches anybody.
    private static func quietly(_ write: () -> Int) -> Int {
        var (signals, before) = (sigset_t(), sigset_t())
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, &before)
        let written = write()
        let failure = errno
        if written < 0, failure == EPIPE {
            var noTime = timespec()
            while sigtimedwait(&signals, nil, &noTime) == -1, errno == EINTR {}
        }
        pthread_sigmask(SIG_SETMASK, &before, nil)
        errno = failure
        return written
    }

    /// An end of a pipe, closed when nobody holds it.
    private final class Descriptor {
        /// -1 once it is shut.
        private(set) var number: Int32

        init(_ number: Int32) { self.number = number }

        func shut() {
            if number >= 0 { close(number) }
            number = -1
        }

        deinit { shut() }
    }

    /// A pipe that no other program inherits.
    private static func pipe() throws -> (reading: Descriptor, writing: Descriptor) {
        var ends: [Int32] = [-1, -1]
        guard oyuu_pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return (Descriptor(ends[0]), Descriptor(ends[1]))
    }
}
