import Foundation
import OyuuRegistry

/// What became of a view's picture.
enum ViewOutcome: Sendable {
    case fingerprint(bytes: [UInt8], version: Int)
    /// It cannot be read: a stable word, and why in plain English.
    case failure(code: String, reason: String)
}

/// How a submission agrees with another, as far as the order of the two and the calling of copies need it.
struct Likeness: Sendable, Equatable {
    let found: Int64
    let earlier: Int64
    let later: Int64
    let logNFA: Double
}

extension SubmissionStore {
    /// The views of a submission, in their order.
    func views(of submission: Int64) async throws(SubmissionError) -> [KeptView] {
        try await database.read { database in
            try database.rows(
                """
                SELECT id, number, file_name, sha256, size, failure_code, failure_reason,
                    CASE WHEN fingerprint IS NULL THEN 0 ELSE 1 END AS is_fingerprinted
                FROM view WHERE submission = ? ORDER BY position
                """, [.integer(submission)]
            ).map {
                KeptView(
                    id: try $0.number("id"), number: try $0.string("number"), fileName: try $0.string("file_name"),
                    sha256: try $0.string("sha256"), size: try $0.count("size"),
                    isFingerprinted: try $0.flag("is_fingerprinted"), failureCode: try $0.text("failure_code"),
                    failureReason: try $0.text("failure_reason"))
            }
        }
    }

    /// A view's picture, compared with its SHA-256.
    ///
    /// - Throws: `.photoMissing`, `.photoDamaged`, or what the store brings.
    public func photo(sha256: String) async throws(SubmissionError) -> [UInt8] {
        guard let bytes = try await database.kept(sha256: sha256, limit: limits.viewBytes) else {
            throw .photoMissing(sha256: sha256)
        }
        guard bytes.count <= limits.viewBytes, PhotoFolder.sha256(bytes) == sha256 else {
            throw .photoDamaged(sha256: sha256)
        }
        return bytes
    }

    /// Writes down the fingerprints of a submission, once.
    ///
    /// - Throws: `.leaseLost` where another worker has it now.
    func finishFingerprints(
        _ claim: Claim, _ outcomes: [(view: Int64, outcome: ViewOutcome)]
    ) async throws(SubmissionError) {
        try await database.write { database in
            let changed = try database.execute(
                """
                UPDATE submission SET stage = 2, attempts = 0, worker = NULL, lease_until = NULL, changed_at = ?
                WHERE id = ? AND worker = ? AND claims = ? AND stage = 1 AND aside_code IS NULL
                """,
                [
                    .integer(try database.now()), .integer(claim.submission), .text(claim.worker),
                    .integer(claim.token),
                ])
            guard changed == 1 else { throw SubmissionError.leaseLost(reference: claim.reference) }
            for (view, outcome) in outcomes {
                switch outcome {
                case .fingerprint(let bytes, let version):
                    _ = try database.execute(
                        "UPDATE view SET fingerprint = ?, version = ? WHERE id = ?",
                        [.bytes(bytes), .integer(version), .integer(view)])
                case .failure(let code, let reason):
                    _ = try database.execute(
                        "UPDATE view SET failure_code = ?, failure_reason = ? WHERE id = ?",
                        [.text(code), .text(reason), .integer(view)])
                }
            }
        }
    }

    /// Writes down what was found of a submission, once.
    ///
    /// - Throws: `.leaseLost` where another worker has it now.
    func finishComparison(
        _ claim: Claim, _ verdict: SubmissionVerdict, likenesses: [Likeness]
    ) async throws(SubmissionError) {
        guard let result = try? JSONEncoder.sorted.encode(verdict) else {
            throw .store(place: place, reason: "a result cannot be written down")
        }
        try await database.write { database in
            let changed = try database.execute(
                """
                UPDATE submission SET stage = 3, worker = NULL, lease_until = NULL, changed_at = ?, generation = ?,
                    is_copy = ?, is_undecided = ?, result = ?
                WHERE id = ? AND worker = ? AND claims = ? AND stage = 2 AND aside_code IS NULL
                """,
                [
                    .integer(try database.now()), .integer(verdict.generation), .flag(!verdict.designs.isEmpty),
                    .flag(verdict.isUndecided), .bytes([UInt8](result)), .integer(claim.submission),
                    .text(claim.worker), .integer(claim.token),
                ])
            guard changed == 1 else { throw SubmissionError.leaseLost(reference: claim.reference) }
            for likeness in likenesses {
                _ = try database.execute(
                    "INSERT INTO likeness (finder, found, earlier, later, log_nfa) VALUES (?, ?, ?, ?, ?)",
                    [
                        .integer(claim.submission), .integer(likeness.found), .integer(likeness.earlier),
                        .integer(likeness.later), .real(likeness.logNFA),
                    ])
            }
        }
    }
}

extension JSONEncoder {
    /// Writes the same value always in the same bytes.
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
