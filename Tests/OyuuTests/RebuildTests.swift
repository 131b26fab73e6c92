import Foundation
import Oyuu
import OyuuRegistry
import TestSupport
import Testing

@Suite("Renewing fingerprints") struct RebuildTests {
    private let design = Pictures.designs[0].path
    private let other = Pictures.designs[7].path

    @Test("a damaged fingerprint is noticed at every check and mended by a renewal")
    func rebuild() async throws {
        let fixture = try await RegisterFixture()
        let number = try await fixture.number(.file(design))
        let directory = fixture.folder.url.appendingPathComponent("register")
        let store = try await SQLiteRegistry.open(at: directory, create: false)
        let photo = try #require(try await store.design(number)?.photos.first)
        try await store.replaceFingerprint(
            photoID: photo.id, with: [1, 2, 3], version: 1, actor: "test", at: Date())

        let before = try await fixture.register.check(.file(design))
        #expect(before.remarks == [.registerNeedsRebuild(photos: 1)] && !before.isCopy)
        let summary = try await fixture.register.renewFingerprints(actor: "test", date: Date())
        #expect(summary.renewed == 1 && summary.failed.isEmpty)
        let after = try await fixture.register.check(.file(design))
        #expect(after.isCopy && after.remarks.isEmpty)
    }

    @Test("a renewal of a sound register changes nothing")
    func rebuildUnchanged() async throws {
        let fixture = try await RegisterFixture()
        try await fixture.file(.file(design))
        try await fixture.file(.file(other), keepPhotos: false)
        let summary = try await fixture.register.renewFingerprints(actor: "test", date: Date())
        #expect(summary.unchanged == 1 && summary.withoutBytes == 1 && summary.renewed == 0)
    }
}
