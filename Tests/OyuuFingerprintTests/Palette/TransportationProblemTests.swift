import OyuuFingerprint
import TestSupport
import Testing

/// A problem in whole parts of 65535, with the least cost that SciPy's `linprog` (HiGHS) finds.
private struct Case: Sendable {
    var supplies: [Double]
    var demands: [Double]
    var costs: [Double]
    var cost: Double
}

@Suite("TransportationProblem") struct TransportationProblemTests {
    private static let solved: [Case] = [
        Case(supplies: [65535], demands: [65535], costs: [89.7], cost: 5878489.5000),
        Case(supplies: [65535], demands: [27709, 29782, 8044], costs: [30.0, 87.4, 0.5], cost: 3438238.8000),
        Case(
            supplies: [22553, 37029, 5953], demands: [37741, 5634, 22160],
            costs: [30.3, 27.8, 25.5, 44.5, 50.5, 55.3, 99.6, 79.3, 62.2], cost: 2609544.4000),
        Case(
            supplies: [7826, 22671, 10693, 4956, 19389], demands: [6048, 32185, 22984, 4318],
            costs: [
                3.6, 51.5, 46.6, 91.7, 62.9, 51.4, 49.7, 24.8, 1.2, 19.2, 69.2, 20.1, 37.0, 0.4, 83.0, 15.4, 26.8, 88.0,
                51.0, 84.7,
            ], cost: 2348096.3000),
        Case(
            supplies: [968, 15528, 14036, 943, 16274, 10396, 2017, 5373],
            demands: [7166, 9625, 6725, 8115, 11531, 9082, 4779, 8512],
            costs: [
                5.9, 38.8, 32.3, 15.0, 81.6, 37.9, 97.9, 59.0, 60.5, 63.8, 67.6, 15.1, 44.0, 24.0, 40.2, 9.7, 96.8,
                21.5, 67.2, 30.0, 87.4, 66.2, 13.2, 84.5, 94.5, 90.4, 57.0, 14.5, 19.2, 92.8, 55.2, 18.1, 88.4, 64.2,
                57.0, 37.6, 41.1, 23.9, 3.8, 87.6, 46.8, 54.8, 32.2, 75.1, 2.5, 37.2, 3.0, 12.3, 96.7, 65.8, 42.8, 52.4,
                87.3, 34.4, 59.0, 68.4, 35.5, 51.9, 76.5, 90.9, 15.1, 93.3, 0.5, 75.3,
            ], cost: 1352341.4000),
        Case(
            supplies: [6691, 8309, 9058, 7202, 1532, 9472, 4685, 9472, 9114],
            demands: [11974, 185, 10688, 7750, 5985, 9787, 11749, 6331, 1086],
            costs: [
                22.6, 19.9, 36.3, 17.9, 34.6, 94.8, 57.3, 34.0, 27.2, 95.2, 44.4, 98.0, 51.6, 52.1, 89.7, 74.3, 58.1,
                42.7, 87.8, 41.2, 92.3, 6.9, 43.0, 52.0, 95.1, 25.1, 80.6, 67.6, 71.7, 63.0, 97.2, 33.3, 39.8, 20.3,
                5.1, 21.3, 91.5, 84.0, 11.2, 60.4, 47.9, 59.5, 65.9, 30.7, 96.1, 46.6, 62.8, 63.5, 18.4, 6.2, 41.2,
                76.4, 81.5, 73.0, 11.3, 91.3, 80.2, 87.8, 52.3, 91.6, 4.7, 3.0, 2.0, 25.3, 24.9, 18.8, 56.7, 3.9, 59.0,
                16.6, 67.8, 2.1, 31.1, 93.8, 53.8, 81.2, 65.8, 61.1, 19.1, 57.4, 4.0,
            ], cost: 1570497.5000),
        Case(
            supplies: [9590, 3130, 10579, 6181, 12679, 11886, 11279, 211], demands: [5306, 60229],
            costs: [31.8, 11.3, 62.7, 79.7, 31.4, 86.3, 79.7, 12.9, 76.7, 88.3, 19.7, 57.4, 63.9, 60.9, 9.6, 66.1],
            cost: 3561543.9000),
    ]

