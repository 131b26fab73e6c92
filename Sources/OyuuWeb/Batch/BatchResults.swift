import Foundation
import Hummingbird
import Oyuu
import OyuuText

/// All results of a batch as a file, written as it is sent: a few hundred at a time are in memory.
enum BatchResults {
    enum Form: String, Sendable {
        case csv, jsonl

        var type: String { self == .csv ? "text/csv; charset=utf-8" : "application/x-ndjson" }
    }

    private static let atOnce = 200
    /// The columns of the CSV.
    static let columns = [
        "photo", "outcome", "designs", "titles", "holders", "log10_nfa", "strength", "bytes", "sha256", "error",
        "checked_at",
    ]

    static func response(_ form: Form, of batch: Batch, queue: BatchQueue) -> Response {
        let body = ResponseBody { writer in
            if form == .csv {
                try await writer.write(ByteBuffer(string: CSV.byteOrderMark + CSV.row(columns)))
            }
            var last: Int64 = 0
            while true {
                let items = try await queue.items(of: batch.id, .all, after: last, limit: atOnce)
                guard let end = items.last else { break }
                last = end.id
                var bytes: [UInt8] = []
                for item in items {
                    switch form {
                    case .csv: bytes += CSV.row(row(item)).utf8
                    case .jsonl: bytes += try JSONLine.encode(APIBatchResult(item)) + [0x0A]
                    }
                }
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: form.type, .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"batch-\(batch.id.prefix(8)).\(form.rawValue)\"",
            ], body: body)
    }

    private static func row(_ item: BatchItem) -> [String] {
        let verdict = item.found?.verdict
        let copies = verdict?.copies ?? []
        let outcome = verdict.map { $0.isCopy ? "copy" : $0.isUndecided ? "undecided" : "no-copy" } ?? "unread"
        return [
            Printable.line(item.name), outcome, copies.map(\.design.description).joined(separator: " "),
            copies.map(\.title).joined(separator: "; "), copies.map(\.holder).joined(separator: "; "),
            copies.map(\.logNFA).min().map { String(format: "%.1f", $0) } ?? "",
            copies.first?.strength.rawValue ?? "", String(item.size), verdict?.sha256 ?? item.sha256,
            item.failure ?? "", item.checkedAt?.formatted(.iso8601) ?? "",
        ]
    }
}
