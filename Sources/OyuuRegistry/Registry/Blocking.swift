import Foundation

/// Runs work that waits for the disk outside the threads that Swift's tasks share.
package func blocking<Value: Sendable>(
    _ work: @escaping @Sendable () throws(RegistryError) -> Value
) async throws(RegistryError) -> Value {
    let result: Result<Value, RegistryError> = await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
            do throws(RegistryError) {
                continuation.resume(returning: .success(try work()))
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }
    }
    return try result.get()
}
