/// How often one may be wrong. Times are in seconds.
enum AttemptLimits {
    /// Failures for one name before there is a wait.
    static let perName = 5
    /// The first wait; each further failure doubles it.
    static let firstWait: Int64 = 60
    /// The longest wait.
    static let longestWait: Int64 = 3600
    /// A name's failures are forgotten this long after the last.
    static let memoryOfNames: Int64 = 86_400

    /// Failures from one address, sign-ins and codes together, within ``window``.
    static let perAddress = 30
    static let window: Int64 = 600

    /// Rows each table of attempts may have; the oldest go first.
    package static let rows = 20_000

    /// The wait after so many failures for one name.
    static func wait(after failures: Int64) -> Int64 {
        guard failures >= perName else { return 0 }
        let doublings = failures - Int64(perName)
        return doublings >= 6 ? longestWait : min(firstWait << doublings, longestWait)
    }
}
