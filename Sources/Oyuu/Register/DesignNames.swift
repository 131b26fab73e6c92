import OyuuRegistry

/// What a verdict says of a design beside its number.
struct DesignEntry: Sendable {
    let title: String
    let holder: String
    /// SHA-256 of its photos, hexadecimal, by their numbers.
    let photos: [Int64: String]
}

/// Whoever knows the designs of a snapshot: a register, or a pack made from one.
protocol DesignNames: Sendable {
    /// The active design of that number; nil where it was withdrawn in the meantime.
    ///
    /// - Throws: `OyuuError`, or `IndexFileError` where only a wrong index file can have led to that number.
    func entry(_ number: DesignNumber) async throws -> DesignEntry?
}

extension OrnamentRegister: DesignNames {
    func entry(_ number: DesignNumber) async throws(OyuuError) -> DesignEntry? {
        guard let design = try await design(number), design.status == .active else { return nil }
        return DesignEntry(
            title: design.details.title, holder: design.details.holder,
            photos: Dictionary(design.photos.map { ($0.id, $0.sha256) }, uniquingKeysWith: { first, _ in first }))
    }
}
