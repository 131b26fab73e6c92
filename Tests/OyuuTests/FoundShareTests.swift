import Oyuu
import OyuuImage
import TestSupport
import Testing

@Suite("How much of a design was found") struct FoundShareTests {
    @Test("nothing of designs that merely resemble a photo, whose motifs are too small to agree")
    func resemblance() async throws {
        let fixture = try await RegisterFixture()
        for design in [0, 20] { try await fixture.file(.file(Pictures.designs[design].path)) }
        let small = try PhotoSource.png(Pictures.raster(Pictures.designs[7]).fitted(longSide: 72), name: "small.png")
        let verdict = try await fixture.register.check(small)
        #expect(!verdict.isCopy && verdict.similar.count == 2)
        #expect(verdict.similar.allSatisfy { $0.regions.isEmpty && $0.share == 0 })
        let comparison = try Comparison.between(small, .file(Pictures.designs[0].path))
        #expect(!comparison.isCopy && comparison.regions.isEmpty && comparison.share == 0)
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
