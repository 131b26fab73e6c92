import Oyuu
import OyuuImage
import OyuuVerify
import TestSupport
import Testing

@Suite("Copies among the fixtures") struct FixtureCopyTests {
    @Test("the manifest lists what the folder has")
    func manifest() {
        #expect(FixturePicture.designs.count == 62)
        #expect(FixturePicture.copies.count == 35 && FixturePicture.innocents.count == 15)
        #expect(FixturePicture.copies.count { $0.quad == nil } == 1)
        #expect(FixturePicture.copies.allSatisfy { $0.truth != nil })
    }

    /// One copy's answer, beside the truth.
    private struct Answer {
        let picture: FixturePicture
        let finding: Finding?
        let others: [String]
        var kindsAreRight: Bool { finding.map { picture.truth?.isEssentiallyRight($0.kinds) == true } ?? false }
        var overlap: Double? { picture.quad.flatMap { quad in finding.map { $0.overlap(with: quad) } } }
    }

    @Test("copies of every kind are found, placed and named, and hardly a wrong design is")
    func copies() async throws {
        let register = try await FixtureRegister.whole.value.register
        let twins = Dictionary(uniqueKeysWithValues: FixturePicture.designs.map { ($0.file, $0.twin) })
        var answers: [Answer] = []
        for picture in FixturePicture.copies {
            let copies = try await register.check(.file(picture.url.path)).copies
            let right = [picture.design, twins[picture.design] ?? ""]
            let finding = copies.first { $0.title == picture.design }
            let others = copies.map(\.title).filter { !right.contains($0) }
            answers.append(Answer(picture: picture, finding: finding, others: others))
        }
        #expect(
            answers.count { $0.finding != nil } >= 34,
            "not found: \(answers.filter { $0.finding == nil }.map(\.picture.file).joined(separator: ", "))")
        #expect(answers.count { $0.kindsAreRight } >= 28)
        #expect(answers.count { $0.overlap ?? 0 > 0.8 } >= 32)
        #expect(answers.flatMap(\.others).count <= 1)
    }

    /// Attacks that must succeed by themselves, whatever the others do.
    @Test(
        "a slanted photograph, a mirrored, a recoloured and a cropped copy are found, called so and placed",
        arguments: [
            ("photos/carpet-20-photo.jpg", CopyKind.photographed), ("photos/carpet-06-photo.jpg", .photographed),
            ("photos/ala-kiyiz-09-photo-mirror.jpg", .mirrored),
            ("photos/ala-kiyiz-25-photo-recolour.jpg", .recoloured), ("photos/carpet-01-counterfeit.jpg", .recoloured),
            ("photos/shyrdak-37-crop.jpg", .part), ("photos/carpet-21-counterchange.jpg", .counterchanged),
        ])
    func single(file: String, kind: CopyKind) async throws {
        let register = try await FixtureRegister.whole.value.register
        let picture = try #require(FixturePicture.copies.first { $0.file == file })
        let verdict = try await register.check(.file(picture.url.path))
        let finding = try #require(verdict.copies.first { $0.title == picture.design })
        #expect(finding.kinds.contains(kind), "\(finding.kinds)")
        #expect(finding.overlap(with: try #require(picture.quad)) > 0.8)
        #expect(finding.regions.first?.isMirrored == (kind == .mirrored))
        #expect(verdict.copies.first.map { [picture.design, picture.twin].contains($0.title) } == true)
    }

    /// Innocents that are taken for copies of designs with the same motifs, every one of them: one that is mended fails
    /// until it is taken off.
    private static let mistaken = [
        "carpet-30-resize", "carpet-37-photo", "carpet-44-collage", "shyrdak-42-photo-crop",
    ].map { "photos/innocent-\($0).jpg" }

    @Test("innocents of the same tradition raise no alarm", arguments: FixturePicture.innocents)
    func innocents(picture: FixturePicture) async throws {
        let register = try await FixtureRegister.whole.value.register
        let copies = try await register.check(.file(picture.url.path)).copies
        let alarms = copies.map { "\($0.title) 10^\($0.logNFA) \($0.kinds)" }
        if Self.mistaken.contains(picture.file) {
            withKnownIssue("taken for a design with the same motifs") {
                #expect(alarms.isEmpty)
            }
        } else {
            #expect(alarms.isEmpty)
        }
    }

    /// The one copy that is not found; if it is, this fails.
    @Test("a felt in other dyes is found")
    func missed() async throws {
        let register = try await FixtureRegister.whole.value.register
        let picture = try #require(FixturePicture.copies.first { $0.file == "photos/shyrdak-07-recolour.jpg" })
        let verdict = try await register.check(.file(picture.url.path))
        withKnownIssue("not found") {
            #expect(verdict.copies.contains { $0.title == picture.design })
        }
    }
}
