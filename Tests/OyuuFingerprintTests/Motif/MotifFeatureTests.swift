import Foundation
import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

@Suite("Motif features of fixture designs") struct MotifFeatureTests {
    /// Two carpets and two felts.
    private static let sample = ["carpet-03.png", "carpet-20.png", "shyrdak-10.png", "ala-kiyiz-43.png"]

    private func raster(_ name: String) throws -> Raster {
        try Pictures.raster(SharedFolder.fixtures.appendingPathComponent("designs/\(name)"))
    }

    @Test("every design has hundreds of features, but no more than are kept, in under 24 kB")
    func limits() {
        #expect(FixtureFeatures.all.count == 62)
        for (name, photo) in FixtureFeatures.all {
            let count = photo.fingerprint.motifs.features.count
            #expect((200...MotifFeatures.registeredLimit).contains(count), "\(name)")
            #expect(photo.motifs.features.count >= count, "\(name)")
            #expect(photo.fingerprint.encoded.count < 24_000, "\(name)")
        }
    }

    @Test("features lie in the picture, are of known scales, and are read back as written")
    func inRange() throws {
        for (name, photo) in FixtureFeatures.all {
            let long = Double(max(photo.width, photo.height))
            for feature in photo.fingerprint.motifs.features {
                #expect(Double(feature.x) <= Double(photo.width) / long * 65_536 + 1, "\(name)")
                #expect(Double(feature.y) <= Double(photo.height) / long * 65_536 + 1, "\(name)")
                #expect(Int(feature.scale) < MotifFeatures.scales.count, "\(name)")
            }
            #expect(try Fingerprint(encoded: photo.fingerprint.encoded) == photo.fingerprint, "\(name)")
        }
    }

    @Test("the same bytes have the same features, at the same time on several threads too")
    func deterministic() async throws {
        let file = SharedFolder.fixtures.appendingPathComponent("designs/\(Self.sample[1])")
        let bytes = [UInt8](try Data(contentsOf: file))
        let expected = try FingerprintedPhoto(bytes: bytes, name: "once")
        try await withThrowingTaskGroup(of: FingerprintedPhoto.self) { group in
            for _ in 0..<4 { group.addTask { try FingerprintedPhoto(bytes: bytes, name: "again") } }
            for try await photo in group {
                #expect(photo.motifs.features == expected.motifs.features)
                #expect(photo.fingerprint == expected.fingerprint)
            }
        }
    }

    @Test("features are the same on every machine and in every release of this version")
    func golden() throws {
        let known: [String: UInt64] = [
            "carpet-03.png": 0x540C_0403_CE5F_D75D, "shyrdak-10.png": 0x0F21_0242_479B_F70C,
        ]
        for (name, photo) in FixtureFeatures.all where known[name] != nil {
            // FNV-1a of each feature; the sum does not depend on their order.
            let hash = photo.fingerprint.motifs.features.reduce(0 as UInt64) { sum, feature in
                let numbers = [
                    UInt64(feature.x), UInt64(feature.y), UInt64(feature.scale), UInt64(feature.axis),
                    UInt64(feature.color), feature.code.high, feature.code.low, UInt64(feature.code.signs),
                ]
                return sum &+ numbers.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
            }
            #expect(hash == known[name], "\(name): \(String(hash, radix: 16))")
        }
    }

    @Test("no quarter of a carpet is left without its features")
    func spread() {
        for (name, photo) in FixtureFeatures.all where name.hasPrefix("carpet") {
            let long = Double(max(photo.width, photo.height))
            let (right, bottom) = (Double(photo.width) / long * 32_768, Double(photo.height) / long * 32_768)
            var quarters = [0, 0, 0, 0]
            for feature in photo.fingerprint.motifs.features {
                quarters[(Double(feature.x) < right ? 0 : 1) + (Double(feature.y) < bottom ? 0 : 2)] += 1
            }
            let share = Double(quarters.min() ?? 0) / Double(photo.fingerprint.motifs.features.count)
            #expect(share > 0.18, "\(name): \(quarters)")
        }
    }

    @Test("the mirror image has the mirrored features", arguments: sample)
    func mirrored(name: String) throws {
        let picture = try raster(name)
        let (plain, mirror) = (try FixtureFeatures.of(picture), try FixtureFeatures.of(Pictures.mirrored(picture)))
        let aspect = Double(picture.width) / Double(max(picture.width, picture.height))
        let share = plain.share(foundIn: mirror, distance: 40, mirroredAspect: aspect)
        #expect(share > 0.83)
    }

    @Test("figure and ground exchanged, keypoints, axes and unsigned codes stay and signs turn", arguments: sample)
    func counterchanged(name: String) throws {
        let working = try MotifExtraction.working(try raster(name), profile: nil)
        let plain = MotifExtraction(working).features(limit: 760)
        let exchanged = MotifExtraction(Pictures.counterchanged(working)).features(limit: 760)
        let share = plain.share(foundIn: exchanged, distance: 4)
        // A sign or two may be that of a gradient of nothing.
        let reversed = plain.features.count { feature in
            exchanged.features.contains {
                $0.x == feature.x && $0.y == feature.y && $0.scale == feature.scale
                    && $0.code.signDistance(to: feature.code) > 28
            }
        }
        #expect(share > 0.99)
        #expect(Double(reversed) > 0.97 * Double(plain.features.count))
    }

    @Test("a picture of 12 megapixels and its reduction to one have the same features", arguments: sample.prefix(2))
    func sizes(name: String) throws {
        let picture = try raster(name)
        let factor = (12_000_000 / Double(picture.width * picture.height)).squareRoot()
        func scaled(_ factor: Double) -> Raster {
            picture.resized(
                width: Int(Double(picture.width) * factor), height: Int(Double(picture.height) * factor))
        }
        let large = scaled(factor)
        let small = large.resized(width: large.width * 2 / 7, height: large.height * 2 / 7)
        let share = try FixtureFeatures.of(large).share(foundIn: FixtureFeatures.of(small), distance: 40)
        #expect(share > 0.85)
    }
}
