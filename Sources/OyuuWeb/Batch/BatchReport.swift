import Foundation
import Oyuu
import OyuuPaper
import OyuuText

/// The evidence reports of a batch: papers of as many copies as a report takes.
enum BatchReport {
    /// A paper's number from 1, and the numbers of its first and last copy.
    struct Paper: Sendable {
        let number, first, last: Int
    }

    static func papers(of batch: Batch) -> [Paper] {
        let (count, limit) = (batch.counts.copies, OrnamentRegister.reportLimit)
        return stride(from: 0, to: count, by: limit).map {
            Paper(number: $0 / limit + 1, first: $0 + 1, last: min($0 + limit, count))
        }
    }
}

extension BatchQueue {
    /// What the report of a batch of this number takes; empty where the batch has not so many copies.
    fileprivate func checkedForReport(
        of id: String, paper number: Int
    ) async throws -> (photos: [CheckedForReport], at: Date) {
        let limit = OrnamentRegister.reportLimit
        let items = try await copies(of: id, skipping: (number - 1) * limit, limit: limit)
        let photos = items.compactMap { item -> CheckedForReport? in
            item.found.map { result in
                var checked = CheckedForReport(result, index: 0) { picture($0, of: item.id, in: id) }
                checked.checkedAt = item.checkedAt
                return checked
            }
        }
        return (photos, items.compactMap(\.checkedAt).max() ?? Date(timeIntervalSince1970: 0))
    }
}

extension House {
    /// A signed report of one paper's copies, made once for each form and language as long as no more copies come: then it
    /// is given out as the same paper, and noted once.
    func report(
        of batch: Batch, paper number: Int, as form: PaperForm, in language: Language, by visit: Visit
    ) async throws -> [UInt8] {
        guard (1...max(1, BatchReport.papers(of: batch).count)).contains(number) else { throw WebFailure.notFound }
        let (photos, checkedAt) = try await batches.checkedForReport(of: batch.id, paper: number)
        guard !photos.isEmpty else {
            throw WebFailure(status: .notFound, code: "no-copies", words: BatchWords.noCopies)
        }
        let kept = KeptPaper(
            name: "\(number)-\(language.rawValue).\(form.rawValue)", photos: photos.count, checkedAt: checkedAt)
        let (register, key, folder) = (register, key, batches.folder)
        return try await paperOnce("\(batch.id) \(kept.file)", for: visit) {
            folder.paper(kept, of: batch.id)
        } made: {
            try await register.report(
                on: photos, as: form, in: language, key: key, actor: Printable.line(batch.actor),
                checkedAt: checkedAt, date: checkedAt)
        } keep: {
            try folder.keep($0, as: kept, of: batch.id)
        }
    }
}
