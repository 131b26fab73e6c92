import OyuuWeb
import Synchronization
import Testing

@Suite("Places in the house")
struct AdmissionTests {
    private struct Broken: Error {}

    /// A value that tasks share.
    private final class Shared<Value: Sendable>: Sendable {
        private let value: Mutex<Value>

        init(_ value: Value) { self.value = Mutex(value) }

        func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result { value.withLock { body(&$0) } }
    }

    /// A gate that tasks wait at until it is opened.
    private actor Gate {
        private var waiting: [CheckedContinuation<Void, Never>] = []
        private var isOpen = false

        func pass() async {
            if !isOpen { await withCheckedContinuation { waiting.append($0) } }
        }

        func open() {
            isOpen = true
            for one in waiting { one.resume() }
            waiting = []
        }
    }

    /// Lets other tasks go on until `isTrue`, or gives up after many turns.
    private func turns(until isTrue: @Sendable () async -> Bool) async -> Bool {
        for _ in 0..<100_000 {
            if await isTrue() { return true }
            await Task.yield()
        }
        return false
    }

    @Test("are given out until there are none, with how long to wait, and come back whatever became of the work")
    func room() async throws {
        let admission = Admission(slots: 1, room: 3)
        let gate = Gate()
        let inside = Shared(0)
        await withTaskGroup(of: Void.self) { group in
            for place in 0..<3 {
                group.addTask {
                    try? await admission.inside {
                        inside.withLock { $0 += 1 }
                        await gate.pass()
                        if place == 1 { throw Broken() }
                    }
                }
            }
            #expect(await turns { inside.withLock { $0 } == 3 })
            let full = await #expect(throws: Admission.Full.self) { try await admission.inside {} }
            #expect((full?.retryAfter ?? 0) >= 1)
            await gate.open()
        }
        for _ in 0..<20 {
            await #expect(throws: Broken.self) { try await admission.inside { throw Broken() } }
        }
        #expect(try await admission.inside { 7 } == 7)
    }

    @Test("to compute are as many as were said, and those who wait come in the order they came")
    func order() async throws {
        let admission = Admission(slots: 2, room: 30)
        let gate = Gate()
        let atWork = Shared(0)
        let most = Shared(0)
        let order = Shared<[Int]>([])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<12 {
                group.addTask {
                    try await admission.computing {
                        order.withLock { $0.append(number) }
                        let now = atWork.withLock { count in
                            count += 1
                            return count
                        }
                        most.withLock { $0 = max($0, now) }
                        await gate.pass()
                        atWork.withLock { $0 -= 1 }
                    }
                }
                // One after the other: the next comes when this one waits or works.
                #expect(await turns { await admission.waiting + order.withLock { $0.count } == number + 1 })
            }
            #expect(order.withLock { $0 } == [0, 1])
            await gate.open()
            try await group.waitForAll()
        }
        #expect(order.withLock { $0 } == Array(0..<12) && most.withLock { $0 } <= 2)
    }

    @Test("to compute are handed on by work that fails, and by work that nobody wants any more")
    func failures() async throws {
        let admission = Admission(slots: 1, room: 30)
        let gate = Gate()
        let holder = Task { try await admission.computing { await gate.pass() } }
        #expect(await turns { await admission.atWork == 1 })
        let unwanted = (0..<5).map { _ in Task { try await admission.computing { throw Broken() } } }
        #expect(await turns { await admission.waiting == 5 })
        for task in unwanted { task.cancel() }
        // Those who left do not wait on: nobody would be served faster by their turns.
        #expect(await turns { await admission.waiting == 0 })
        let wanted = Task { try await admission.computing { 7 } }
        #expect(await turns { await admission.waiting == 1 })
        await gate.open()
        try await holder.value
        #expect(try await wanted.value == 7)
        for task in unwanted {
            await #expect(throws: (any Error).self) { try await task.value }
        }
        #expect(await turns { await admission.atWork == 0 })
        #expect(try await admission.computing { 8 } == 8)
    }

    @Test("to compute in spare time are begun when nobody else computes or waits, one at a time")
    func spareTime() async throws {
        let admission = Admission(slots: 1, room: 30)
        let (gate, batchGate) = (Gate(), Gate())
        let order = Shared<[String]>([])
        let person = Task { try await admission.computing { await gate.pass() } }
        #expect(await turns { await admission.atWork == 1 })
        let batches = (0..<2).map { number in
            Task {
                try await admission.inSpareTime {
                    order.withLock { $0.append("batch \(number)") }
                    await batchGate.pass()
                }
            }
        }
        let second = Task { try await admission.computing { order.withLock { $0.append("person") } } }
        #expect(await turns { await admission.waiting == 1 })
        #expect(order.withLock { $0 }.isEmpty)
        await gate.open()
        try await person.value
        try await second.value
        #expect(await turns { order.withLock { $0.count } == 2 })
        #expect(order.withLock { $0.first } == "person")
        // Somebody who comes while a batch's photo is at work does not wait for it, although there is one slot.
        try await admission.computing { order.withLock { $0.append("at once") } }
        #expect(order.withLock { $0.last } == "at once" && order.withLock { $0.count } == 3)
        await batchGate.open()
        for batch in batches { try await batch.value }
        #expect(order.withLock { $0.count } == 4)
    }

    @Test("to compute in spare time are given up by who is stopped, and go on for the others")
    func spareTimeStopped() async throws {
        let admission = Admission(slots: 1, room: 30)
        let gate = Gate()
        let person = Task { try await admission.computing { await gate.pass() } }
        #expect(await turns { await admission.atWork == 1 })
        let stopped = Task { try await admission.inSpareTime { 1 } }
        let other = Task { try await admission.inSpareTime { 2 } }
        stopped.cancel()
        await #expect(throws: CancellationError.self) { try await stopped.value }
        await gate.open()
        try await person.value
        #expect(try await other.value == 2)
        await #expect(throws: Broken.self) { try await admission.inSpareTime { throw Broken() } }
        #expect(try await admission.inSpareTime { 3 } == 3)
    }
}
