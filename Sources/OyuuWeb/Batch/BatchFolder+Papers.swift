import Foundation

/// A report of a batch, as it is kept.
struct KeptPaper: Sendable {
    /// Its number, language and form.
    let name: String
    /// What tells it from the paper of the same name before further copies came.
    let photos: Int
    let checkedAt: Date

    static let prefix = "paper-"

    var file: String { "\(Self.prefix)\(photos)-\(Int64(checkedAt.timeIntervalSince1970 * 1000))-\(name)" }

    /// Whether a file is this paper as it was before.
    fileprivate func isOlder(_ file: String) -> Bool {
        let parts = file.split(separator: "-", maxSplits: 3)
        return file.hasPrefix(Self.prefix) && parts.count == 4 && parts[3] == name && file != self.file
    }
}

extension BatchFolder {
    func paper(_ paper: KeptPaper, of batch: String) -> [UInt8]? {
        (try? Data(contentsOf: file(paper.file, of: batch))).map { [UInt8]($0) }
    }

    /// Keeps a paper, whole, instead of the one of its name that was before.
    ///
    /// - Throws: ``BatchError/noSuchBatch`` where the batch was deleted meanwhile.
    func keep(_ bytes: [UInt8], as paper: KeptPaper, of batch: String) throws(BatchError) {
        guard FileManager.default.fileExists(atPath: folder(batch).path) else { throw .noSuchBatch }
        do { try Data(bytes).write(to: file(paper.file, of: batch), options: .atomic) } catch {
            throw BatchError(error)
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder(batch).path)) ?? []
        where paper.isOlder(name) {
            remove(file(name, of: batch))
        }
    }
}
