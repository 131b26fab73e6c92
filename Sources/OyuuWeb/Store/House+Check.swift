import Foundation
import Oyuu
import OyuuFingerprint
import OyuuForms
import OyuuImage
import OyuuRegistry

extension House {
    /// Sides in pixels: drawings are read on telephones and paid for by the megabyte.
    private enum Side {
        static let drawing = 800
        static let blink = 560
        static let picture = 480
    }

    /// Checks photos that were sent, and keeps what was found and drawn.
    func check(_ photos: [UploadedFile], by visit: Visit, at date: Date) async throws -> KeptCheck {
        var files: [String: [UInt8]] = [:]
        var results: [KeptCheck.Result] = []
        for (index, photo) in photos.enumerated() {
            // Whoever asked may have left.
            try Task.checkCancellation()
            let (result, pictures) = try await computing {
                try await checkOne(photo, index, .asked, by: visit.actor, at: date)
            }
            results.append(result)
            files.merge(pictures) { $1 }
        }
        let check = KeptCheck(
            id: KeptFolder.newName(), at: date, account: visit.account?.id, actor: visit.actor, results: results)
        files["check.json"] = [UInt8](try JSONEncoder().encode(check))
        try await checks.put(files, as: check.id, owner: check.account.map(String.init) ?? "", at: date)
        return check
    }

    /// Checks one photo, and puts the act into the trail; computes.
    ///
    /// - Parameters:
    ///   - origin: whether somebody waits for it, for the figures.
    ///   - actor: who checks, for the trail.
    /// - Returns: what was found, and its pictures by the names of their files.
    func checkOne(
        _ photo: UploadedFile, _ index: Int, _ origin: ServerMeasures.CheckOrigin, by actor: String, at date: Date
    ) async throws -> (KeptCheck.Result, [String: [UInt8]]) {
        let start = ContinuousClock.now
        let checked = try await examine(photo, index, by: actor, at: date)
        options.measures.recordCheck(
            checked.0.outcome, origin, seconds: start.duration(to: .now) / .seconds(1), failure: checked.0.failure)
        return checked
    }

    private func examine(
        _ photo: UploadedFile, _ index: Int, by actor: String, at date: Date
    ) async throws -> (KeptCheck.Result, [String: [UInt8]]) {
        let source = PhotoSource.bytes(photo.bytes, name: photo.fileName)
        let verdict: Verdict
        do {
            verdict = try await register.check(source)
        } catch {
            // A check that is given up ends the program that reads the photo: that is no fault of the photo's.
            try Task.checkCancellation()
            guard error.concernsOnePhoto else { throw error }
            let result = KeptCheck.Result(
                photo: photo.fileName, verdict: nil, failure: error.code, sha256: PhotoFolder.sha256(photo.bytes),
                drawings: [], hasPicture: false)
            return (result, [:])
        }
        var files: [String: [UInt8]] = [:]
        var drawings: [KeptCheck.Drawing] = []
        for (place, finding) in verdict.copies.enumerated() {
            // Whoever opens the check, or its report, may read another language than whoever asked: words stand beside.
            let evidence = try await register.evidence(
                for: finding, in: verdict, photo: source, width: Side.drawing, hasWords: false)
            files[KeptCheck.drawingName(index, place)] = try ImageEncoder.jpeg(evidence.drawing, quality: 74)
            if let blink = evidence.blink {
                for (part, picture) in [blink.photo, blink.design].enumerated() {
                    files[KeptCheck.blinkName(index, place, part + 1)] = try ImageEncoder.jpeg(
                        picture.fitted(longSide: Side.blink), quality: 72)
                }
            }
            drawings.append(KeptCheck.Drawing(hasBlink: evidence.blink != nil, note: evidence.note?.code))
        }
        if let picture = register.thumbnail(of: source, longSide: Side.picture) {
            files[KeptCheck.pictureName(index)] = picture
        }
        try await record(verdict, by: actor, at: date)
        let result = KeptCheck.Result(
            photo: photo.fileName, verdict: verdict, failure: nil, drawings: drawings,
            hasPicture: files[KeptCheck.pictureName(index)] != nil)
        return (result, files)
    }

    /// The act in the audit trail: one entry for each design that was found, or one that none was.
    private func record(_ verdict: Verdict, by actor: String, at date: Date) async throws {
        let designs: [DesignNumber?] = verdict.isCopy ? verdict.copies.map(\.design) : [nil]
        for (index, design) in designs.enumerated() {
            var details = ["photo_sha256": verdict.sha256, "copies": String(verdict.copies.count)]
            if index < verdict.copies.count {
                details["log10_nfa"] = String(format: "%.1f", verdict.copies[index].logNFA)
            }
            try await register.record(.checked, of: design, details: details, actor: actor, date: date)
        }
    }
}

extension KeptCheck.Result {
    /// What became of the photo, for the figures.
    fileprivate var outcome: ServerMeasures.CheckOutcome {
        guard let verdict else { return .unread }
        return verdict.isCopy ? .copy : verdict.isUndecided ? .undecided : .noCopy
    }
}
