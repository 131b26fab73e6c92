import Oyuu
import OyuuImage
import OyuuVerify
import TestSupport
import Testing

/// The two felts cut from one drawing, figure and ground exchanged: who registered one must be told of the other.
@Suite("Felt pairs") struct FeltPairTests {
    private static let pairs = FixturePicture.designs.filter { !$0.twin.isEmpty && !$0.file.hasSuffix("-twin.png") }

    /// Felts that are found but not called what they are: where the ground is much as the figure, one felt looks like the
    /// other in other dyes.
    private static let misnamed = ["shyrdak-08", "shyrdak-17", "shyrdak-24", "shyrdak-37"]
        .map { "designs/\($0).png" }

    /// Felts whose twin was found, and those of them that were told it is figure and ground exchanged.
    private func found(
        _ photo: (Raster) throws -> PhotoSource
    ) async throws -> (copies: Set<String>, counterchanged: Set<String>) {
        let register = try await FixtureRegister.twins.value.register
        var found = (copies: Set<String>(), counterchanged: Set<String>())
        for felt in Self.pairs {
            let verdict = try await register.check(try photo(try Pictures.raster(felt.url)))
            guard let finding = verdict.copies.first(where: { $0.title == felt.twin }) else { continue }
            found.copies.insert(felt.file)
            if finding.kinds.contains(.counterchanged) { found.counterchanged.insert(felt.file) }
        }
        return found
    }

    @Test("each felt of a pair finds its twin; most are told that figure and ground are exchanged")
    func exact() async throws {
        #expect(Self.pairs.count == 12)
        let found = try await found { try .png($0) }
        #expect(found.copies.count == 12)
        for felt in Self.pairs.map(\.file) {
            if Self.misnamed.contains(felt) {
                withKnownIssue("not told that figure and ground are exchanged: \(felt)") {
                    #expect(found.counterchanged.contains(felt))
                }
            } else {
                #expect(found.counterchanged.contains(felt), "\(felt)")
            }
        }
    }

    @Test("each felt of a pair still does after a small JPEG")
    func compressed() async throws {
        let found = try await found {
            .bytes(try ImageEncoder.jpeg($0.fitted(longSide: 400), quality: 60), name: "felt.jpg")
        }
        #expect(found.copies.count == 12)
        #expect(found.counterchanged.count >= 7)
    }
}
