/// How dear a guess at a password is made: parameters of Argon2id (RFC 9106).
public struct PasswordHashing: Sendable, Equatable {
    /// Memory of one hashing in KiB.
    public let memory: Int
    /// Passes over the memory.
    public let passes: Int
    /// Lanes, each a thread while hashing.
    public let lanes: Int

    /// 19 MiB, 2 passes, 1 lane: the least that OWASP's Password Storage Cheat Sheet advises; tens of milliseconds.
    public static let standard = PasswordHashing(unchecked: 19_456, passes: 2, lanes: 1)

    /// For tests: protects nothing.
    package static let quick = PasswordHashing(unchecked: 16, passes: 1, lanes: 1)

    /// Parameters of one's own, none weaker than ``standard``.
    ///
    /// - Parameters:
    ///   - memory: KiB, 19,456 to 1,048,576 (1 GiB). Two hashings run at once.
    ///   - passes: 2 to 64.
    ///   - lanes: 1 to 16.
    /// - Returns: nil outside these ranges.
    public init?(memory: Int, passes: Int, lanes: Int) {
        guard memory >= Self.standard.memory, passes >= Self.standard.passes,
            memory <= Self.most.memory, passes <= Self.most.passes, (1...Self.most.lanes).contains(lanes)
        else { return nil }
        self.init(unchecked: memory, passes: passes, lanes: lanes)
    }

    package init(unchecked memory: Int, passes: Int, lanes: Int) {
        self.memory = memory
        self.passes = passes
        self.lanes = lanes
    }

    /// What a stored password may ask for: a file that somebody edited must not take the machine's memory.
    static let most = PasswordHashing(unchecked: 1_048_576, passes: 64, lanes: 16)

    /// Whether a guess at a password hashed so costs less memory or fewer passes than with `wanted`.
    func isWeaker(than wanted: PasswordHashing) -> Bool { memory < wanted.memory || passes < wanted.passes }
}
