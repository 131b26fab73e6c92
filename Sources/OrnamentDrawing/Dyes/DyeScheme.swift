/// The dyes one household had at hand: eight colours, the first two carrying the work.
struct DyeScheme: Sendable {
    let name: String
    /// Main ground, main figure, then accents. The last two are the lightest and the darkest.
    let dyes: [Dye]
    /// Four pairs of felts that are cut together.
    let felts: [(figure: Dye, ground: Dye)]
    /// Cord that edges the felts: one light, one dark strand.
    let cord: (light: Dye, dark: Dye)

    static let all: [DyeScheme] = [
        DyeScheme(
            name: "madder and indigo",
            dyes: [.madder, .indigo, .onion, .madderRose, .indigoSky, .walnut, .ivory, .indigoNight],
            felts: [(.madder, .indigoNight), (.ivory, .madder), (.onion, .indigo), (.ivory, .indigo)],
            cord: (.ivory, .onion)),
        DyeScheme(
            name: "undyed wool",
            dyes: [.darkBrown, .ivory, .camel, .greyWool, .walnut, .onionPale, .milk, .blackWool],
            felts: [(.ivory, .darkBrown), (.milk, .greyWool), (.camel, .blackWool), (.onionPale, .walnut)],
            cord: (.milk, .walnut)),
        DyeScheme(
            name: "madder and walnut",
            dyes: [.madderDeep, .apricot, .walnut, .onion, .forest, .indigo, .ivory, .blackWool],
            felts: [(.apricot, .madderDeep), (.madderDeep, .ivory), (.ivory, .walnut), (.onion, .walnut)],
            cord: (.ivory, .apricot)),
        DyeScheme(
            name: "onion and indigo",
            dyes: [.indigo, .onion, .ivory, .madder, .weldGreen, .apricot, .milk, .indigoNight],
            felts: [(.onion, .indigoNight), (.indigo, .ivory), (.weldGreen, .onionPale), (.milk, .madder)],
            cord: (.milk, .madder)),
        DyeScheme(
            name: "late aniline, red and blue",
            dyes: [.crimson, .cobalt, .lemon, .orange, .emerald, .violet, .milk, .blackWool],
            felts: [(.crimson, .blackWool), (.orange, .cobalt), (.scarlet, .lemon), (.milk, .cobalt)],
            cord: (.lemon, .milk)),
        DyeScheme(
            name: "late aniline, magenta and green",
            dyes: [.magenta, .emerald, .orange, .lemon, .violet, .turquoise, .ivory, .indigoNight],
            felts: [(.magenta, .onionPale), (.turquoise, .violet), (.orange, .violet), (.milk, .emerald)],
            cord: (.milk, .orange)),
        DyeScheme(
            name: "green door",
            dyes: [.forest, .madder, .onionPale, .apricot, .indigoSky, .walnut, .ivory, .blackWool],
            felts: [(.onionPale, .forest), (.madder, .forest), (.ivory, .weldGreen), (.apricot, .blackWool)],
            cord: (.ivory, .apricot)),
        DyeScheme(
            name: "scarlet and night",
            dyes: [.scarlet, .indigoNight, .ivory, .onion, .turquoise, .madderDeep, .milk, .blackWool],
            felts: [(.scarlet, .indigoNight), (.ivory, .scarlet), (.turquoise, .indigoNight), (.onion, .madderDeep)],
            cord: (.milk, .onion)),
    ]

    var light: Dye { dyes[6] }
    var dark: Dye { dyes[7] }
}
