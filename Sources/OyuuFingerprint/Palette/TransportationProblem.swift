/// The cheapest way to move goods from sources to sinks: the linear programme behind the earth mover's distance.
///
/// Solved exactly (up to rounding) by successive shortest paths; made for a dozen sources and sinks.
package struct TransportationProblem {
    /// What each source has, all at least 0.
    package let supplies: [Double]
    /// What each sink wants, all at least 0, the same in sum as `supplies`.
    package let demands: [Double]
    /// The cost of moving one unit, source by source: `costs[source * demands.count + sink]`, at least 0.
    package let costs: [Double]

    /// - Precondition: `costs` has an entry for each pair.
    package init(supplies: [Double], demands: [Double], costs: [Double]) {
        precondition(costs.count == supplies.count * demands.count, "each source and sink has a cost")
        self.supplies = supplies
        self.demands = demands
        self.costs = costs
    }

    /// Less than this is left over by rounding, not to be moved.
    private static let negligible = 1e-12

    /// The cheapest plan: what goes from each source to each sink, laid out as `costs`.
    package func cheapestPlan() -> [Double] {
        var plan = [Double](repeating: 0, count: costs.count)
        var (left, wanted) = (supplies, demands)
        // Each round empties a source, fills a sink or undoes an entry of the plan, so this many are never needed.
        for _ in 0..<(64 * (supplies.count + demands.count)) {
            guard let path = cheapestPath(plan: plan, left: left, wanted: wanted) else { break }
            var amount = min(left[path.source], wanted[path.sink])
            for step in path.steps where !step.forward { amount = min(amount, plan[step.entry]) }
            for step in path.steps { plan[step.entry] += step.forward ? amount : -amount }
            left[path.source] -= amount
            wanted[path.sink] -= amount
        }
        return plan
    }

    /// What `plan` costs.
    package func cost(of plan: [Double]) -> Double {
        zip(plan, costs).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private struct Path {
        var source: Int
        var sink: Int
        /// Entries of the plan to be raised (forward) or lowered.
        var steps: [(entry: Int, forward: Bool)]
    }

    /// The cheapest way from any source with goods left to any sink that still wants some, through the plan's reversals
    /// (Bellman–Ford, because going back along the plan has a negative cost).
    private func cheapestPath(plan: [Double], left: [Double], wanted: [Double]) -> Path? {
        let (sourceCount, sinkCount) = (supplies.count, demands.count)
        var sourceCost = left.map { $0 > Self.negligible ? 0 : Double.infinity }
        var sinkCost = [Double](repeating: .infinity, count: sinkCount)
        var cameToSink = [Int](repeating: -1, count: sinkCount)
        var cameToSource = [Int](repeating: -1, count: sourceCount)
        var changed = true
        var rounds = 0
        while changed, rounds < sourceCount + sinkCount {
            changed = false
            rounds += 1
            for source in 0..<sourceCount where sourceCost[source] < .infinity {
                for sink in 0..<sinkCount {
                    let cost = sourceCost[source] + costs[source * sinkCount + sink]
                    if cost < sinkCost[sink] - Self.negligible {
                        sinkCost[sink] = cost
                        cameToSink[sink] = source
                        changed = true
                    }
                }
            }
            for sink in 0..<sinkCount where sinkCost[sink] < .infinity {
                for source in 0..<sourceCount where plan[source * sinkCount + sink] > 0 {
                    let cost = sinkCost[sink] - costs[source * sinkCount + sink]
                    if cost < sourceCost[source] - Self.negligible {
                        sourceCost[source] = cost
                        cameToSource[source] = sink
                        changed = true
                    }
                }
            }
        }
        var goal: Int?
        for sink in 0..<sinkCount where wanted[sink] > Self.negligible && sinkCost[sink] < .infinity {
            if let best = goal, sinkCost[best] <= sinkCost[sink] { continue }
            goal = sink
        }
        guard let goal else { return nil }
        return path(to: goal, cameToSink: cameToSink, cameToSource: cameToSource)
    }

    private func path(to goal: Int, cameToSink: [Int], cameToSource: [Int]) -> Path? {
        var steps: [(entry: Int, forward: Bool)] = []
        var sink = goal
        while steps.count <= 2 * (supplies.count + demands.count) {
            let source = cameToSink[sink]
            steps.append((source * demands.count + sink, true))
            let before = cameToSource[source]
            guard before >= 0 else { return Path(source: source, sink: goal, steps: steps) }
            steps.append((source * demands.count + before, false))
            sink = before
        }
        return nil
    }
}