    @Test("the least cost is the one linear programming finds", arguments: solved)
    private func leastCost(known: Case) {
        let scale = 65535.0
        let problem = TransportationProblem(
            supplies: known.supplies.map { $0 / scale }, demands: known.demands.map { $0 / scale }, costs: known.costs)
        let plan = problem.cheapestPlan()
        #expect(abs(problem.cost(of: plan) * scale - known.cost) < 1e-4)
        expectMovesEverything(plan, problem)
    }

    @Test("random plans move everything, and none found by swapping is cheaper")
    func optimality() {
        var random = SeededGenerator(seed: 60)
        for _ in 0..<300 {
            let problem = TransportationProblem.random(using: &random)
            let plan = problem.cheapestPlan()
            expectMovesEverything(plan, problem)
            let columns = problem.demands.count
            // An optimal plan has no pair of moves that would be cheaper with their sinks exchanged.
            for one in plan.indices where plan[one] > 1e-9 {
                for other in plan.indices where plan[other] > 1e-9 {
                    let swapped =
                        problem.costs[one / columns * columns + other % columns]
                        + problem.costs[other / columns * columns + one % columns]
                    #expect(problem.costs[one] + problem.costs[other] <= swapped + 1e-9)
                }
            }
        }
    }

    @Test("over a metric ground distance the earth mover's distance is a metric")
    func metric() {
        // CIEDE2000 breaks the triangle inequality itself, so the ground distance here is OKLab's Euclidean one.
        var random = SeededGenerator(seed: 61)
        func distribution() -> [(color: OKLab, share: Double)] {
            let count = Int.random(in: 1...8, using: &random)
            let raw = (0..<count).map { _ in Double.random(in: 0.05...1, using: &random) }
            let total = raw.reduce(0, +)
            return raw.map {
                (
                    OKLab(
                        l: .random(in: 0...1, using: &random), a: .random(in: -0.3...0.3, using: &random),
                        b: .random(in: -0.3...0.3, using: &random)), $0 / total
                )
            }
        }
        func distance(_ one: [(color: OKLab, share: Double)], _ other: [(color: OKLab, share: Double)]) -> Double {
            let problem = TransportationProblem(
                supplies: one.map(\.share), demands: other.map(\.share),
                costs: one.flatMap { a in other.map { a.color.squaredDistance(to: $0.color).squareRoot() } })
            return problem.cost(of: problem.cheapestPlan())
        }
        for _ in 0..<200 {
            let (a, b, c) = (distribution(), distribution(), distribution())
            #expect(distance(a, a) < 1e-12)
            #expect(abs(distance(a, b) - distance(b, a)) < 1e-9)
            #expect(distance(a, c) <= distance(a, b) + distance(b, c) + 1e-9)
            #expect(distance(a, b) > 0)
        }
    }

    private func expectMovesEverything(_ plan: [Double], _ problem: TransportationProblem) {
        let columns = problem.demands.count
        #expect(plan.allSatisfy { $0 >= 0 })
        for (source, supply) in problem.supplies.enumerated() {
            #expect(abs(plan[(source * columns)..<((source + 1) * columns)].reduce(0, +) - supply) < 1e-9)
        }
        for (sink, demand) in problem.demands.enumerated() {
            #expect(abs(stride(from: sink, to: plan.count, by: columns).reduce(0) { $0 + plan[$1] } - demand) < 1e-9)
        }
    }
}

extension TransportationProblem {
    fileprivate static func random(using random: inout SeededGenerator) -> TransportationProblem {
        func shares() -> [Double] {
            // Some sources and sinks are empty, as a palette's never are but a caller's may be.
            let raw = (0..<Int.random(in: 1...9, using: &random)).map {
                Double(max(0, Int.random(in: -2...9, using: &random) + ($0 == 0 ? 3 : 0)))
            }
            let total = raw.reduce(0, +)
            return raw.map { $0 / total }
        }
        let (supplies, demands) = (shares(), shares())
        let costs = (0..<(supplies.count * demands.count)).map { _ in Double(Int.random(in: 0...100, using: &random)) }
        return TransportationProblem(supplies: supplies, demands: demands, costs: costs)
    }
}
