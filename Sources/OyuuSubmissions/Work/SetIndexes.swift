import Foundation
import Oyuu

/// The indexes of the sets that batches are compared with, one file a set in a folder of this machine's.
///
/// All of it can be made again from the store.
actor SetIndexes {
    private let store: SubmissionStore
    /// Nil: in memory.
    private let folder: URL?
    private let report: @Sendable (IndexEvent) -> Void
    private var sets: [Int64: Task<PhotoSet, any Error>] = [:]

    /// New views up to which the index of an earlier set is brought up to date rather than made anew: as many as are held
    /// in memory at a time when it is made anew.
    private static let catchUpLimit = 4_000
    /// Sets whose files are kept: of batches that are worked on in turns.
    private static let keptFiles = 2

    init(_ store: SubmissionStore, folder: URL?, report: @escaping @Sendable (IndexEvent) -> Void) {
        self.store = store
        self.folder = folder
        self.report = report
    }

    /// The set of that number, ready to be searched; made once, whoever asks meanwhile.
    func set(_ number: Int64) async throws -> PhotoSet {
        let making = sets[number] ?? Task { try await made(number) }
        sets = sets.filter { $0.key > number - Int64(Self.keptFiles) }
        sets[number] = making
        do { return try await making.value } catch {
            if sets[number] == making { sets[number] = nil }
            throw error
        }
    }

    private func made(_ number: Int64) async throws -> PhotoSet {
        let members = FrozenSubmissions(store: store, number: number)
        let set = PhotoSet(members, indexFile: try await file(for: number, members)) { [report] event in
            // That sets are made and brought up to date is how it goes.
            if case .notWritten = event { report(event) }
        }
        try await set.prepare()
        return set
    }

    /// The set's file; where there is none yet, perhaps with the index of an earlier set as its beginning. Nil where this
    /// machine has no place for it: the set is then held in memory.
    private func file(for number: Int64, _ members: FrozenSubmissions) async throws(SubmissionError) -> URL? {
        guard let folder else { return nil }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            let reason = OyuuError.file(path: folder.path, reason: "cannot be made (\(error.localizedDescription))")
            report(.notWritten(reason: reason.description, code: reason.code))
            return nil
        }
        let file = folder.appendingPathComponent(Self.name(number))
        let others = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).compactMap(Self.number)
        if !FileManager.default.fileExists(atPath: file.path), let earlier = others.filter({ $0 < number }).max(),
            try await members.count(above: earlier) <= Self.catchUpLimit
        {
            // An index is never written in place, so two names of one file do not disturb each other.
            _ = link(folder.appendingPathComponent(Self.name(earlier)).path, file.path)
        }
        for old in others where old <= number - Int64(Self.keptFiles) {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(Self.name(old)))
        }
        return file
    }

    private static func name(_ number: Int64) -> String { "set-\(number).oyuu" }

    private static func number(_ name: String) -> Int64? {
        guard name.hasPrefix("set-"), name.hasSuffix(".oyuu") else { return nil }
        return Int64(name.dropFirst(4).dropLast(5))
    }
}
