/// Runs `transform` on many inputs at once and hands the results on in the order of the inputs.
///
/// At most `width` transforms run at a time and at most `4 * width` results wait for a slow one before them, so memory
/// does not grow with the number of inputs.
///
/// - Parameters:
///   - inputs: drawn one at a time, as there is room.
///   - width: transforms at a time, at least 1.
///   - consume: called with each result in turn; what it throws ends the run.
func mapInOrder<Input: Sendable, Output: Sendable>(
    _ inputs: some Sequence<Input>,
    width: Int,
    transform: @escaping @Sendable (Input) async throws -> Output,
    consume: (Output) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        var iterator = inputs.makeIterator()
        var started = 0
        var consumed = 0
        var running = 0
        var waiting: [Int: Output] = [:]
        var isExhausted = false

        while true {
            while !isExhausted, running < width, started - consumed < 4 * width {
                guard let input = iterator.next() else {
                    isExhausted = true
                    break
                }
                let index = started
                group.addTask { (index, try await transform(input)) }
                started += 1
                running += 1
            }
            guard let (index, output) = try await group.next() else { return }
            running -= 1
            waiting[index] = output
            while let next = waiting.removeValue(forKey: consumed) {
                try await consume(next)
                consumed += 1
            }
        }
    }
}
