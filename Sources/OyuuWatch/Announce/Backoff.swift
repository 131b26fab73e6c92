import Foundation

/// When something that could not be sent is tried again.
struct Backoff: Sendable {
    /// Seconds to the second try.
    var first = 5.0
    /// Seconds between tries at most.
    var longest = 3600.0
    /// Seconds after which it is given up.
    var giveUp: Double

    /// Seconds until the next try after `attempts` have failed: doubled each time, and spread by up to a fifth by the
    /// message's name, so that all that waited do not come at once.
    func delay(attempts: Int, id: String) -> Double {
        let doubled = first * Double(1 << min(max(attempts - 1, 0), 20))
        let spread = Double(id.utf8.reduce(into: UInt32(5381)) { $0 = $0 &* 33 &+ UInt32($1) } % 1000) / 1000
        return min(doubled, longest) * (0.9 + 0.2 * spread)
    }
}
