import OyuuFingerprint
import OyuuRegistry
import Synchronization

/// Fingerprints read from a register when they are wanted; the last ones used stay at hand.
final class RegistryFingerprints: FingerprintSource {
    /// Fingerprints kept at hand: some 14 MB.
    static let capacity = 512

    private struct Kept {
        var fingerprint: Fingerprint
        var lastUse: UInt64
    }

    private struct State {
        var kept: [Int64: Kept] = [:]
        var clock: UInt64 = 0
        /// Raised by `forget`, so that what was read before is not kept after.
        var epoch = 0
    }

    private let registry: any IndexedStore
    private let state = Mutex(State())

    init(_ registry: any IndexedStore) { self.registry = registry }

    func fingerprints(of photos: [Int64]) async throws(OyuuError) -> [Int64: Fingerprint] {
        var found: [Int64: Fingerprint] = [:]
        let epoch = state.withLock { state in
            for id in photos {
                guard let kept = state.kept[id] else { continue }
                state.clock += 1
                state.kept[id]?.lastUse = state.clock
                found[id] = kept.fingerprint
            }
            return state.epoch
        }
        let missing = photos.filter { found[$0] == nil }
        for start in stride(from: 0, to: missing.count, by: RegisterLimits.page) {
            let ids = Array(missing[start..<min(start + RegisterLimits.page, missing.count)])
            let stored = try await rethrowing { () async throws(RegistryError) in
                try await registry.fingerprints(ids: ids)
            }
            for one in stored {
                guard let fingerprint = try? Fingerprint(encoded: one.bytes) else { continue }
                found[one.photoID] = fingerprint
                keep(fingerprint, of: one.photoID, readAt: epoch)
            }
        }
        return found
    }

    /// Lets go of photos that were withdrawn or got another fingerprint.
    func forget(_ photos: some Sequence<Int64>) {
        state.withLock { state in
            state.epoch += 1
            for id in photos { state.kept[id] = nil }
        }
    }

    /// Lets go of all, after changes that were not told one by one.
    func forgetAll() {
        state.withLock { state in
            state.epoch += 1
            state.kept = [:]
        }
    }

    private func keep(_ fingerprint: Fingerprint, of id: Int64, readAt epoch: Int) {
        state.withLock { state in
            guard state.epoch == epoch else { return }
            state.clock += 1
            state.kept[id] = Kept(fingerprint: fingerprint, lastUse: state.clock)
            guard state.kept.count > Self.capacity else { return }
            // A quarter at a time, so that looking for the oldest costs little each.
            let uses = state.kept.values.map(\.lastUse).sorted()
            let oldest = uses[Self.capacity / 4]
            state.kept = state.kept.filter { $0.value.lastUse > oldest }
        }
    }
}
