import Foundation
import Oyuu
import OyuuImage
import TestSupport

/// A register with two designs and a folder with copies, strangers, bad files and other files.
struct ScanStall {
    let fixture: RegisterFixture
    let photos: TemporaryFolder

    init() async throws {
        fixture = try await RegisterFixture()
        photos = try TemporaryFolder()
        let designs = Pictures.designs
        try await fixture.file(.file(designs[0].path), title: "<b>first</b>")
        try await fixture.file(.file(designs[7].path), title: "=SUM(1)")
        let copy = try Pictures.raster(designs[0]).fitted(longSide: 300)
        try photos.write(try ImageEncoder.jpeg(copy, quality: 60), to: "a/copy.jpg")
        try photos.write(try ImageEncoder.jpeg(Pictures.mirrored(copy), quality: 70), to: "a/mirrored.jpg")
        try photos.write(Data(contentsOf: designs[14]), to: "b/stranger.png")
        try photos.write(Data(contentsOf: designs[14]), to: "b/stranger again.png")
        try photos.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 1], to: "b/torn.jpg")
        try photos.write([], to: "c/empty.png")
        try photos.write("hello".utf8, to: "c/readme.txt")
        try photos.write(try ImageEncoder.png(Pictures.raster(designs[7])), to: "c/no-ending")
        try photos.write("x".utf8, to: ".hidden/secret.jpg")
    }

    func scan(
        _ report: String, resume: Bool = false, among: Bool = true, jobs: Int = 2
    ) async throws -> ScanProgress {
        let options = ScanOptions(
            reportDirectory: photos.path(report), resume: resume, among: among, jobs: jobs,
            now: { Date(timeIntervalSince1970: 1_800_000_000) })
        let roots = ["a", "b", "c"].map { photos.path($0) }
        return try await fixture.register.scan(roots, options: options)
    }

    func journal(_ report: String) throws -> [String] {
        try String(contentsOfFile: photos.path(report) + "/scan.jsonl", encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }
}
