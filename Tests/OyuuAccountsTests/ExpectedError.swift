import OyuuAccounts
import Testing

/// Runs `body`, which must fail with an `AccountError`, and returns it.
func accountError(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async throws -> AccountError {
    do {
        try await body()
    } catch let error as AccountError {
        return error
    }
    Issue.record("no error was thrown", sourceLocation: sourceLocation)
    throw CancellationError()
}

/// Runs `body`; the error it fails with, or nil.
func outcome(_ body: () async throws -> Void) async throws -> AccountError? {
    do {
        try await body()
    } catch let error as AccountError {
        return error
    }
    return nil
}
