/// Numbers of things in plain English.
package enum Counted {
    /// `1 photo`, `2 photos`.
    ///
    /// - Parameter noun: one that takes an s.
    package static func words(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
