import Foundation
import OyuuPack
import OyuuSigning
import Testing

@Suite("Signatures of packs") struct SignatureTests {
    private let pack: Pack
    private let delta: PackDelta

    init() throws {
        pack = try Samples.pack([Samples.design(1, features: 20), Samples.design(2, features: 20)])
        let later = try Samples.pack([Samples.design(2, features: 20), Samples.design(4, features: 20)], generation: 9)
        delta = try PackDelta(from: pack, to: later, key: Samples.key)
    }

    @Test("a flipped bit anywhere in a pack is noticed")
    func flipped() throws {
        let bytes = pack.encoded
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1 << UInt8(place % 8)
            #expect(throws: PackError.self, "byte \(place)") { try Pack(encoded: changed) }
        }
    }

    @Test("a flipped bit anywhere in a delta is noticed")
    func flippedDelta() throws {
        let bytes = delta.encoded
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1 << UInt8(place % 8)
            #expect(throws: PackError.self, "byte \(place)") { try PackDelta(encoded: changed) }
        }
    }

    @Test("a pack or delta cut short, or with something after it, is noticed")
    func lengths() throws {
        for length in pack.encoded.indices {
            #expect(throws: PackError.self) { try Pack(encoded: Array(pack.encoded.prefix(length))) }
        }
        for length in delta.encoded.indices {
            #expect(throws: PackError.self) { try PackDelta(encoded: Array(delta.encoded.prefix(length))) }
        }
        #expect(throws: PackError.self) { try Pack(encoded: pack.encoded + [0]) }
        #expect(throws: PackError.self) { try PackDelta(encoded: delta.encoded + [0]) }
    }

    @Test("another key put in place of the register's does not verify")
    func exchangedKey() throws {
        var bytes = pack.encoded
        let place = bytes.count - 96
        bytes.replaceSubrange(place..<(place + 32), with: RegisterKey().publicKey.bytes)
        #expect(throws: PackError.forged) { try Pack(encoded: bytes) }
    }

    @Test("a pack signed anew by another key names that key")
    func otherKey() throws {
        let forger = RegisterKey()
        let forged = try Samples.pack([Samples.design(1)], key: forger)
        #expect(try Pack(encoded: forged.encoded).publicKey == forger.publicKey)
        #expect(forger.publicKey != Samples.key.publicKey)
    }

    @Test("a signature for one purpose does not pass for another")
    func purposes() throws {
        let signed = Array(pack.encoded.dropLast(64))
        for purpose in SigningPurpose.allCases where purpose != .pack {
            let signature = try Samples.key.signature(of: signed, for: purpose)
            #expect(throws: PackError.forged) { try Pack(encoded: signed + signature) }
        }
    }

    @Test("each kind of file says what it is where the other is wanted")
    func kinds() {
        #expect(throws: PackError.wrongKind(isDelta: true)) { try Pack(encoded: delta.encoded) }
        #expect(throws: PackError.wrongKind(isDelta: false)) { try PackDelta(encoded: pack.encoded) }
        #expect(throws: PackError.notAPack) { try Pack(encoded: Array("PK something else".utf8)) }
        #expect(throws: PackError.notAPack) { try Pack(encoded: []) }
    }

    @Test("a newer format and other fingerprints are named as such")
    func versions() {
        var newer = pack.encoded
        newer[4] = 2
        #expect(throws: PackError.newerFormat(found: 2, known: 1)) { try Pack(encoded: newer) }
        var other = pack.encoded
        other[8] = 3
        #expect(throws: PackError.otherFingerprints(found: 3, known: 2)) { try Pack(encoded: other) }
    }
}
