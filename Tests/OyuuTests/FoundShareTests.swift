import Oyuu
import OyuuImage
import TestSupport
import Testing

@Suite("How much of a design was found") struct FoundShareTests {
    @Test("nothing of a design that merely resembles a photo")
    func resemblance() async throws {
        let fixture = try await RegisterFixture()
        for design in [0, 7, 20] { try await fixture.file(.file(Pictures.designs[design].path)) }
        let verdict = try await fixture.register.check(.file(Pictures.designs[14].path))
        let without = verdict.similar.filter(\.regions.isEmpty)
        #expect(!without.isEmpty)
        #expect(without.allSatisfy { $0.share == 0 })
    }

    @Test("all of it where the whole pictures agree and the motifs are too small to")
    func wholePicture() throws {
        let design = try Pictures.raster(Pictures.designs[0])
        let comparison = try Comparison.between(
            .png(design.fitted(longSide: 72), name: "small.png"), .png(design, name: "large.png"))
        #expect(comparison.isCopy && comparison.regions.isEmpty)
        #expect(comparison.share == 1)
    }
}
