import Foundation
import OyuuAccounts

/// How often each address may do something: a bucket that fills evenly (token bucket).
package actor AddressRates {
    private struct Bucket {
        var level: Double
        var at: Date
    }

    private let perMinute: Double
    private var buckets: [String: Bucket] = [:]
    /// How many addresses are remembered.
    package var count: Int { buckets.count }

    /// Addresses remembered at most: a full bucket need not be, so the oldest are forgotten first.
    private static let limit = 10_000

    package init(perMinute: Int) { self.perMinute = Double(max(1, perMinute)) }

    /// Takes one from the address's bucket; IPv6 addresses are one by their first 64 bits.
    ///
    /// - Returns: nil, or the seconds until there is one again.
    package func take(_ address: String, at now: Date) -> Int? {
        let address = NetworkAddress.counted(address)
        if buckets.count >= Self.limit {
            buckets = buckets.filter { now.timeIntervalSince($0.value.at) < 60 }
            if buckets.count >= Self.limit { buckets.removeAll() }
        }
        var bucket = buckets[address] ?? Bucket(level: perMinute, at: now)
        let passed = max(0, now.timeIntervalSince(bucket.at))
        bucket.level = min(perMinute, bucket.level + passed * perMinute / 60)
        bucket.at = now
        defer { buckets[address] = bucket }
        guard bucket.level >= 1 else { return max(1, Int(((1 - bucket.level) * 60 / perMinute).rounded(.up))) }
        bucket.level -= 1
        return nil
    }
}
