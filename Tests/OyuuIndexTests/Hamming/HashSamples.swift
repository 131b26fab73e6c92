import OyuuFingerprint
import TestSupport

extension SeededGenerator {
    mutating func hash() -> PerceptualHash { PerceptualHash(next(), next(), next(), next()) }

    /// `hash` with up to `count` bits turned.
    mutating func near(_ hash: PerceptualHash, turning count: Int) -> PerceptualHash {
        var words = hash.words
        for _ in 0..<count {
            let bit = Int.random(in: 0..<256, using: &self)
            words[bit / 64] ^= 1 << UInt64(bit % 64)
        }
        return PerceptualHash(words[0], words[1], words[2], words[3])
    }
}

/// Kinds of collections of hashes that searches must cope with.
enum HashSample: String, CaseIterable, Sendable {
    /// No two are near.
    case random
    /// Families of near-duplicates, the largest of a third of all.
    case clustered
    /// One hash many times, and a few others.
    case equal
    /// Heads are all alike and tails are not, so that a head tells nothing.
    case alikeHeads

    /// Hashes, and queries near some of them and far from all.
    func make(_ count: Int, seed: UInt64, queries: Int) -> (hashes: [PerceptualHash], queries: [PerceptualHash]) {
        var random = SeededGenerator(seed: seed)
        var hashes: [PerceptualHash] = []
        hashes.reserveCapacity(count)
        let centers = (0..<max(1, count / 50)).map { _ in random.hash() }
        for number in 0..<count {
            switch self {
            case .random: hashes.append(random.hash())
            case .clustered:
                let center = number % 3 == 0 ? centers[0] : centers[Int.random(in: 0..<centers.count, using: &random)]
                hashes.append(random.near(center, turning: .random(in: 0...40, using: &random)))
            case .equal: hashes.append(number % 100 == 99 ? random.near(centers[0], turning: 30) : centers[0])
            case .alikeHeads: hashes.append(PerceptualHash(1, 2, random.next(), random.next()))
            }
        }
        let near = (0..<queries).map { number in
            number % 4 == 3
                ? random.hash()
                : random.near(hashes[Int.random(in: 0..<count, using: &random)], turning: 8 * (number % 5))
        }
        return (hashes, near)
    }
}

/// A hash found: its place in a list, and its distance.
struct Found: Hashable {
    let position: Int
    let distance: Int
}

/// All hashes within a radius, nearest first, equals by position: the slow way.
func comparedInTurn(_ hashes: [PerceptualHash], within radius: Int, of query: PerceptualHash) -> [Found] {
    var found: [Found] = []
    for (position, hash) in hashes.enumerated() {
        let distance = hash.distance(to: query)
        if distance <= radius { found.append(Found(position: position, distance: distance)) }
    }
    return found.sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }
}
