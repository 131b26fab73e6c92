import Foundation
import Oyuu
import OyuuText

extension House {
    /// The evidence report of a check that is kept, made once for each form and language: the same check is given out as
    /// the same paper, and noted once.
    ///
    /// - Throws: `WebFailure` for a check that is not there; else what ``OrnamentRegister/report(on:as:in:key:actor:checkedAt:date:)``
    ///   throws.
    func report(
        on check: KeptCheck, as form: PaperForm, in language: Language, by visit: Visit
    ) async throws -> [UInt8] {
        let now = Date()
        let name = "report-\(language.rawValue).\(form.rawValue)"
        if let made = await checks.file(name, of: check.id, at: now) { return made }
        let photos = try await checkedForReport(check)
        let (register, key) = (register, key)
        let paper = try await admitted {
            try await computing {
                try await register.report(
                    on: photos, as: form, in: language, key: key, actor: Printable.line(check.actor),
                    checkedAt: check.at, date: check.at)
            }
        }
        // Whoever is first notes it; others were as quick, and have the same paper.
        if try await checks.add(paper, as: name, to: check.id) {
            try await register.recordReport(paper, actor: visit.actor, date: now)
        }
        return paper
    }

    /// A check's answers with what was drawn of them.
    private func checkedForReport(_ check: KeptCheck) async throws -> [CheckedForReport] {
        var photos: [CheckedForReport] = []
        for (index, result) in check.results.enumerated() {
            guard let verdict = result.verdict else {
                photos.append(
                    CheckedForReport(
                        photo: result.photo,
                        answer: .unread(code: result.failure ?? "unreadable", sha256: result.sha256)))
                continue
            }
            var copies: [DrawnForReport.Copy] = []
            for (place, drawn) in result.drawings.enumerated() {
                var blink: (photo: [UInt8], design: [UInt8])?
                if drawn.hasBlink, let photo = await file(KeptCheck.blinkName(index, place, 1), of: check),
                    let design = await file(KeptCheck.blinkName(index, place, 2), of: check)
                {
                    blink = (photo, design)
                }
                copies.append(
                    DrawnForReport.Copy(
                        drawing: await file(KeptCheck.drawingName(index, place), of: check), blink: blink,
                        note: drawn.note))
            }
            let pictures = DrawnForReport(
                picture: await file(KeptCheck.pictureName(index), of: check), copies: copies)
            photos.append(CheckedForReport(photo: result.photo, answer: .verdict(verdict, .drawn(pictures))))
        }
        return photos
    }

    private func file(_ name: String, of check: KeptCheck) async -> [UInt8]? {
        await checks.file(name, of: check.id, at: Date())
    }
}
