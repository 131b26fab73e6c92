import Foundation
import GRDB

/// A date as the store keeps it: whole milliseconds since 1970, from then to the end of the year 9999.
///
/// Any date can be made one, so that no date that comes in makes arithmetic trap.
struct Moment: Sendable, Comparable, DatabaseValueConvertible {
    /// 9999-12-31T23:59:59.
    private static let last: Int64 = 253_402_300_799_000

    let milliseconds: Int64

    private init(milliseconds: Int64) { self.milliseconds = min(max(milliseconds, 0), Self.last) }

    init(_ date: Date) {
        let seconds = date.timeIntervalSince1970
        let bounded = seconds.isNaN ? 0 : min(max(seconds, 0), Double(Self.last) / 1000)
        self.init(milliseconds: Int64((bounded * 1000).rounded()))
    }

    var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// `seconds` later or, where they are negative, earlier; not before 1970. Seconds are at most a few centuries.
    func adding(_ seconds: Int64) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }

    /// `interval` seconds later, for an interval that somebody asked for: at least none, at most `most`.
    func adding(_ interval: TimeInterval, atMost most: Int64) -> Moment {
        interval.isNaN ? self : adding(Int64(min(max(interval, 0), Double(most))))
    }

    /// Whole seconds from `other` to this, rounded up; 0 where this is not later.
    func seconds(after other: Moment) -> Int64 { max(0, (milliseconds - other.milliseconds + 999) / 1000) }

    var databaseValue: DatabaseValue { milliseconds.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Moment? {
        Int64.fromDatabaseValue(value).map { Moment(milliseconds: $0) }
    }
}
