/// Chooses which keypoints to keep: from all scales, and from all over the picture.
enum MotifSelection {
    /// Cells along each side of the grid over which the keypoints of one level are spread.
    static let gridSide = 8

    /// At most `limit` of `candidates`.
    ///
    /// Each level of the scale space has a share: coarse levels have fewer blobs but are the ones still seen in a
    /// small or blurred copy, so shares halve from octave to octave where the blobs would be quartered. Within a level,
    /// the strongest of each grid cell come first, then the second strongest of each, and so on.
    static func choose(_ candidates: [MotifCandidate], limit: Int, space: ScaleSpace) -> [MotifCandidate] {
        guard candidates.count > limit else { return candidates }
        var levels: [Int: [MotifCandidate]] = [:]
        for candidate in candidates {
            levels[candidate.octave * ScaleSpace.steps + candidate.level - 1, default: []].append(candidate)
        }
        let queues = levels.sorted { $0.key > $1.key }.map { key, members in
            (key: key, members: spread(members, in: space.octaves[key / ScaleSpace.steps]))
        }
        // From the coarsest level down: what a level does not use is left to the finer ones.
        var chosen: [MotifCandidate] = []
        var remaining = limit
        for (index, queue) in queues.enumerated() {
            let weights = queues[index...].map { weight($0.key) }
            let share = Double(remaining) * weights[0] / weights.reduce(0, +)
            let taken = min(queue.members.count, max(1, Int(share.rounded())), remaining)
            chosen += queue.members.prefix(taken)
            remaining -= taken
        }
        if remaining > 0 {
            // The finest levels were too poor: coarser ones fill up.
            for queue in queues.reversed() where remaining > 0 {
                let key = queue.key
                let have = chosen.count { $0.octave * ScaleSpace.steps + $0.level - 1 == key }
                let more = queue.members.dropFirst(have).prefix(remaining)
                chosen += more
                remaining -= more.count
            }
        }
        return chosen
    }

    private static func weight(_ level: Int) -> Double {
        // Halved an octave, by the same step each level.
        (0..<level).reduce(1.0) { weight, _ in weight * (0.5).squareRoot() }
    }

    private static func spread(_ members: [MotifCandidate], in octave: ScaleSpace.Octave) -> [MotifCandidate] {
        var cells = [[MotifCandidate]](repeating: [], count: gridSide * gridSide)
        for member in members {
            let column = min(gridSide - 1, Int(member.x) * gridSide / octave.width)
            let row = min(gridSide - 1, Int(member.y) * gridSide / octave.height)
            cells[row * gridSide + column].append(member)
        }
        func before(_ a: MotifCandidate, _ b: MotifCandidate) -> Bool {
            (b.response, a.y, a.x) < (a.response, b.y, b.x)
        }
        for i in cells.indices { cells[i].sort(by: before) }
        let rounds = cells.map(\.count).max() ?? 0
        return (0..<rounds).flatMap { round in
            cells.compactMap { $0.count > round ? $0[round] : nil }.sorted(by: before)
        }
    }
}
