/// How rarely unrelated features look as much alike.
package enum MotifRarity {
    /// Minus the decimal logarithm of the share of unrelated pairs within `distance`, 0...224.
    package static func of(distance: Int) -> Float { Float(MotifConstants.rarity[distance]) / 100 }
}
