import Foundation
import GRDB
import Oyuu
import OyuuIntake
import OyuuSubmissions

extension TestServer {
    /// The submissions beside the server's register, as another program opens them.
    func submissions() async throws -> SubmissionStore { try await SubmissionStore.open(in: folder.url) }

    /// Takes in a batch; each submission is of a reference and its views' pictures.
    @discardableResult
    func takeIn(
        _ name: String, _ submissions: [(reference: String, views: [[UInt8]])], title: String = "title",
        holder: String = "holder", source: String = "test", actor: String = "clerk"
    ) async throws -> BatchImport {
        let documents = try submissions.enumerated().map { place, submission in
            let views = try submission.views.enumerated().map { number, bytes in
                let path = folder.url.appendingPathComponent("incoming-\(UUID().uuidString).png")
                try Data(bytes).write(to: path)
                return SubmissionView(number: "1.\(number + 1)", fileName: "\(number + 1).png", path: path.path)
            }
            return SubmissionDocument(
                reference: submission.reference, title: title, holder: holder,
                filedOn: "2026-05-\(10 + place % 20)", priorities: [], views: views)
        }
        return try await self.submissions().importBatch(name, of: documents, source: source, actor: actor)
    }

    /// Works on the queue until all is done.
    func workOnSubmissions() async throws {
        var options = WorkOptions(name: UUID().uuidString, jobs: 2)
        options.pause = .milliseconds(20)
        try await SubmissionWorker(try await submissions(), register: register, options: options).run()
    }
}

extension TestServer {
    /// Puts a submission aside that nobody has fingerprinted, as a worker does with what it cannot read.
    func putAside(_ reference: String) async throws {
        let queue = try DatabaseQueue(path: folder.path("submissions.sqlite"))
        try await queue.write { db in
            try db.execute(
                sql:
                    "UPDATE submission SET aside_code = 'test', aside_reason = 'none' WHERE reference = ? AND stage = 1",
                arguments: [reference])
        }
    }
}
