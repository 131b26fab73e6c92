/// How rarely unrelated features look as much alike.
package enum MotifRarity {
    /// Minus the decimal logarithm, in hundredths, of the share of unrelated pairs within `distance`, 0...224.
    package static func hundredths(distance: Int) -> Int { Int(MotifConstants.rarity[distance]) }
}
