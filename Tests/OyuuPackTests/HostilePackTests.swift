import CZstd
import Foundation
import OyuuPack
import OyuuSigning
import Testing

/// Packs that a forger with a key of his own has signed: the signature holds, so every field must.
@Suite("Hostile packs") struct HostilePackTests {
    private static let headerBytes = 68

    /// The file with its signed part changed and signed anew.
    private func resigned(_ pack: [UInt8], _ change: (inout [UInt8]) -> Void) throws -> [UInt8] {
        var signed = Array(pack.dropLast(64))
        change(&signed)
        return signed + (try Samples.key.signature(of: signed, for: .pack))
    }

    private func outcome(_ file: [UInt8]) -> PackError? {
        do throws(PackError) {
            _ = try Pack(encoded: file).designs()
            return nil
        } catch {
            return error
        }
    }

    @Test("thousands of seeded mutations are read or refused, never more")
    func mutations() throws {
        var random = SeededGenerator(seed: 20_261_121)
        var refused = 0
        for profile in PackProfile.allCases {
            let pack = try Samples.pack(
                [Samples.design(1, photos: 2, features: 30), Samples.design(2, features: 40)], profile: profile
            ).encoded
            for _ in 0..<2_000 {
                let file = try resigned(pack) { bytes in
                    for _ in 0..<Int.random(in: 1...4, using: &random) {
                        let place = Int.random(in: 0..<(bytes.count - 32), using: &random)
                        switch Int.random(in: 0..<4, using: &random) {
                        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                        case 1: bytes[place] = .random(in: 0...255, using: &random)
                        case 2: bytes.remove(at: place)
                        default: bytes.insert([0, 255, 127].randomElement(using: &random) ?? 0, at: place)
                        }
                    }
                }
                if outcome(file) != nil { refused += 1 }
            }
        }
        // Some only change a name or a place, which is as good as another.
        #expect(refused > 3_000 && refused < 4_000)
    }

    @Test("thousands of mutated deltas are read or refused")
    func mutatedDeltas() throws {
        var random = SeededGenerator(seed: 7)
        let earlier = try Samples.pack([Samples.design(1, features: 10), Samples.design(2, features: 10)])
        let later = try Samples.pack([Samples.design(2, features: 12), Samples.design(3, features: 10)], generation: 8)
        let signed = Array(try PackDelta(from: earlier, to: later, key: Samples.key).encoded.dropLast(64))
        for _ in 0..<2_000 {
            var bytes = signed
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<(bytes.count - 32), using: &random)] = .random(in: 0...255, using: &random)
            }
            guard bytes != signed else { continue }
            let file = bytes + (try Samples.key.signature(of: bytes, for: .packDelta))
            // Whatever a delta says, only what the register signed comes out.
            #expect(throws: PackError.self) { try PackDelta(encoded: file).applied(to: earlier) }
        }
    }

    @Test("counts that promise more than is there, or more than is allowed, set no memory aside")
    func counts() throws {
        let pack = try Samples.pack([Samples.design(1, features: 10)]).encoded
        for field in [44..<48, 48..<52, 52..<60, 60..<68] {
            for value in [UInt8(0xFF), 0x7F] {
                let file = try resigned(pack) {
                    $0.replaceSubrange(field, with: Array(repeating: value, count: field.count))
                }
                #expect(outcome(file) != nil, "\(field)")
            }
        }
        // Number of features and length of the record.
        for field in [5..<9, 9..<13] {
            let file = try resigned(pack) {
                $0.replaceSubrange((68 + field.lowerBound)..<(68 + field.upperBound), with: [255, 255, 255, 255])
            }
            #expect(outcome(file) != nil)
        }
    }

    @Test("a frame that would expand to a gigabyte is refused by what it declares")
    func bomb() throws {
        let zeros = [UInt8](repeating: 0, count: 64 << 20)
        var frame = [UInt8](repeating: 0, count: ZSTD_compressBound(zeros.count))
        frame.removeLast(frame.count - ZSTD_compress(&frame, frame.count, zeros, zeros.count, 19))
        for claimed in [zeros.count, 1 << 30] {
            if claimed != zeros.count {
                // A frame of this size keeps it in four bytes after magic and descriptor, there is one window byte at most.
                let place = frame[4] & 0x20 != 0 ? 5 : 6
                frame.replaceSubrange(
                    place..<(place + 4), with: (0..<4).map { UInt8(truncatingIfNeeded: claimed >> (8 * $0)) })
            }
            let pack = try Samples.pack([Samples.design(1, features: 10)]).encoded
            let file = try resigned(pack) { bytes in
                let key = bytes.suffix(32)
                let head = bytes[Self.headerBytes..<(Self.headerBytes + 13)]
                let sections = Self.littleEndian(frame.count, 4) + frame
                let record = head.dropLast(4) + Self.littleEndian(sections.count, 4) + sections
                bytes = bytes.prefix(60) + Self.littleEndian(record.count, 8) + record + key
            }
            guard case .tooLarge = outcome(file) else {
                Issue.record("\(String(describing: outcome(file)))")
                continue
            }
        }
    }

    private static func littleEndian(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
