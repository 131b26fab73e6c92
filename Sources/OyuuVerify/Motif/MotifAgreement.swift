import OyuuFingerprint

/// How a registered photo's motifs agree with a photo's: where, how much, and how surely.
package struct MotifAgreement: Sendable {
    /// Places in the photo, surest first; at least one.
    package var regions: [CopyRegion]
    /// Whether the design is seen mirrored.
    package var isMirrored: Bool
    /// Decimals by which the best region's agreement surpasses chance, alike places discounted.
    package var surplus: Double
    /// Share of the agreeing places where lightness goes the other way, 0...1.
    package var reversal: Double
    /// How well a change of light explains the colours at the agreeing places.
    package var colors: ColorFit
    /// Whether what agrees lies patchily over the design, as a shared floor or label does.
    package var isPatchy: Bool
    /// Whether only the design's border agrees although its field is seen.
    package var isBorderOnly: Bool
    /// Whether more of the design would have been found if it were there.
    package var isPart: Bool
    /// Share of the design that would have been found if it were there, and was not, 0...1.
    package var missingShare: Double
}

/// Verifies candidates: from likenesses of single features to places in the photo.
package struct MotifVerification {
    /// Regions looked for of one design.
    static let regionLimit = 6
    /// Surplus that a further region must have.
    static let furtherSurplus = 20.0

    let view: MotifView

    package init(view: MotifView) { self.view = view }

    /// The agreement with one registered photo, plain or mirrored; nil where nothing agrees.
    ///
    /// - Parameter likenesses: query feature, registered feature, turned axis, differing signs, rarity.
    package func agreement(
        with design: MotifView, width: Int, height: Int, isMirrored: Bool,
        likenesses: [(query: Int32, feature: Int32, isTurned: Bool, signDistance: UInt8, rarity: Float)]
    ) -> MotifAgreement? {
        var matches = likenesses.map {
            MotifMatch(
                query: $0.query, in: view, feature: $0.feature, in: design, width: Float(width),
                isMirrored: isMirrored, isTurned: $0.isTurned, signDistance: $0.signDistance, rarity: $0.rarity)
        }
        let size = SIMD2(Float(width), Float(height))
        guard let first = PoseEstimator(matches: matches, width: size.x, height: size.y).best() else { return nil }
        let surplus = discounted(first, matches, design)
        let support = PoseSupport(first, matches, design: design, view: view, size: size, isMirrored: isMirrored)
        guard let region = region(first, matches, support, size, isMirrored) else { return nil }
        var agreement = MotifAgreement(
            regions: [region], isMirrored: isMirrored, surplus: surplus,
            reversal: Double(first.inliers.count { matches[$0].signDistance > 16 }) / Double(first.inliers.count),
            colors: ColorFit(first.inliers.map { matches[$0] }, view: view, design: design),
            isPatchy: support.isPatchy, isBorderOnly: support.isBorderOnly, isPart: support.isPart,
            missingShare: support.missingShare)

        // The same design again, elsewhere: what lies in the first place is taken out and the rest looked at again.
        guard surplus > Self.furtherSurplus else { return agreement }
        var last = (pose: first, support: support)
        while agreement.regions.count < Self.regionLimit {
            let taken = Set(last.pose.all.map { matches[$0].query })
            let hull = last.support.photoHull
            matches.removeAll { taken.contains($0.query) || hull.contains($0.photo) }
            guard let pose = PoseEstimator(matches: matches, width: size.x, height: size.y).best(),
                discounted(pose, matches, design) > Self.furtherSurplus
            else { break }
            let support = PoseSupport(pose, matches, design: design, view: view, size: size, isMirrored: isMirrored)
            guard let region = self.region(pose, matches, support, size, isMirrored) else { break }
            agreement.regions.append(region)
            last = (pose, support)
        }
        return agreement
    }

    /// The surplus with each agreeing place counted for what it adds: one of many alike places of a repeated motif
    /// says little more than the first.
    private func discounted(_ pose: Pose, _ matches: [MotifMatch], _ design: MotifView) -> Double {
        // A few hundred places are as good as all.
        let codes = pose.inliers.prefix(200).map { design.features.features[Int(matches[$0].feature)].code }
        let turned = codes.map(\.turned)
        var (whole, root) = (0.0, 0.0)
        for i in codes.indices {
            let alike = codes.count {
                codes[i].distance(to: $0) <= MotifModel.sameMotif || turned[i].distance(to: $0) <= MotifModel.sameMotif
            }
            whole += 1 / Double(max(alike, 1))
            root += 1 / Double(max(alike, 1)).squareRoot()
        }
        let share = (whole * root).squareRoot() / Double(max(codes.count, 1))
        return MotifModel.surplus(
            agreeing: Double(pose.inliers.count) * share, matches: Double(matches.count) * share,
            tolerance: Double(pose.tolerance))
    }

    private func region(
        _ pose: Pose, _ matches: [MotifMatch], _ support: PoseSupport, _ size: SIMD2<Float>, _ isMirrored: Bool
    ) -> CopyRegion? {
        let (width, height) = (size.x, size.y)
        guard
            let placement = pose.map.homography(mirrorWidth: isMirrored ? width : nil, squeeze: view.squeeze),
            let quad = placement.map(Quadrilateral(width: Double(width), height: Double(height)))
        else { return nil }
        let ordered = pose.inliers.sorted { (matches[$1].weight, $0) < (matches[$0].weight, $1) }
        return CopyRegion(
            placement: placement, quad: quad,
            outline: support.photoHull.points.map { point($0 / view.squeeze) }, share: Double(support.share),
            isMirrored: isMirrored,
            matches: ordered.map { i in
                let place = matches[i].design
                return PlaceMatch(
                    design: point(isMirrored ? SIMD2(width - place.x, place.y) : place),
                    photo: point(matches[i].photo / view.squeeze))
            })
    }

    private func point(_ p: SIMD2<Float>) -> Point { Point(Double(p.x), Double(p.y)) }
}
