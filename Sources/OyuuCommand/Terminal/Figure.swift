import Foundation

/// Numbers as text, the same in every locale.
enum Figure {
    /// With a fixed number of decimals.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", value)
    }

    /// A time in UTC, to the second.
    static func time(_ date: Date) -> String { date.formatted(.iso8601) }
}
