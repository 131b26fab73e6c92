/// Sine and cosine of angles counted in whole turns, from arithmetic alone.
///
/// libm's last bit differs between machines, and a drawing must not.
package enum Turn {
    /// Cosine of `turns` (1 is a full circle), to about 1e-12.
    package static func cosine(_ turns: Double) -> Double { sine(turns + 0.25) }

    /// Sine of `turns` (1 is a full circle), to about 1e-12.
    package static func sine(_ turns: Double) -> Double {
        var t = turns - turns.rounded(.down)
        var sign = 1.0
        if t >= 0.5 {
            t -= 0.5
            sign = -1
        }
        if t > 0.25 { t = 0.5 - t }
        let x = t * 6.283185307179586
        let s = x * x
        // Taylor's series to x^15: enough for 0...π/2.
        var sum = -1.0 / 1_307_674_368_000
        sum = sum * s + 1.0 / 6_227_020_800
        sum = sum * s - 1.0 / 39_916_800
        sum = sum * s + 1.0 / 362_880
        sum = sum * s - 1.0 / 5_040
        sum = sum * s + 1.0 / 120
        sum = sum * s - 1.0 / 6
        sum = sum * s + 1
        return sign * x * sum
    }

    /// The unit vector at `turns` clockwise from "up".
    static func heading(_ turns: Double) -> Point { Point(sine(turns), -cosine(turns)) }
}
