/// As `mapInOrder` of a sequence, for inputs that are waited for: results go out while the next input is on its way.
///
/// At most `width` inputs and transforms are held at a time, one input more is being drawn, and at most `4 * width`
/// results wait for a slow one before them.
///
/// - Parameters:
///   - next: the next input, nil at the end; called again when it has answered.
///   - width: transforms at a time, at least 1.
///   - transform: of an input and its number, 0...
///   - consume: called with each result in turn; what it throws ends the run, and cancels `next`.
func mapInOrder<Input: Sendable, Output: Sendable>(
    drawing next: @escaping @Sendable () async throws -> Input?,
    width: Int,
    transform: @escaping @Sendable (Int, Input) async throws -> Output,
    consume: (Output) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: DrawingStep<Input, Output>.self) { group in
        var started = 0
        var consumed = 0
        var running = 0
        var isDrawing = false
        var isExhausted = false
        var waiting: [Int: Output] = [:]

        while true {
            if !isExhausted, !isDrawing, running < width, started - consumed < 4 * width {
                isDrawing = true
                group.addTask { .drawn(try await next()) }
            }
            switch try await group.next() {
            case nil:
                return
            case .drawn(let input):
                isDrawing = false
                guard let input else {
                    isExhausted = true
                    continue
                }
                let index = started
                group.addTask { .transformed(index, try await transform(index, input)) }
                started += 1
                running += 1
            case .transformed(let index, let output):
                running -= 1
                waiting[index] = output
                while let next = waiting.removeValue(forKey: consumed) {
                    try await consume(next)
                    consumed += 1
                }
            }
        }
    }
}

/// What one task of a run that draws its inputs has brought.
private enum DrawingStep<Input: Sendable, Output: Sendable>: Sendable {
    case drawn(Input?)
    case transformed(Int, Output)
}
