import OyuuIndex
import OyuuPack

/// What is searched of a pack: its kept index, or where there is none to be used, all of it expanded.
///
/// The pack is the truth. Whatever is wrong with the kept index, it is made anew before a question is answered; where it
/// cannot be kept, all is done in memory.
actor PackIndex {
    private let designs: PackDesigns
    private let cache: PackCache?
    private let report: @Sendable (PackCacheEvent) -> Void
    /// To be searched.
    private(set) var snapshot: RegisterSnapshot

    /// - Parameters:
    ///   - cache: where indexes are kept; nil expands the pack.
    ///   - expanding: expands the pack whether an index is kept or not.
    /// - Throws: `PackError` for a pack that its register's own program would not have written.
    init(
        _ designs: PackDesigns, cache: PackCache?, expanding: Bool,
        report: @escaping @Sendable (PackCacheEvent) -> Void
    ) throws(PackError) {
        self.designs = designs
        self.cache = cache
        self.report = report
        snapshot = try Self.opened(designs, cache, expanding: expanding, report: report)
    }

    /// What can be searched after `damaged` could not be because of `error`.
    func current(
        insteadOf damaged: RegisterSnapshot, because error: IndexFileError
    ) throws(OyuuError) -> RegisterSnapshot {
        // Others who met the same damage may have had it mended.
        guard let file = damaged.file, snapshot.file === file else { return snapshot }
        do {
            snapshot = try Self.made(designs, cache, because: error, report: report)
        } catch {
            throw .pack(error, file: designs.file)
        }
        return snapshot
    }

    private static func opened(
        _ designs: PackDesigns, _ cache: PackCache?, expanding: Bool, report: (PackCacheEvent) -> Void
    ) throws(PackError) -> RegisterSnapshot {
        guard let cache, !expanding else { return try made(designs, cache, because: nil, report: report) }
        let error: IndexFileError
        do { return try cache.snapshot(of: designs) } catch let reason { error = reason }
        let turn = turn(in: cache, report: report)
        // While this one waited, another program may have made the index.
        if turn != nil, let made = try? cache.snapshot(of: designs) { return made }
        let snapshot = try made(designs, cache, in: turn, because: error, report: report)
        // What was expanded takes several times the memory of the file.
        return (try? cache.snapshot(of: designs)) ?? snapshot
    }

    /// Expands the pack and keeps its index.
    ///
    /// - Returns: what was expanded, in memory, where no disk can spoil it.
    private static func made(
        _ designs: PackDesigns, _ cache: PackCache?, because error: IndexFileError?, report: (PackCacheEvent) -> Void
    ) throws(PackError) -> RegisterSnapshot {
        try made(
            designs, cache, in: cache.flatMap { turn(in: $0, report: report) }, because: error, report: report)
    }

    /// The same where it was tried already to get a `turn` to keep the index.
    private static func made(
        _ designs: PackDesigns, _ cache: PackCache?, in turn: IndexWriteLock?, because error: IndexFileError?,
        report: (PackCacheEvent) -> Void
    ) throws(PackError) -> RegisterSnapshot {
        let snapshot = try designs.snapshot()
        guard let cache, let turn else { return snapshot }
        do {
            try cache.keep(snapshot, of: designs.pack, in: turn)
            if let error, error.kind != .missing { report(PackCacheEvent(remadeBecause: error)) }
        } catch {
            report(PackCacheEvent(notKeptBecause: error))
        }
        return snapshot
    }

    /// The turn to keep an index; nil where it cannot be kept, which is reported.
    private static func turn(in cache: PackCache, report: (PackCacheEvent) -> Void) -> IndexWriteLock? {
        do { return try cache.turn() } catch {
            // Another program that is writing may be writing this very index.
            if error.kind != .busy { report(PackCacheEvent(notKeptBecause: error)) }
            return nil
        }
    }
}
