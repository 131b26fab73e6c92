import Foundation
import OyuuRegistry

/// Filings that can be made again from their seed and place, to be compared with what a register kept.
package enum HammerFiling {
    package static func filing(seed: UInt64, place: Int) -> Filing {
        let photos = (0...(place % 3)).map { index in
            PhotoFiling(
                bytes: bytes(seed: seed, place: place, photo: index), fileName: "photo-\(index).jpg", format: "jpeg",
                width: 640, height: 480, fingerprint: Array("\(seed)/\(place)/\(index)".utf8), fingerprintVersion: 1)
        }
        let details = DesignDetails(
            title: "Design \(place)", holder: "Weaver \(seed)", motifs: ["kochkor müyüz", "tumarcha"])
        return Filing(
            details: details, photos: photos, actor: "hammer",
            registeredAt: Date(timeIntervalSince1970: 1_700_000_000 + Double(place)))
    }

    /// 1 to 40 kB from a linear congruential generator.
    static func bytes(seed: UInt64, place: Int, photo: Int) -> [UInt8] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(place) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(photo) &+ 1
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 32
        }
        let count = 1_000 + Int(next() % 39_000)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}
