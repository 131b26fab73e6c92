import Foundation
import Hummingbird
import Oyuu
import OyuuPaper
import OyuuRegistry
import OyuuText

/// An error as programs get it.
struct APIFailure: Encodable {
    let error: Reason

    struct Reason: Encodable {
        /// Stable and in kebab case.
        let code: String
        /// For people, in the language asked for.
        let message: String
    }

    init(_ failure: WebFailure, _ language: Language) {
        error = Reason(code: failure.code, message: failure.text(language, forProgram: true))
    }
}

/// Why a design was not registered, as programs get it.
struct APIConflict: Encodable {
    let error: APIFailure.Reason
    /// What was found of the photos that copy registered designs.
    let conflicts: [Verdict]?
    /// The photos that could not protect the design, with advice.
    let refused: [PhotoNote]?

    init(_ failure: WebFailure, _ language: Language, conflicts: [Verdict]? = nil, refused: [PhotoNote]? = nil) {
        error = APIFailure(failure, language).error
        (self.conflicts, self.refused) = (conflicts, refused)
    }
}

/// A check as programs get it.
struct APICheck: Encodable {
    let id: String
    let at: Date
    let results: [Result]

    struct Result: Encodable {
        let photo: String
        let verdict: Verdict?
        let error: String?
        /// Where the drawings of each copy are, in the verdict's order.
        let drawings: [String]
    }

    init(_ check: KeptCheck) {
        (id, at) = (check.id, check.at)
        results = check.results.enumerated().map { index, result in
            Result(
                photo: result.photo, verdict: result.verdict, error: result.failure,
                drawings: result.drawings.indices.map {
                    "/api/v1/checks/\(check.id)/\(KeptCheck.drawingName(index, $0))"
                })
        }
    }
}

/// A page of the register.
struct APIDesigns: Encodable {
    let count: Int
    let designs: [DesignRecord]
    /// The number to ask for designs after; nil on the last page.
    let after: String?
}

/// What a genuine certificate says.
struct APICertificate: Encodable {
    let paper = "certificate"
    let design, title, holder, photos, fingerprint: String
    let registeredAt: String
    /// When the design was withdrawn since.
    let withdrawnAt: Date?

    private enum CodingKeys: String, CodingKey {
        case paper, design, title, holder, photos, fingerprint
        case registeredAt = "registered_at"
        case withdrawnAt = "withdrawn_at"
    }

    init(_ statement: CertificateStatement, withdrawnAt: Date?) {
        (design, title, holder) = (statement.design, statement.title, statement.holder)
        (photos, fingerprint, registeredAt) = (statement.photos, statement.fingerprint, statement.registeredAt)
        self.withdrawnAt = withdrawnAt
    }
}

/// What a genuine evidence report says.
struct APIReport: Encodable {
    let paper = "report"
    let digest, checkedAt, checkedBy, photos, copies, software: String

    private enum CodingKeys: String, CodingKey {
        case paper, digest, photos, copies, software
        case checkedAt = "checked_at"
        case checkedBy = "by"
    }

    init(_ statement: ReportStatement) {
        (digest, checkedAt, checkedBy) = (statement.shortDigest, statement.checkedAt, statement.actor)
        (photos, copies, software) = (statement.photos, statement.copies, statement.software)
    }
}

extension Response {
    /// A value as JSON, dates in ISO 8601.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = (try? encoder.encode(value)) ?? Data("{}".utf8)
        return Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
