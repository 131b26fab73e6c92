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
            var pictures: [String: [UInt8]] = [:]
            for name in result.pictureNames(index) {
                pictures[name] = await checks.file(name, of: check.id, at: Date())
            }
            photos.append(CheckedForReport(result, index: index) { pictures[$0] })
        }
        return photos
    }
}

extension KeptCheck.Result {
    /// Files of the pictures of the photo at `index` among those of its check.
    fileprivate func pictureNames(_ index: Int) -> [String] {
        [KeptCheck.pictureName(index)]
            + drawings.indices.flatMap { place in
                [KeptCheck.drawingName(index, place)] + (1...2).map { KeptCheck.blinkName(index, place, $0) }
            }
    }
}
