import Foundation
import Oyuu

/// A check that was made on the page, kept for a while so that its page and drawings can be looked at and printed.
struct KeptCheck: Codable, Sendable {
    /// 32 hexadecimal digits that nobody can guess.
    let id: String
    let at: Date
    /// The account that checked; nil for a visitor.
    let account: Int64?
    /// Its name, or `(visitor)`.
    let actor: String
    let results: [Result]

    /// What became of one photo.
    struct Result: Codable, Sendable {
        /// The file's name as sent.
        let photo: String
        /// Nil where the photo could not be read; then there is a `failure`.
        let verdict: Verdict?
        /// The code of the error.
        let failure: String?
        /// SHA-256 of the bytes that could not be read, in hexadecimal.
        var sha256: String?
        /// Drawings, one for each copy in the verdict's order.
        let drawings: [Drawing]
        /// Whether there is a small picture of the photo.
        let hasPicture: Bool
    }

    /// What was drawn of one copy.
    struct Drawing: Codable, Sendable {
        let hasBlink: Bool
        /// Why a part is missing.
        let note: String?
    }

    /// Names of the pictures' files.
    static func pictureName(_ photo: Int) -> String { "\(photo).jpg" }
    static func drawingName(_ photo: Int, _ finding: Int) -> String { "\(photo)-\(finding).jpg" }
    static func blinkName(_ photo: Int, _ finding: Int, _ part: Int) -> String { "\(photo)-\(finding)-\(part).jpg" }
}
