import Foundation
import OyuuRegistry

/// A photo that was checked, as an evidence report takes it.
public struct CheckedForReport: Sendable {
    /// What became of the check.
    public enum Answer: Sendable {
        case verdict(Verdict, Pictures)
        /// The photo could not be read: the code of the error, and the SHA-256 of its bytes where there are any.
        case unread(code: String, sha256: String?)
    }

    /// Where the pictures come from that show why.
    public enum Pictures: Sendable {
        /// They are drawn from the photo, which must still be the one that was checked.
        case draw(PhotoSource)
        /// They were drawn when it was checked.
        case drawn(DrawnForReport)
    }

    /// The photo's name, as the report shows it.
    public let photo: String
    public let answer: Answer
    /// When it was checked, where that is another moment than the report's others.
    public var checkedAt: Date?

    public init(photo: String, answer: Answer, checkedAt: Date? = nil) {
        (self.photo, self.answer, self.checkedAt) = (photo, answer, checkedAt)
    }

    /// What was found; nil where the photo could not be read.
    public var verdict: Verdict? { if case .verdict(let verdict, _) = answer { verdict } else { nil } }
}

/// Pictures of a check as JPEGs, upright, as ``OrnamentRegister/evidence(for:in:photo:width:hasWords:language:medium:)`` draws them
/// without captions.
public struct DrawnForReport: Sendable {
    /// What was drawn of one copy.
    public struct Copy: Sendable {
        /// Photo and design with what agrees marked in both.
        public let drawing: [UInt8]?
        /// The photo around what was found, and the design laid into it.
        public let blink: (photo: [UInt8], design: [UInt8])?
        /// The code of the ``EvidenceNote``, where a part is missing.
        public let note: String?

        public init(drawing: [UInt8]?, blink: (photo: [UInt8], design: [UInt8])?, note: String?) {
            (self.drawing, self.blink, self.note) = (drawing, blink, note)
        }
    }

    /// A small one of the photo.
    public let picture: [UInt8]?
    /// In the verdict's order.
    public let copies: [Copy]

    public init(picture: [UInt8]?, copies: [Copy]) {
        (self.picture, self.copies) = (picture, copies)
    }
}

extension OrnamentRegister {
    /// Checks a photo for an evidence report; one that cannot be read is no error but stands in the report as such.
    ///
    /// - Returns: what the report takes, and the error where the photo could not be read.
    /// - Throws: `OyuuError.registry` where the register cannot be read.
    public func checkForReport(
        _ photo: PhotoSource, options: CheckOptions = CheckOptions()
    ) async throws(OyuuError) -> (checked: CheckedForReport, failure: OyuuError?) {
        // Which folder it lies in is the examiner's affair.
        let name = photo.name.split(separator: "/").last.map(String.init) ?? photo.name
        do throws(OyuuError) {
            let verdict = try await check(photo, options: options)
            return (CheckedForReport(photo: name, answer: .verdict(verdict, .draw(photo))), nil)
        } catch {
            guard error.concernsOnePhoto else { throw error }
            let sha256 = (try? photo.read(limits: reading.limits)).map(PhotoFolder.sha256)
            return (CheckedForReport(photo: name, answer: .unread(code: error.code, sha256: sha256)), error)
        }
    }
}
