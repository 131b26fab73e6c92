/// Groups the boxes of a histogram into a palette's few colours.
///
/// Twelve centres are placed greedily (k-means++ without dice), moved by Lloyd's iteration in OKLab, and then joined
/// until all are worth telling apart. The same pixels give the same colours on every machine.
struct ColorClustering {
    /// A group of boxes.
    struct Cluster {
        /// The weighted mean colour.
        var color: OKLab
        /// The weight that the mean was taken with.
        var weight: Double
        /// Pixels of its boxes.
        var pixels: Int
    }

    /// Colours nearer than this in CIEDE2000 are one to the eye (the just noticeable difference of CIELAB, about 2.3).
    static let noticeableDifference = 2.3
    /// Colours nearer than this, with lightness counting half as in textile practice, are shades of one dye;
    /// joined as long as more than three colours remain.
    static let shadeDifference = 5.0
    /// Centres placed at first.
    static let seedCount = 12
    /// Colours that cover less than this part of the picture are joined to the nearest.
    static let smallestShare = 0.005
    /// Fewer colours than this are never made by joining shades.
    static let preferredMinimum = 3

    /// The clusters, in no particular order; empty only for an empty histogram.
    static func clusters(of histogram: ColorHistogram) -> [Cluster] {
        let bins = histogram.bins
        guard !bins.isEmpty else { return [] }
        var centers = seeds(bins, count: seedCount)
        var owners = assign(bins, to: centers)
        for _ in 0..<24 {
            centers = means(bins, owners: owners, centers: centers)
            let next = assign(bins, to: centers)
            if next == owners { break }
            owners = next
        }
        let clusters = centers.indices.compactMap { center -> Cluster? in
            var cluster = Cluster(color: centers[center], weight: 0, pixels: 0)
            for (bin, owner) in zip(bins, owners) where owner == center {
                cluster.weight += bin.weight
                cluster.pixels += bin.pixels
            }
            return cluster.pixels > 0 ? cluster : nil
        }
        return joined(clusters, pixelCount: histogram.pixelCount)
    }

    /// The heaviest box, then again and again the box that most reduces the weighted squared distance to the nearest centre,
    /// among the 24 that contribute most to it.
    private static func seeds(_ bins: [ColorHistogram.Bin], count: Int) -> [OKLab] {
        var first = 0
        for index in bins.indices where bins[index].weight > bins[first].weight { first = index }
        var centers = [bins[first].color]
        var nearest = bins.map { $0.color.squaredDistance(to: centers[0]) }
        while centers.count < count {
            let candidates = bins.indices
                .filter { nearest[$0] > 0 }
                .map { (index: $0, error: bins[$0].weight * nearest[$0]) }
                .sorted { ($1.error, $0.index) < ($0.error, $1.index) }
                .prefix(24)
            var best: (color: OKLab, gain: Double)?
            for candidate in candidates {
                let color = bins[candidate.index].color
                var gain = 0.0
                for index in bins.indices {
                    let saved = nearest[index] - bins[index].color.squaredDistance(to: color)
                    if saved > 0 { gain += saved * bins[index].weight }
                }
                if gain > best?.gain ?? 0 { best = (color, gain) }
            }
            guard let best else { break }
            centers.append(best.color)
            for index in bins.indices {
                nearest[index] = min(nearest[index], bins[index].color.squaredDistance(to: best.color))
            }
        }
        return centers
    }

    /// The nearest centre of each box; the first of equals.
    private static func assign(_ bins: [ColorHistogram.Bin], to centers: [OKLab]) -> [Int] {
        bins.map { bin in
            var best = (center: 0, distance: Double.infinity)
            for (center, color) in centers.enumerated() {
                let distance = bin.color.squaredDistance(to: color)
                if distance < best.distance { best = (center, distance) }
            }
            return best.center
        }
    }

    /// The weighted mean of each centre's boxes; a centre without boxes stays.
    private static func means(_ bins: [ColorHistogram.Bin], owners: [Int], centers: [OKLab]) -> [OKLab] {
        var sums = [SIMD4<Double>](repeating: .zero, count: centers.count)
        for (bin, owner) in zip(bins, owners) {
            sums[owner] += bin.weight * SIMD4(bin.color.l, bin.color.a, bin.color.b, 1)
        }
        return zip(sums, centers).map { sum, center in
            sum.w > 0 ? OKLab(l: sum.x / sum.w, a: sum.y / sum.w, b: sum.z / sum.w) : center
        }
    }

    /// Joins the nearest two clusters while they are too alike, and small clusters to their nearest.
    private static func joined(_ clusters: [Cluster], pixelCount: Int) -> [Cluster] {
        var clusters = clusters
        while clusters.count > preferredMinimum, let pair = nearestPair(clusters, lightnessFactor: 2) {
            guard clusters.count > Palette.maximumCount || pair.difference < shadeDifference else { break }
            join(&clusters, pair.one, pair.other)
        }
        while clusters.count > 1, let pair = nearestPair(clusters, lightnessFactor: 1) {
            guard pair.difference < noticeableDifference else { break }
            join(&clusters, pair.one, pair.other)
        }
        while clusters.count > 1 {
            var small = 0
            for index in clusters.indices where clusters[index].pixels < clusters[small].pixels { small = index }
            guard Double(clusters[small].pixels) < smallestShare * Double(pixelCount) else { break }
            let labs = clusters.map { CIELAB($0.color.linear) }
            var near: (index: Int, difference: Double)?
            for index in clusters.indices where index != small {
                let difference = labs[index].difference(to: labs[small])
                if difference < near?.difference ?? .infinity { near = (index, difference) }
            }
            guard let near else { break }
            // What is too little to be a colour must not tint the one it joins.
            clusters[near.index].pixels += clusters[small].pixels
            clusters.remove(at: small)
        }
        return clusters
    }

    private static func nearestPair(
        _ clusters: [Cluster], lightnessFactor: Double
    ) -> (one: Int, other: Int, difference: Double)? {
        let labs = clusters.map { CIELAB($0.color.linear) }
        var best: (one: Int, other: Int, difference: Double)?
        for one in clusters.indices {
            for other in clusters.indices where other > one {
                let difference = labs[one].difference(to: labs[other], lightnessFactor: lightnessFactor)
                if difference < best?.difference ?? .infinity { best = (one, other, difference) }
            }
        }
        return best
    }

    private static func join(_ clusters: inout [Cluster], _ one: Int, _ other: Int) {
        let (first, second) = (clusters[one], clusters[other])
        let weight = first.weight + second.weight
        let part = second.weight / weight
        clusters[one] = Cluster(
            color: OKLab(
                l: first.color.l + part * (second.color.l - first.color.l),
                a: first.color.a + part * (second.color.a - first.color.a),
                b: first.color.b + part * (second.color.b - first.color.b)),
            weight: weight, pixels: first.pixels + second.pixels)
        clusters.remove(at: other)
    }
}
