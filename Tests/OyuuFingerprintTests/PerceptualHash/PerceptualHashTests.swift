import Foundation
import OyuuFingerprint
import TestSupport
import Testing

@Suite("PerceptualHash") struct PerceptualHashTests {
    private let bridge = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"

    @Test("64 hexadecimal digits are read and written unchanged")
    func roundTrip() throws {
        let hash = try #require(PerceptualHash(hex: bridge))
        #expect(hash.hex == bridge)
        #expect(PerceptualHash(hex: bridge.uppercased()) == hash)
        #expect(String(describing: hash) == bridge)
        #expect(
            hash.words == [0x33e6_b39c_4e9c_9b22, 0xb36e_2ed5_9662_1e1d, 0x0637_0a22_038f_63f0, 0xf8f8_f0ce_e0f4_a84f])
    }

    @Test(
        "anything but 64 hexadecimal digits is refused",
        arguments: [
            "", "f8", "0x" + String(repeating: "0", count: 62),
            String(repeating: "g", count: 64), String(repeating: "0", count: 65), String(repeating: "é", count: 32),
        ])
    func refused(text: String) {
        #expect(PerceptualHash(hex: text) == nil)
    }

    @Test("the highest bit is the first digit")
    func bitOrder() {
        #expect(PerceptualHash(1, 0, 0, 0).hex == String(repeating: "0", count: 63) + "1")
        #expect(PerceptualHash(0, 0, 0, 1 << 63).hex == "8" + String(repeating: "0", count: 63))
    }

    @Test("distance counts differing bits and is a metric on random hashes")
    func distance() {
        var random = SeededGenerator(seed: 1)
        func hash() -> PerceptualHash { PerceptualHash(random.next(), random.next(), random.next(), random.next()) }
        for _ in 0..<200 {
            let (a, b, c) = (hash(), hash(), hash())
            #expect(a.distance(to: a) == 0)
            #expect(a.distance(to: a.complement) == 256)
            #expect(a.distance(to: b) == b.distance(to: a))
            #expect(a.distance(to: b) == zip(a.words, b.words).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount })
            #expect(a.distance(to: c) <= a.distance(to: b) + b.distance(to: c))
            #expect(a.distance(to: b) + a.distance(to: b.complement) == 256)
        }
    }

    @Test("JSON holds the digits, and damaged digits are refused")
    func json() throws {
        let hash = try #require(PerceptualHash(hex: bridge))
        let data = try JSONEncoder().encode([hash])
        #expect(String(decoding: data, as: UTF8.self) == "[\"\(bridge)\"]")
        #expect(try JSONDecoder().decode([PerceptualHash].self, from: data) == [hash])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PerceptualHash].self, from: Data("[\"f8f8\"]".utf8))
        }
    }
}
