import Crypto
import OyuuSigning
import OyuuText

/// Makes evidence reports as files: what was found in photos that were checked, with the drawings that show why.
public enum EvidenceReport {}

extension ReportContent {
    /// What is said of the whole report under its heading.
    var outcome: String {
        let copied = photos.count { $0.outcome == .copy }
        return EvidenceReportWords.outcome.text(language, String(copied), String(photos.count))
    }

    /// The facts, and the mark that stands on every page.
    var allFacts: [(label: Words, value: String)] {
        facts + [(EvidenceReportWords.digest, statement.shortDigest)]
    }

    /// How the photos were compared, in paragraphs.
    var method: [String] {
        [
            EvidenceMethodWords.comparison, VerdictWords.falseAlarmsMeaning.followed(by: EvidenceMethodWords.numbers),
            EvidenceMethodWords.limits.followed(by: VerdictWords.notFoundIsNotProof), EvidenceMethodWords.person,
        ].map { $0.text(language) }
    }

    /// How the paper is checked.
    var proof: String { EvidenceMethodWords.proof.text(language, statement.shortDigest) }

    /// All pictures with the names of their parts, in the order they are shown.
    package var pictures: [(name: String, picture: PaperPicture)] {
        photos.enumerated().flatMap { place, photo in
            let copies = photo.copies.flatMap { copy in
                [
                    copy.drawing.map { (PartName.drawing(of: copy, in: place), $0) },
                    copy.blink.map { (PartName.photoAround(copy, in: place), $0.photo) },
                    copy.blink.map { (PartName.designLaidIn(copy, in: place), $0.design) },
                ]
            }
            return ([photo.picture.map { (PartName.picture(of: place), $0) }] + copies).compactMap(\.self)
        }
    }
}

extension ReportContent.Photo {
    /// What was found, in a few words.
    func found(in language: Language) -> String {
        switch outcome {
        case .copy:
            EvidenceReportWords.copyOf.text(language, (copies.map(\.design) + moreCopies).joined(separator: ", "))
        case .noCopy: PageLineWords.noCopy.text(language)
        case .undecided: PageLineWords.undecided.text(language)
        case .unread: EvidenceReportWords.unread.text(language)
        }
    }

    /// `1200 × 800`, or a dash.
    var sizeText: String { size.map { "\($0.width) × \($0.height)" } ?? "–" }

    /// The same with what it is.
    func sizeLine(in language: Language) -> String { "\(EvidenceReportWords.size.text(language)): \(sizeText)" }

    /// What is to be known of it: why it was not read, then the remarks.
    var notes: [String] { if case .unread(let reason) = outcome { [reason] + remarks } else { remarks } }

    /// Its place in the list from 1, and its name.
    func heading(_ place: Int, in language: Language) -> String {
        EvidenceReportWords.photo.text(language, String(place + 1), name)
    }
}

/// What the parts of a report are called where one of them was changed; places from 0 are named from 1.
enum PartName {
    static func photo(_ place: Int) -> String { "photo \(place + 1)" }
    static func picture(of place: Int) -> String { "the small picture of photo \(place + 1)" }
    static func words(of copy: ReportContent.Copy, in place: Int) -> String {
        "what is said of \(copy.design) in photo \(place + 1)"
    }
    static func drawing(of copy: ReportContent.Copy, in place: Int) -> String {
        "the drawing of \(copy.design) in photo \(place + 1)"
    }
    static func photoAround(_ copy: ReportContent.Copy, in place: Int) -> String {
        "photo \(place + 1) around \(copy.design)"
    }
    static func designLaidIn(_ copy: ReportContent.Copy, in place: Int) -> String {
        "\(copy.design) laid into photo \(place + 1)"
    }
    static func page(_ place: Int) -> String { "the text of page \(place + 1)" }
}
