import Foundation
import OyuuFingerprint
import OyuuPack
import OyuuRegistry
import OyuuSigning
import Synchronization

/// A pack as it was made, and what could not go into it.
public struct PackingOutcome: Sendable {
    public let pack: Pack
    /// What leads to it from the earlier pack that was given.
    public let delta: PackDelta?
    /// Photos whose fingerprint cannot be read; `oyuu index rebuild` mends them.
    public let unreadable: [Unreadable]

    public struct Unreadable: Sendable {
        public let design: DesignNumber
        public let photoID: Int64
        public let reason: String
    }
}

extension OrnamentRegister {
    /// Packs the fingerprints of all active designs, with their numbers, titles, holders' names and days of
    /// registration, and signs them. Contacts, notes, places, file names and photos do not go in.
    ///
    /// The same register, key and date give the same bytes.
    ///
    /// - Parameters:
    ///   - profile: fewer and rounded motif features, or all of them.
    ///   - key: the register's.
    ///   - date: when.
    ///   - earlier: a pack this register made before; the outcome then has what leads from it to this one.
    ///   - earlierFile: where that lies, for errors.
    ///   - progress: called with the number of designs packed so far.
    /// - Throws: `OyuuError.pack` where `earlier` is of another register, key or profile.
    public func pack(
        _ profile: PackProfile = .small, key: RegisterKey, date: Date, since earlier: Pack? = nil,
        in earlierFile: String? = nil,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws(OyuuError) -> PackingOutcome {
        while true {
            let before = try await generation()
            let gathering = PackGathering(profile: profile, progress: progress)
            try await rethrowing { () async throws(RegistryError) in
                try await registry.visitDesigns(matching: DesignQuery(status: .active)) {
                    (design, _) throws(RegistryError) in
                    gathering.take(design)
                }
            }
            guard try await generation() == before else { continue }
            do {
                let (contents, unreadable) = try gathering.finish()
                let pack = try Pack(
                    earlier.map(contents.reusing) ?? contents, register: identity.uuid, generation: before,
                    madeAt: date, profile: profile, key: key)
                let delta = try earlier.map { earlier throws(PackError) in
                    try PackDelta(from: earlier, to: pack, key: key)
                }
                return PackingOutcome(pack: pack, delta: delta, unreadable: unreadable)
            } catch {
                throw .pack(error, file: earlierFile ?? "pack")
            }
        }
    }

    /// Notes in the audit trail that a pack was made, where the register can be written to.
    public func recordPacking(_ pack: Pack, actor: String, date: Date) async throws(OyuuError) {
        try await recordExport(
            of: nil, details: ["pack": pack.digest, "designs": String(pack.header.designs)], actor: actor, date: date)
    }

    private func generation() async throws(OyuuError) -> Int64 {
        try await rethrowing { () async throws(RegistryError) in try await registry.generation() }
    }
}

/// Takes designs as the register tells of them, and packs them some at a time.
private final class PackGathering: Sendable {
    private struct State {
        var waiting: [PackedDesign] = []
        var contents = PackContents()
        var unreadable: [PackingOutcome.Unreadable] = []
        var error: PackError?
    }

    private static let batch = 256

    private let profile: PackProfile
    private let progress: @Sendable (Int) -> Void
    private let state = Mutex(State())

    init(profile: PackProfile, progress: @escaping @Sendable (Int) -> Void) {
        self.profile = profile
        self.progress = progress
    }

    func take(_ design: Design) {
        state.withLock { state in
            guard state.error == nil else { return }
            var photos: [PackedPhoto] = []
            for photo in design.photos.sorted(by: { $0.id < $1.id }) {
                do {
                    let fingerprint = try Fingerprint(encoded: photo.fingerprint)
                    photos.append(
                        PackedPhoto(
                            id: photo.id, sha256: Hexadecimal.bytes(photo.sha256) ?? [], fingerprint: fingerprint))
                } catch {
                    state.unreadable.append(
                        .init(design: design.number, photoID: photo.id, reason: "\(error)"))
                }
            }
            guard !photos.isEmpty else { return }
            state.waiting.append(
                PackedDesign(
                    number: design.number.value, title: design.details.title, holder: design.details.holder,
                    registeredOn: Int32(
                        clamping: Int((design.registeredAt.timeIntervalSince1970 / 86_400).rounded(.down))),
                    photos: photos))
            if state.waiting.count >= Self.batch { flush(&state) }
        }
    }

    func finish() throws(PackError) -> (PackContents, [PackingOutcome.Unreadable]) {
        let (contents, unreadable, error) = state.withLock { state in
            flush(&state)
            return (state.contents, state.unreadable, state.error)
        }
        if let error { throw error }
        return (contents, unreadable)
    }

    private func flush(_ state: inout State) {
        do throws(PackError) { try state.contents.append(state.waiting, profile: profile) } catch {
            state.error = error
        }
        state.waiting = []
        progress(state.contents.count)
    }
}
