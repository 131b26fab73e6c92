import Foundation
import Oyuu
import TestSupport
import Testing

@Suite("The snapshot that is searched")
struct SnapshotTests {
    @Test("filing one design after another leaves what reading everything anew would")
    func advancing() async throws {
        let fixture = try await RegisterFixture()
        for design in Pictures.designs.prefix(5) { try await fixture.file(.file(design.path), force: true) }
        let fresh = try await OrnamentRegister.open(at: fixture.folder.url.appendingPathComponent("register"))
        for design in Pictures.designs.prefix(8) {
            let kept = try await fixture.register.check(.file(design.path))
            let read = try await fresh.check(.file(design.path))
            #expect(try JSONLine.encode(kept) == JSONLine.encode(read))
        }
    }
}
