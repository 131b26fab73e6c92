import OyuuRegistry
import Testing

/// Runs `body`, which must fail with a `RegistryError`, and returns it.
func registryError(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async throws -> RegistryError {
    do {
        try await body()
    } catch let error as RegistryError {
        return error
    }
    Issue.record("no error was thrown", sourceLocation: sourceLocation)
    throw CancellationError()
}
