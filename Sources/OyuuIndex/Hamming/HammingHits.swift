import CKernels

/// A hash found in a store.
package struct HammingHit: Sendable, Hashable {
    /// Its place in the order of insertion, those withdrawn but still lying in the segment counted.
    package let position: Int
    /// The number it was inserted with; its position where no numbers are kept.
    package let ordinal: UInt32
    /// Bits that differ, 0...256.
    package let distance: Int
}

/// A hit in one number that sorts as answers are ordered: by distance, then by position.
typealias HammingKey = UInt64

extension HammingKey {
    @inline(__always)
    init(distance: Int, position: Int) { self = UInt64(distance) << 32 | UInt64(position) }

    @inline(__always)
    init(_ hit: oyuu_hamming_hit) { self = UInt64(hit.distance) << 32 | UInt64(hit.position) }

    var distance: Int { Int(self >> 32) }
    var position: Int { Int(self & 0xFFFF_FFFF) }
}

/// What a search puts its hits into.
protocol HammingSink {
    /// Whether `radius` shrinks as hashes are taken.
    static var narrows: Bool { get }
    /// The largest distance that can still matter to a hash that comes after all those taken; -1: none.
    var radius: Int { get }
    /// The same for a hash that may come before some of those taken.
    var radiusOfAnyPosition: Int { get }
    /// Whether a search that has met every hash within `radius` need not go on.
    func isComplete(within radius: Int) -> Bool
    /// Takes a hash, each at most once.
    mutating func take(_ key: HammingKey)
    /// Takes hashes of a linear search, by ascending position.
    mutating func take(_ hits: UnsafeBufferPointer<oyuu_hamming_hit>, except withdrawn: Withdrawn)
    /// The answer, sorted.
    consuming func sorted() -> [HammingKey]
}

extension HammingSink {
    mutating func take(_ hits: UnsafeBufferPointer<oyuu_hamming_hit>, except withdrawn: Withdrawn) {
        for hit in hits where !withdrawn.contains(Int(hit.position)) { take(HammingKey(hit)) }
    }
}

/// All hashes within a radius.
struct HammingRange: HammingSink {
    static let narrows = false
    let radius: Int
    private var keys: [HammingKey] = []

    init(radius: Int) { self.radius = Swift.max(-1, Swift.min(radius, 256)) }

    var radiusOfAnyPosition: Int { radius }

    func isComplete(within radius: Int) -> Bool { radius >= self.radius }

    @inline(__always)
    mutating func take(_ key: HammingKey) { keys.append(key) }

    mutating func take(_ hits: UnsafeBufferPointer<oyuu_hamming_hit>, except withdrawn: Withdrawn) {
        if withdrawn.count == 0 {
            keys.append(contentsOf: hits.lazy.map { HammingKey($0) })
        } else {
            for hit in hits where !withdrawn.contains(Int(hit.position)) { keys.append(HammingKey(hit)) }
        }
    }

    consuming func sorted() -> [HammingKey] {
        // Many hits of a linear search, whose positions ascend, are sorted by counting distances.
        guard keys.count > 64, !zip(keys, keys.dropFirst()).contains(where: { $0.position > $1.position }) else {
            return keys.sorted()
        }
        var starts = [Int](repeating: 0, count: 258)
        for key in keys { starts[key.distance + 1] += 1 }
        for distance in 1..<starts.count { starts[distance] += starts[distance - 1] }
        var ordered = [HammingKey](repeating: 0, count: keys.count)
        for key in keys {
            ordered[starts[key.distance]] = key
            starts[key.distance] += 1
        }
        return ordered
    }
}

/// The nearest hashes, at most a number of them: a heap with the farthest on top.
struct HammingNearest: HammingSink {
    static let narrows = true
    private let limit: Int
    private var heap: [HammingKey] = []

    init(limit: Int) { self.limit = limit }

    var isFull: Bool { heap.count >= limit }

    var radius: Int {
        guard limit > 0 else { return -1 }
        return isFull ? heap[0].distance - 1 : 256
    }

    var radiusOfAnyPosition: Int {
        guard limit > 0 else { return -1 }
        return isFull ? heap[0].distance : 256
    }

    func isComplete(within radius: Int) -> Bool {
        limit <= 0 || radius >= 256 || (isFull && heap[0].distance <= radius)
    }

    mutating func take(_ key: HammingKey) {
        if heap.count < limit {
            heap.append(key)
            var child = heap.count - 1
            while child > 0, heap[(child - 1) / 2] < heap[child] {
                heap.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        } else if let farthest = heap.first, key < farthest {
            heap[0] = key
            var parent = 0
            while true {
                var child = 2 * parent + 1
                guard child < heap.count else { break }
                if child + 1 < heap.count, heap[child] < heap[child + 1] { child += 1 }
                guard heap[parent] < heap[child] else { break }
                heap.swapAt(parent, child)
                parent = child
            }
        }
    }

    consuming func sorted() -> [HammingKey] { heap.sorted() }
}
