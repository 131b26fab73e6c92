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
    func checkedForReport(of id: String, paper number: Int) async throws -> (photos: [CheckedForReport], at: Date) {
        let limit = OrnamentRegister.reportLimit
        let items = try await copies(of: id, skipping: (number - 1) * limit, limit: limit)
        let photos = items.compactMap { item -> CheckedForReport? in
            item.found.map { result in
                CheckedForReport(result, index: 0) { picture($0, of: item.id, in: id) }
            }
        }
        return (photos, items.compactMap(\.checkedAt).max() ?? Date(timeIntervalSince1970: 0))
    }
}

extension House {
    /// A signed report of one paper's copies, noted in the log.
    func report(
        of batch: Batch, paper number: Int, as form: PaperForm, for visit: Visit, at now: Date
    ) async throws -> [UInt8] {
        guard (1...max(1, BatchReport.papers(of: batch).count)).contains(number) else { throw WebFailure.notFound }
        let (photos, checkedAt) = try await batches.checkedForReport(of: batch.id, paper: number)
        guard !photos.isEmpty else {
            throw WebFailure(status: .notFound, code: "no-copies", words: BatchWords.noCopies)
        }
        let (register, key) = (register, key)
        let (language, actor) = (visit.language, visit.actor)
        return try await admitted {
            try await computing {
                let paper = try await register.report(
                    on: photos, as: form, in: language, key: key, actor: batch.actor, checkedAt: checkedAt, date: now)
                try await register.recordReport(paper, actor: actor, date: now)
                return paper
            }
        }
    }
}
