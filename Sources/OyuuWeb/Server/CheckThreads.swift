import Dispatch

/// Threads that checks compute on, so that pages are answered while they do: the language's own pool has no more threads
/// than the machine has processors.
final class CheckThreads: TaskExecutor {
    private let queue = DispatchQueue(label: "oyuu.checks", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
