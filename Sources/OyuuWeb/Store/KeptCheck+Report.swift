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
        let name = "report-\(language.rawValue).\(form.rawValue)"
        let house = self
        return try await paperOnce("\(check.id) \(name)", for: visit) {
            await house.checks.file(name, of: check.id, at: Date())
        } made: {
            try await house.register.report(
                on: try await house.checkedForReport(check), as: form, in: language, key: house.key,
                actor: Printable.line(check.actor), checkedAt: check.at, date: check.at)
        } keep: {
            try await house.checks.add($0, as: name, to: check.id)
        }
    }

    /// A paper that is kept, else one that is made, noted in the log and kept. Whoever asks for the same meanwhile waits,
    /// so that it is one paper and one entry.
    ///
    /// - Parameter name: what tells it from all others.
    func paperOnce(
        _ name: String, for visit: Visit, kept: @Sendable () async -> [UInt8]?,
        made: @escaping @Sendable () async throws -> [UInt8], keep: @Sendable ([UInt8]) async throws -> Void
    ) async throws -> [UInt8] {
        try await turns.inTurn(name) {
            if let paper = await kept() { return paper }
            let paper = try await admitted { try await computing(made) }
            // Before it is kept: one that is given out is always noted.
            try await register.recordReport(paper, actor: visit.actor, date: Date())
            try await keep(paper)
            return paper
        }
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
