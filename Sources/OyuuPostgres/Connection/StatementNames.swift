/// The statements that a connection has prepared, by text and types of values.
struct StatementNames {
    private struct Key: Hashable {
        let sql: String
        let types: [UInt32]
    }

    /// Most that are kept: each takes memory in the server.
    private static let bound = 256

    private var names: [Key: String] = [:]

    /// Whether all must be forgotten before another is prepared.
    var isFull: Bool { names.count >= Self.bound }

    /// The name under which a new one is prepared.
    var nextName: String { "oyuu\(names.count + 1)" }

    func name(of sql: String, _ types: [UInt32]) -> String? { names[Key(sql: sql, types: types)] }

    mutating func remember(_ sql: String, _ types: [UInt32]) { names[Key(sql: sql, types: types)] = nextName }

    mutating func forgetAll() { names = [:] }
}
