import Oyuu
import OyuuImage
import TestSupport
import Testing

@Suite("How much of a design was found, where motifs are too small to agree") struct FoundShareTests {
    /// A small picture of a design compared with a design.
    private func comparison(_ small: Int, _ whole: Int) async throws -> Comparison {
        try await .between(
            .png(Pictures.raster(Pictures.designs[small]).fitted(longSide: 72), name: "small.png"),
            .file(Pictures.designs[whole].path))
    }

    @Test("nothing of a design that the whole picture merely resembles")
    func resemblance() async throws {
        let other = try await comparison(0, 7)
        #expect(other.isComparable && !other.isCopy && other.regions.isEmpty)
        #expect(other.share == 0)
    }

    @Test("all of it where the whole pictures agree")
    func wholePicture() async throws {
        let same = try await comparison(0, 0)
        #expect(same.isCopy && same.regions.isEmpty)
        #expect(same.share == 1)
    }
}
