extension PhotoMeasures {
    /// Limits, set on real photographs and on spoilt ones: docs/registering.md has the rates.
    private enum Limit {
        /// Longest side in pixels that is enough, and shortest side below which nothing can be told.
        static let longSide = 300
        static let shortSide = 64
        /// Brightness that a photo's light parts should reach, 0...255.
        static let highlight = 85
        /// Brightness that its dark parts should stay below.
        static let shadow = 150
        /// Part of it that may be white.
        static let burnt = 0.6
        /// Blur of the sharpest edges, in pixels of the working size.
        static let blur = 1.8
        /// Part of it that should show a pattern, and the PDQ quality from which its hash means something.
        static let coverage = 0.25
        static let quality = 50
    }

    /// What to do better; empty for a good photo.
    ///
    /// Refused is only what could not be found again: hardly any pixels, or hardly any pattern by both measures.
    public var advice: [PhotoAdvice] {
        var advice: [PhotoAdvice] = []
        if min(width, height) < Limit.shortSide {
            advice.append(
                .init(.tooSmall, .refuse, measured: Double(max(width, height)), limit: Double(Limit.longSide)))
        } else if max(width, height) < Limit.longSide {
            advice.append(.init(.tooSmall, .warn, measured: Double(max(width, height)), limit: Double(Limit.longSide)))
        }
        if highlight < Limit.highlight {
            advice.append(.init(.tooDark, .warn, measured: Double(highlight), limit: Double(Limit.highlight)))
        }
        if shadow > Limit.shadow || burnt > Limit.burnt {
            // Where nothing is dark everything is washed out.
            let share = shadow > Limit.shadow ? 0.98 : burnt
            advice.append(.init(.tooBright, .warn, measured: 100 * share, limit: 100 * Limit.burnt))
        }
        if let blur, blur > Limit.blur {
            advice.append(.init(.tooBlurred, .warn, measured: blur, limit: Limit.blur))
        }
        let (hardlyHash, hardlyEdges) = (quality < Limit.quality, coverage < Limit.coverage)
        if hardlyHash || hardlyEdges {
            let isBlank = hardlyHash && hardlyEdges
            let share = hardlyEdges ? coverage : Double(quality) / 100
            advice.append(
                .init(
                    .tooLittlePattern, isBlank ? .refuse : .warn, measured: 100 * share,
                    limit: hardlyEdges ? 100 * Limit.coverage : Double(Limit.quality)))
        }
        return advice
    }
}

extension DesignCorners {
    /// Advice where more than a fiftieth of the design lies outside a picture of `width` × `height` pixels.
    public func advice(width: Int, height: Int) -> [PhotoAdvice] {
        let map = Homography(unitSquareTo: quadrilateral)
        let steps = 50
        var outside = 0
        for row in 0..<steps {
            for column in 0..<steps {
                let place = map?.map(SIMD2((Double(column) + 0.5) / Double(steps), (Double(row) + 0.5) / Double(steps)))
                guard let place, place.x >= 0, place.y >= 0, place.x <= Double(width), place.y <= Double(height) else {
                    outside += 1
                    continue
                }
            }
        }
        let share = Double(outside) / Double(steps * steps)
        return share > 0.02 ? [PhotoAdvice(.cutOff, .warn, measured: 100 * share, limit: 2)] : []
    }
}
