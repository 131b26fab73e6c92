/// A PDQ hash: 256 bits that stay almost the same while a picture is resized, recompressed or slightly retouched.
///
/// Bit `16 * i + j` says whether the cosine coefficient of vertical frequency `i + 1` and horizontal frequency
/// `j + 1` lies above the median of all 256. Two hashes are compared by the number of bits that differ;
/// Meta recommends at most 31 for "the same picture".
///
/// See "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (Facebook, 2019).
public struct PerceptualHash: Sendable, Hashable {
    /// Bits in a hash.
    public static let bitCount = 256

    /// Bits 0...63; bit `n` of the hash is bit `n % 64` of word `n / 64`.
    public let word0: UInt64
    /// Bits 64...127.
    public let word1: UInt64
    /// Bits 128...191.
    public let word2: UInt64
    /// Bits 192...255.
    public let word3: UInt64

    /// A hash from its four words, bits 0...63 first.
    @inlinable
    public init(_ word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
        self.word0 = word0
        self.word1 = word1
        self.word2 = word2
        self.word3 = word3
    }

    /// The hash with no bit set: that of a picture without any contrast.
    public static let blank = PerceptualHash(0, 0, 0, 0)

    /// The four words, bits 0...63 first.
    public var words: [UInt64] { [word0, word1, word2, word3] }

    /// The hash with every bit turned: close to the hash of the same picture in negative.
    ///
    /// Inverting a picture changes the sign of every coefficient. The hash of the negative differs from the complement
    /// at the median itself (one bit) and wherever rounding moves a coefficient across it.
    public var complement: PerceptualHash { PerceptualHash(~word0, ~word1, ~word2, ~word3) }

    /// The Hamming distance: how many of the 256 bits differ, 0...256.
    @inlinable
    public func distance(to other: PerceptualHash) -> Int {
        (word0 ^ other.word0).nonzeroBitCount &+ (word1 ^ other.word1).nonzeroBitCount
            &+ (word2 ^ other.word2).nonzeroBitCount &+ (word3 ^ other.word3).nonzeroBitCount
    }
}
