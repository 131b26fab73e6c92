import Foundation

/// Moments as they are stored: milliseconds since 1970.
enum SubmissionTime {
    /// A moment; those before 1970 and after the year 9999 are put there.
    static func milliseconds(_ date: Date) -> Int64 {
        Int64(min(max(date.timeIntervalSince1970, 0), 253_402_300_799) * 1000)
    }

    static func date(_ milliseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// The day in UTC: `2026-05-17`.
    static func day(_ milliseconds: Int64) -> String {
        date(milliseconds).formatted(.iso8601.year().month().day())
    }
}
