import Foundation

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

    /// What stands for everybody behind one line: an IPv6 address's first 64 bits, which one subscriber has all of.
    private static func subscriber(_ address: String) -> String {
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: bytes) { $0.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") }
    }

    /// Takes one from the address's bucket.
    ///
    /// - Returns: nil, or the seconds until there is one again.
    package func take(_ address: String, at now: Date) -> Int? {
        let address = Self.subscriber(address)
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
