import Foundation
import IndexHammer
import Oyuu
import OyuuRegistry
import Synchronization
import TestSupport
import Testing

/// A register with an index file, and what happened to that.
final class IndexFixture: Sendable {
    let folder: TemporaryFolder
    private let events = Mutex<[IndexEvent]>([])

    var directory: URL { folder.url.appendingPathComponent("register") }
    var index: String { directory.appendingPathComponent(OrnamentRegister.indexFileName).path }
    /// Codes of what happened so far.
    var codes: [String] { events.withLock { $0.map(\.code) } }

    init() throws { folder = try TemporaryFolder() }

    /// A fixture with a register of some designs, its index written and nothing waiting to be merged.
    static func holding(_ count: Int, seed: UInt64 = 1) async throws -> IndexFixture {
        let fixture = try IndexFixture()
        let register = try await fixture.open()
        for place in 0..<count { _ = try await HammeredDesign(seed: seed, place: place).register(in: register) }
        _ = try await register.rebuildIndex()
        fixture.forget()
        return fixture
    }

    func open(
        mergeLimit: Int = 1_000_000, readOnly: Bool = false, _ change: (inout IndexSettings) -> Void = { _ in }
    ) async throws -> OrnamentRegister {
        var settings = IndexSettings(mergeLimit: mergeLimit)
        change(&settings)
        let store = try await SQLiteRegistry.open(at: directory, create: !readOnly, readOnly: readOnly)
        return OrnamentRegister(
            registry: store, indexFile: URL(fileURLWithPath: index), settings: settings
        ) { [self] event in events.withLock { $0.append(event) } }
    }

    func forget() { events.withLock { $0 = [] } }

    /// What a register answers to a photo, without what depends on the clock or the file's place.
    static func answer(_ register: OrnamentRegister, _ photo: PhotoSource) async throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let options = CheckOptions(similarLimit: 10, similarLogNFA: .infinity, sharedColorsLimit: 10)
        return String(decoding: try encoder.encode(await register.check(photo, options: options)), as: UTF8.self)
    }
}
