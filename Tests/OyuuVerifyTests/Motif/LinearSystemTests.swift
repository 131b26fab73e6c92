import OyuuVerify
import TestSupport
import Testing

@Suite("Systems of equations") struct LinearSystemTests {
    @Test("a system worked out by hand")
    func known() throws {
        // 2x + y − z = 8, −3x − y + 2z = −11, −2x + y + 2z = −3 has x = 2, y = 3, z = −1.
        let x = try #require(LinearSystem.solve([2, 1, -1, -3, -1, 2, -2, 1, 2], [8, -11, -3]))
        for (found, expected) in zip(x, [2.0, 3, -1]) { #expect(abs(found - expected) < 1e-12) }
    }

    @Test("rows that need exchanging are exchanged")
    func pivots() throws {
        let x = try #require(LinearSystem.solve([0, 2, 0, 0, 0, 4, 8, 0, 0], [6, 2, 4]))
        #expect(x == [0.5, 3, 0.5])
    }

    @Test("made-up systems of up to eight unknowns are solved")
    func random() throws {
        var random = SeededGenerator(seed: 20)
        for n in 1...8 {
            for _ in 0..<20 {
                let matrix = (0..<(n * n)).map { _ in Double.random(in: -1...1, using: &random) }
                let truth = (0..<n).map { _ in Double.random(in: -9...9, using: &random) }
                let right = (0..<n).map { row in (0..<n).reduce(0) { $0 + matrix[row * n + $1] * truth[$1] } }
                let x = try #require(LinearSystem.solve(matrix, right))
                for row in 0..<n {
                    let left = (0..<n).reduce(0) { $0 + matrix[row * n + $1] * x[$1] }
                    #expect(abs(left - right[row]) < 1e-9)
                }
            }
        }
    }

    @Test("a singular, empty-handed or infinite system has no answer")
    func singular() {
        #expect(LinearSystem.solve([1, 2, 2, 4], [1, 2]) == nil)
        #expect(LinearSystem.solve([0, 0, 0, 0], [0, 0]) == nil)
        #expect(LinearSystem.solve([.infinity, 0, 0, 1], [1, 1]) == nil)
        #expect(LinearSystem.solve([.nan, 0, 0, 1], [1, 1])?.allSatisfy(\.isFinite) != true)
    }
}
