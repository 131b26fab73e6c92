/// A colour of wool, sRGB.
public struct Dye: Sendable, Hashable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    init(_ hex: UInt32) {
        red = UInt8(hex >> 16 & 255)
        green = UInt8(hex >> 8 & 255)
        blue = UInt8(hex & 255)
    }

    /// BT.601 luma, 0...255.
    var luma: Int { (299 * Int(red) + 587 * Int(green) + 114 * Int(blue) + 500) / 1000 }

    /// The same wool in more (positive) or less light; `amount` is added to each channel.
    func lit(_ amount: Int) -> Dye {
        var lit = self
        lit.red = UInt8(clamping: Int(red) + amount)
        lit.green = UInt8(clamping: Int(green) + amount)
        lit.blue = UInt8(clamping: Int(blue) + amount)
        return lit
    }
}

extension Dye {
    // Undyed wool.
    static let ivory = Dye(0xE6DCC3)
    static let milk = Dye(0xF2EBDA)
    static let camel = Dye(0xB98F5C)
    static let greyWool = Dye(0x8B857C)
    static let darkBrown = Dye(0x3B2A20)
    static let blackWool = Dye(0x221E1F)

    // Plant and insect dyes.
    static let madder = Dye(0x9C2A22)
    static let madderDeep = Dye(0x6E1B1C)
    static let madderRose = Dye(0xBD5A45)
    static let indigo = Dye(0x223B66)
    static let indigoNight = Dye(0x16233F)
    static let indigoSky = Dye(0x5B86A8)
    static let walnut = Dye(0x5D3D26)
    static let onion = Dye(0xC98F2B)
    static let onionPale = Dye(0xDDB968)
    static let weldGreen = Dye(0x5F7340)
    static let forest = Dye(0x2F4F3A)
    static let apricot = Dye(0xCF6F31)

    // Aniline dyes, in use from about 1880.
    static let crimson = Dye(0xC2123F)
    static let magenta = Dye(0xA81E6B)
    static let scarlet = Dye(0xD9331E)
    static let orange = Dye(0xEE7A1A)
    static let emerald = Dye(0x0F8A5A)
    static let violet = Dye(0x5B2F86)
    static let cobalt = Dye(0x1F4FA8)
    static let turquoise = Dye(0x1C8F9C)
    static let lemon = Dye(0xEBCB35)
}
