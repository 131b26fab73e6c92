/// SHA-256 (FIPS 180-4) of a few kilobytes, in lower-case hex: to compare pixels with a figure in a table.
func sha256(_ message: [UInt8]) -> String {
    var state: [UInt32] = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    padded += bigEndian(UInt32(message.count * 8 >> 32)) + bigEndian(UInt32(truncatingIfNeeded: message.count * 8))
    var schedule = [UInt32](repeating: 0, count: 64)
    func rotated(_ value: UInt32, _ bits: UInt32) -> UInt32 { value >> bits | value << (32 - bits) }
    for block in stride(from: 0, to: padded.count, by: 64) {
        for i in 0..<16 {
            schedule[i] = (0..<4).reduce(0) { $0 << 8 | UInt32(padded[block + 4 * i + $1]) }
        }
        for i in 16..<64 {
            let a = schedule[i - 15]
            let b = schedule[i - 2]
            let low = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3)
            let high = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10)
            schedule[i] = schedule[i - 16] &+ low &+ schedule[i - 7] &+ high
        }
        var s = state
        for i in 0..<64 {
            let sum1 = rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)
            let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
            let first = s[7] &+ sum1 &+ choice &+ roundConstants[i] &+ schedule[i]
            let sum0 = rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)
            let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
            s = [first &+ sum0 &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
        }
        for i in 0..<8 { state[i] = state[i] &+ s[i] }
    }
    let digits = Array("0123456789abcdef")
    return String(state.flatMap(bigEndian).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes, in whole numbers.
private let roundConstants: [UInt32] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 64 {
        if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
        candidate += 1
    }
    return primes.map { prime in
        // Largest r with r^3 <= prime * 2^96, by its bits; r needs 35 of them.
        var root: UInt64 = 0
        for bit in (0..<35).reversed() {
            let trial = root | 1 << UInt64(bit)
            let square = trial.multipliedFullWidth(by: trial)
            // trial^2 is below 2^70: compare trial^3 with prime * 2^96 in 128 bits.
            let cube = (UInt128(square.high) << 64 | UInt128(square.low)) * UInt128(trial)
            if cube <= UInt128(prime) << 96 { root = trial }
        }
        return UInt32(truncatingIfNeeded: root)
    }
}()
