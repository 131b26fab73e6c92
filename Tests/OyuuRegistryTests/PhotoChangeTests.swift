import Foundation
import OyuuRegistry
import Testing

@Suite("What changed since an earlier state")
struct PhotoChangeTests {
    /// All changes since a state, taken in pages.
    private func changes(
        _ registry: any Registry, since state: RegistryState, limit: Int = 100
    ) async throws -> (changes: [PhotoChange], state: RegistryState)? {
        var all: [PhotoChange] = []
        var place: PhotoChangePage.Place?
        while let page = try await registry.changes(since: state, after: place, limit: limit) {
            all += page.changes
            guard let next = page.next else { return (all, page.state) }
            place = next
        }
        return nil
    }

    @Test(
        "registered, withdrawn and renewed photos are told, others are not", arguments: [1, 2, 100],
        RegistryKind.allCases)
    func told(limit: Int, kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let registry = store.registry
        let empty = try await registry.state()
        #expect(empty.generation == 0 && empty.lastEntry == 0)
        for name in ["A", "B", "C"] {
            _ = try await registry.register(
                Sample.filing(name, photos: [Sample.photo(name), Sample.photo(name + "2")]))
        }
        let three = try await registry.state()
        let fresh = try #require(try await changes(registry, since: empty, limit: limit))
        #expect(fresh.changes.map(\.photoID) == [1, 2, 3, 4, 5, 6] && fresh.state == three)
        #expect(fresh.changes.map(\.fingerprint) == (try await registry.fingerprints(after: 0, limit: 9)))

        _ = try await registry.withdraw(Sample.number(2), reason: "sold", actor: "office", at: Sample.date)
        try await registry.replaceFingerprint(photoID: 1, with: [9], version: 2, actor: "office", at: Sample.date)
        _ = try await registry.eraseContact(of: Sample.number(3), actor: "office", at: Sample.date)
        let later = try #require(try await changes(registry, since: three, limit: limit))
        #expect(later.changes.map(\.photoID) == [3, 4, 1])
        #expect(later.changes.map(\.fingerprint?.bytes) == [nil, nil, [9]])
        #expect(later.state.generation == 6)
        let none = try #require(try await changes(registry, since: later.state))
        #expect(none.changes.isEmpty && none.state == later.state)
        // From the very beginning each photo is told once, as it is now.
        let all = try #require(try await changes(registry, since: empty, limit: limit))
        #expect(all.changes.map(\.photoID) == [2, 5, 6, 3, 4, 1])
    }

    @Test(
        "a register that was put back to a backup does not know states it was never in",
        arguments: RegistryKind.allCases)
    func putBack(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        _ = try await store.registry.register(Sample.filing("A"))
        let shared = try await store.registry.state()
        store.close()
        let copy = try await TemporaryRegister(copyOf: store)
        let lives = [try await store.openAgain(), copy.registry]
        defer { for life in lives { TemporaryRegister.close(life) } }
        _ = try await lives[0].register(Sample.filing("B"))
        _ = try await lives[1].register(Sample.filing("C"))
        let states = [try await lives[0].state(), try await lives[1].state()]
        #expect(states[0].generation == states[1].generation && states[0] != states[1])
        _ = try await lives[0].register(Sample.filing("D"))
        #expect(try await changes(lives[0], since: states[1]) == nil)
        #expect(try await changes(lives[1], since: states[0]) == nil)
        #expect(try await changes(lives[0], since: states[0])?.changes.map(\.photoID) == [3])
        #expect(try await changes(lives[1], since: shared)?.changes.map(\.photoID) == [2])
        // Nor one that is still to come.
        #expect(try await changes(lives[1], since: try await lives[0].state()) == nil)
    }

    @Test(
        "fingerprints are found by the photos' numbers, those of withdrawn designs are not",
        arguments: RegistryKind.allCases)
    func byNumber(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        for name in ["A", "B", "C"] { _ = try await store.registry.register(Sample.filing(name)) }
        _ = try await store.registry.withdraw(Sample.number(2), reason: "sold", actor: "office", at: Sample.date)
        let found = try await store.registry.fingerprints(ids: [3, 2, 1, 77])
        #expect(found.map(\.photoID) == [1, 3])
        #expect(found == (try await store.registry.fingerprints(after: 0, limit: 9)))
        #expect(try await store.registry.fingerprints(ids: []).isEmpty)
    }
}
