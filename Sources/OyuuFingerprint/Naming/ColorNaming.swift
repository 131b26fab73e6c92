/// The languages colours are named in.
public enum NamingLanguage: String, Sendable, CaseIterable, Codable {
    /// Kyrgyz.
    case ky
    /// Russian.
    case ru
    /// English.
    case en
}

/// Plain words for colours.
public enum ColorNaming {
    /// The name of the nearest colour (by CIEDE2000) of a table of dyes, wools and everyday colours, in lower case.
    public static func name(of color: SRGBColor, in language: NamingLanguage) -> String {
        let lab = CIELAB(color)
        var best = (entry: ReferenceColor.all[0], difference: Double.infinity)
        for (entry, reference) in zip(ReferenceColor.all, ReferenceColor.labs) {
            let difference = lab.difference(to: reference)
            if difference < best.difference { best = (entry, difference) }
        }
        return best.entry.name(in: language)
    }
}
