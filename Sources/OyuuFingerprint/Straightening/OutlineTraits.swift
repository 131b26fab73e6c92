/// What tells a carpet's outline from a frame within its design, from floor boards and from chance.
///
/// Edge support and distances between surfaces are 0...1; distances are Hellinger's.
struct OutlineTraits {
    /// Edge support of the second weakest side.
    var secondSide = 0.0
    /// Mean edge support of the sides.
    var meanSide = 0.0
    /// The least distance between the surfaces within and without along a side.
    var leastContrast = 0.0
    /// The mean of those distances.
    var meanContrast = 0.0
    /// The mean, over the sides, of the edge support of a side's weakest sixth.
    var meanWeakestPart = 0.0
    /// How much edge there is beyond the corners in line with the sides: a floor board or a stripe runs on.
    var runsOn = 0.0
    /// Distance between all surfaces within and all without.
    var region = 0.0
    /// Distance between the surfaces within and those of a ring just outside.
    var ring = 0.0
    /// The best edge support of parallels further out, mean of the sides: a field's frame has the border's edge there.
    var framed = 0.0
    /// Distance between the surfaces just outside and those of the picture's margin.
    var outsideUnlikeMargin = 0.0
    /// The greatest departure of a corner from a right angle, in units of 45°.
    var cornerAngle = 0.0

    /// Natural logarithm of the odds that this is the outline, by logistic regression on 404 made photos of half of the
    /// real designs and on those designs themselves (docs/registering.md has the figures for the other half).
    var score: Double {
        let sides = 4.243 * secondSide - 6.469 * meanSide + 3.511 * meanWeakestPart - 6.568 * runsOn - 2.275 * framed
        let surfaces =
            3.327 * leastContrast - 5.610 * meanContrast + 11.289 * region + 1.629 * ring - 3.219 * outsideUnlikeMargin
        return sides + surfaces - 0.406 * cornerAngle - 4.011
    }
}
