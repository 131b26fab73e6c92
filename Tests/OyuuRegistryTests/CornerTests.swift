import Foundation
import OyuuRegistry
import TestSupport
import Testing

@Suite("Corners of a design in its photo")
struct CornerTests {
    private let corners = [10.1, 1.0 / 3, 700, 31, 690, 580.25, -3, 590]

    private func filing(_ corners: [Double]?) -> Filing {
        var photo = Sample.photo("slanted")
        photo.corners = corners
        return Sample.filing(photos: [photo, Sample.photo("straight")])
    }

    @Test(
        "are kept to the last digit, and through an archive; a photo without has none", arguments: RegistryKind.allCases
    )
    func kept(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(filing(corners))
        #expect(design.photos.map(\.corners) == [corners, nil])
        let archive = store.folder.appending("archive")
        try await store.registry.export(to: archive, actor: "office", at: Sample.date)
        let other = try await TemporaryRegister(kind)
        _ = try await other.registry.importDesigns(from: archive, actor: "office", at: Sample.date)
        #expect(try await other.registry.design(design.number)?.photos.map(\.corners) == [corners, nil])
    }

    @Test(
        "that are not eight numbers of this world are refused",
        arguments: [
            [], [1.0, 2, 3, 4, 5, 6, 7], [Double](repeating: 1, count: 9), [1, 2, 3, 4, 5, 6, 7, .infinity],
            [1, 2, 3, 4, 5, 6, 7, .nan], [1, 2, 3, 4, 5, 6, 7, 1e9],
        ], RegistryKind.allCases)
    func refused(corners: [Double], kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let error = try await registryError { _ = try await store.registry.register(filing(corners)) }
        guard case .invalid(let problems) = error.kind else {
            Issue.record("\(error)")
            return
        }
        #expect(problems.map(\.field) == [.corners])
    }

    @Test(
        "that are numbers but lie where no photo reaches are called so, in an archive too",
        arguments: RegistryKind.allCases)
    func outside(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(filing(corners))
        let archive = store.folder.appending("archive")
        try await store.registry.export(to: archive, actor: "office", at: Sample.date)
        let lines = archive.appendingPathComponent("register.jsonl")
        let text = try String(contentsOf: lines, encoding: .utf8)
        #expect(text.contains("580.25"))
        try text.replacingOccurrences(of: "580.25", with: "1e300").write(to: lines, atomically: true, encoding: .utf8)
        let other = try await TemporaryRegister(kind)
        let summary = try await other.registry.importDesigns(from: archive, actor: "office", at: Sample.date)
        #expect(summary.failed.map(\.reason) == ["corners lie outside the photo"])
        #expect(try await other.registry.design(design.number) == nil)
    }

    @Test("that a hand wrote into the database wrongly are damage, not a crash", arguments: RegistryKind.allCases)
    func scribbled(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(filing(corners))
        try store.sql("UPDATE design_photo SET corners = '1,2,3' WHERE id = 1")
        let error = try await registryError { _ = try await store.registry.design(design.number) }
        guard case .damaged = error.kind else {
            Issue.record("\(error)")
            return
        }
    }
}
