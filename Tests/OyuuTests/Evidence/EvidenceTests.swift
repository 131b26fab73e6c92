import Foundation
import Oyuu
import OyuuFingerprint
import OyuuImage
import OyuuText
import OyuuVerify
import TestSupport
import Testing

@Suite("Evidence for a finding")
struct EvidenceTests {
    private let design = Pictures.designs[0]

    /// A folder with copies of the one design, and the register it is in.
    private func stall(keepPhotos: Bool = true) async throws -> (RegisterFixture, TemporaryFolder) {
        let fixture = try await RegisterFixture()
        try await fixture.file(.file(design.path), keepPhotos: keepPhotos)
        let folder = try TemporaryFolder()
        let copy = try Pictures.raster(design).fitted(longSide: 300)
        try folder.write(try ImageEncoder.jpeg(copy, quality: 60), to: "a/copy.jpg")
        try folder.write(try ImageEncoder.jpeg(copy, quality: 50), to: "b/copy.jpg")
        return (fixture, folder)
    }

    @Test("four pictures are written for a copy, named after photo and design, the same again when checked again")
    func files() async throws {
        let (fixture, folder) = try await stall()
        let verdict = try await fixture.register.check(.file(folder.path("a/copy.jpg")))
        let files = try await fixture.register.writeEvidence(for: verdict, to: folder.path("proof/new"), width: 300)
        let paths = try #require(files.first).paths
        let stem = "copy-\(verdict.sha256.prefix(8))-OY-000001-"
        #expect(
            paths.map { URL(fileURLWithPath: $0).lastPathComponent }
                == ["evidence.png", "blink-1.png", "blink-2.png", "aligned.png"].map { stem + $0 })
        let before = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        for path in paths { #expect(try Pictures.raster(URL(fileURLWithPath: path)).width > 100) }

        let again = try await fixture.register.writeEvidence(for: verdict, to: folder.path("proof/new/"), width: 300)
        let after = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(again.first?.paths == paths && before == after)

        let other = try await fixture.register.check(.file(folder.path("b/copy.jpg")))
        _ = try await fixture.register.writeEvidence(for: other, to: folder.path("proof/new"), width: 300)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("proof/new")).count == 8)
    }

    @Test(
        "a name made by a stranger is safe in a path",
        arguments: [
            "../../etc/passwd", "-rf.jpg", "a\u{1B}[31m\n.jpg", "...", String(repeating: "ө", count: 300) + ".png",
        ])
    func names(photo: String) {
        let name = EvidenceFiles.name(photo: photo, sha256: String(repeating: "ab", count: 32))
        #expect(!name.hasPrefix("-") && !name.hasPrefix(".") && name.utf8.count < 200 && name.hasSuffix("-abababab"))
        let others = "-_0123456789".unicodeScalars
        #expect(name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || others.contains($0) })
    }

    @Test("a register that kept no photos gives the photo's drawing alone, and says so")
    func notKept() async throws {
        let (fixture, folder) = try await stall(keepPhotos: false)
        let verdict = try await fixture.register.check(.file(folder.path("a/copy.jpg")))
        let files = try #require(
            try await fixture.register.writeEvidence(for: verdict, to: folder.path("proof"), width: 300).first)
        #expect(files.note == .registeredPhotoNotKept && files.paths == [files.drawing])
        #expect(files.blink.isEmpty && files.aligned == nil)
    }

    @Test("a kept photo that was damaged costs its part of the drawing only")
    func damaged() async throws {
        let (fixture, folder) = try await stall()
        let kept = fixture.folder.url.appendingPathComponent("register/photos")
        let verdict = try await fixture.register.check(.file(folder.path("a/copy.jpg")))
        for case let file as URL in try #require(
            FileManager.default.enumerator(at: kept, includingPropertiesForKeys: nil))
        where file.pathExtension == "png" {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            try Data([1, 2, 3]).write(to: file)
        }
        let finding = try #require(verdict.copies.first)
        let evidence = try await fixture.register.evidence(for: finding, in: verdict, width: 300)
        #expect(evidence.note?.code == "registered-photo-unreadable" && evidence.blink == nil)
    }

    @Test("a photo that is no longer the one checked is not drawn as if it were")
    func changed() async throws {
        let (fixture, folder) = try await stall()
        let verdict = try await fixture.register.check(.file(folder.path("a/copy.jpg")))
        try folder.write(Data(contentsOf: Pictures.designs[7]), to: "a/copy.jpg")
        await #expect(throws: OyuuError.self) {
            try await fixture.register.writeEvidence(for: verdict, to: folder.path("proof"), width: 300)
        }
        try FileManager.default.removeItem(atPath: folder.path("a/copy.jpg"))
        await #expect(throws: OyuuError.self) {
            try await fixture.register.writeEvidence(for: verdict, to: folder.path("proof"), width: 300)
        }
    }

    @Test("a folder that cannot be made is an error with its name")
    func noFolder() async throws {
        let (fixture, folder) = try await stall()
        let verdict = try await fixture.register.check(.file(folder.path("a/copy.jpg")))
        do throws(OyuuError) {
            _ = try await fixture.register.writeEvidence(for: verdict, to: folder.path("a/copy.jpg/proof"), width: 300)
            Issue.record("was written")
        } catch {
            #expect(error.description.contains("copy.jpg/proof") && error.code == "file")
        }
    }

    @Test("below a drawing stand number, title, kind, mirroring, certainty and what agrees")
    func captions() async throws {
        let design = try #require(Pictures.lopsided)
        let fixture = try await RegisterFixture()
        try await fixture.file(.png(design), title: "Кочкор мүйүз")
        let verdict = try await fixture.register.check(.png(Pictures.mirrored(design)))
        let lines = EvidenceCaption.lines(of: try #require(verdict.copies.first), in: .english)
        #expect(lines.count == 3 && lines[0] == "OY-000001 Кочкор мүйүз" && lines[1].contains("mirrored"))
        #expect(lines[2].hasPrefix("near certain: ") && lines[2].contains(" places agree over "))
        #expect(lines[2].contains(" % of the design"))
        let plain = try await fixture.register.check(.png(design))
        #expect(
            !EvidenceCaption.lines(of: try #require(plain.copies.first), in: .english).joined().contains("mirrored"))

        for language in Language.allCases {
            let said = EvidenceCaption.lines(of: try #require(verdict.copies.first), in: language)
            #expect(said.count == 3 && said[1].contains(VerdictWords.mirrored.text(language)))
            let labels = DrawingWords.all.map { $0.text(language, "OY-000001") }
            for text in said + labels { #expect(Lettering.canWrite(text), "\(text)") }
        }

        let other = try await RegisterFixture()
        try await other.file(.png(design), title: "羊角紋様")
        let strange = try #require(try await other.register.check(.png(design)).copies.first)
        #expect(EvidenceCaption.lines(of: strange, in: .english)[0] == "OY-000001")
    }

    @Test("a turned or mirrored copy is straightened to the design, whichever way it was turned")
    func turns() async throws {
        let design = try #require(Pictures.lopsided)
        let fixture = try await RegisterFixture()
        try await fixture.file(.png(design))
        var copy = design
        for step in 0..<8 {
            if step == 4 { copy = Pictures.mirrored(copy) }
            copy = Pictures.turnedClockwise(copy)
            let source = try PhotoSource.png(copy)
            let verdict = try await fixture.register.check(source)
            let finding = try #require(verdict.copies.first)
            let evidence = try await fixture.register.evidence(for: finding, in: verdict, photo: source, width: 320)
            let aligned = try #require(evidence.aligned)
            let layout = EvidenceLayout(
                width: 320, pictures: [(design.width, design.height), (design.width, design.height)])
            let panels = layout.panels
            var sum = 0
            for y in 4..<(panels[0].height - 4) {
                for x in 4..<(panels[0].width - 4) {
                    let p = aligned.offset(x: panels[0].x + x, y: panels[0].y + y)
                    let q = aligned.offset(x: panels[1].x + x, y: panels[1].y + y)
                    sum += abs(Int(aligned.pixels[p]) - Int(aligned.pixels[q]))
                }
            }
            let mean = Double(sum) / Double((panels[0].width - 8) * (panels[0].height - 8))
            #expect(mean < 6, "step \(step), \(finding.symmetry): \(mean)")
        }
    }
}
