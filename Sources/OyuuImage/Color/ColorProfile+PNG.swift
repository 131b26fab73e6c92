extension ColorProfile {
    /// What a PNG's chunks say, by PNG's order of precedence (third edition, 4.3): cICP, iCCP, sRGB, then gAMA
    /// with cHRM. Nil is sRGB. An unusable chunk is passed over for the next.
    static func of(_ chunks: PNGChunks, icc: [UInt8]?, layout: SampleLayout) -> ColorProfile? {
        var candidates: [ColorProfile?] = []
        if let codes = chunks.codePoints, let profile = ColorProfile(primaries: Int(codes[0]), transfer: Int(codes[1]))
        {
            candidates.append(profile)
        }
        if let icc { candidates.append(ColorProfile(icc: icc)) }
        if chunks.hasSRGB { candidates.append(nil) }
        if let profile = ofGamma(chunks) { candidates.append(profile) }
        for candidate in candidates {
            guard let candidate else { return nil }
            switch candidate.effect(on: layout) {
            case .unusable: continue
            case .effectivelySRGB: return nil
            case .converts: return candidate
            }
        }
        return nil
    }

    /// Code points of ITU-T H.273 that a matrix and a curve describe; nil for others, PQ and HLG among them.
    init?(primaries: Int, transfer: Int) {
        let named: Primaries
        switch primaries {
        case 1: named = .sRGB
        case 9: named = .bt2020
        case 12: named = .displayP3
        default: return nil
        }
        switch transfer {
        // BT.709's and BT.2020's camera curves are shown as sRGB's, as browsers do.
        case 1, 6, 13, 14, 15: self.init(.primaries(named, .sRGB))
        case 4: self.init(.primaries(named, .gamma(2.2)))
        case 5: self.init(.primaries(named, .gamma(2.8)))
        case 8: self.init(.primaries(named, .gamma(1)))
        default: return nil
        }
    }

    /// gAMA, with cHRM's primaries where there are any. cHRM without gAMA says nothing usable.
    private static func ofGamma(_ chunks: PNGChunks) -> ColorProfile? {
        guard let gamma = chunks.gamma, (1_000...10_000_000).contains(gamma) else { return nil }
        var primaries = Primaries.sRGB
        if let values = chunks.chromaticities?.map({ Double($0) / 100_000 }) {
            let named = Primaries(
                white: [values[0], values[1]], red: [values[2], values[3]], green: [values[4], values[5]],
                blue: [values[6], values[7]])
            if !named.isNear(.sRGB) { primaries = named }
        }
        // Writers say 1/2.2 where they mean sRGB's curve; with other primaries (Adobe RGB) it is meant as it stands.
        let meansSRGB = primaries == .sRGB && (45_000...45_910).contains(gamma)
        return ColorProfile(.primaries(primaries, meansSRGB ? .sRGB : .gamma(100_000 / Double(gamma))))
    }
}

extension ColorProfile.Primaries {
    /// Within 0.01 of `other` in every coordinate.
    func isNear(_ other: Self) -> Bool {
        func isNear(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Bool { abs(a.x - b.x) <= 0.01 && abs(a.y - b.y) <= 0.01 }
        return isNear(white, other.white) && isNear(red, other.red) && isNear(green, other.green)
            && isNear(blue, other.blue)
    }
}
