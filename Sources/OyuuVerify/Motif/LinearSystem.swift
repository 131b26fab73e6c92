/// Small dense systems of equations.
package enum LinearSystem {
    /// Solves `matrix` x = `right` by Gaussian elimination with row pivots; nil where the matrix is singular.
    package static func solve(_ matrix: [Double], _ right: [Double]) -> [Double]? {
        let n = right.count
        var a = matrix
        var b = right
        let scale = a.reduce(0) { max($0, $1.magnitude) }
        guard scale > 0, scale.isFinite else { return nil }
        for column in 0..<n {
            var pivot = column
            for row in column..<n where a[row * n + column].magnitude > a[pivot * n + column].magnitude { pivot = row }
            guard a[pivot * n + column].magnitude > 1e-13 * scale else { return nil }
            if pivot != column {
                for i in 0..<n { a.swapAt(pivot * n + i, column * n + i) }
                b.swapAt(pivot, column)
            }
            for row in (column + 1)..<n {
                let factor = a[row * n + column] / a[column * n + column]
                guard factor != 0 else { continue }
                for i in column..<n { a[row * n + i] -= factor * a[column * n + i] }
                b[row] -= factor * b[column]
            }
        }
        var x = b
        for row in stride(from: n - 1, through: 0, by: -1) {
            for i in (row + 1)..<max(n, row + 1) { x[row] -= a[row * n + i] * x[i] }
            x[row] /= a[row * n + row]
        }
        return x
    }
}
