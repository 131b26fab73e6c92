import Foundation
import Oyuu
import OyuuImage
import OyuuRegistry

extension FolderWatch {
    /// Bytes that tell what kind of file it is.
    private static let headBytes = 64
    /// The widest drawing in a mail, and its bytes at most.
    private static let (drawingWidth, drawingBytes) = (720, 400_000)
    /// Times that a photo may take too much time or memory before that is held to be its own fault: the machine may have
    /// been busy.
    private static let costlyTries = 3

    /// Does one file that seems to be whole.
    func take(_ path: WatchedPath, at time: ContinuousClock.Instant) async throws(OyuuError) {
        guard let waiting = settling.waiting[path] else { return }
        guard let file = access.open(path) else {
            let code = errno
            // Gone by now, or a link; and nobody misses what is no picture.
            guard ![ENOENT, ENOTDIR, ELOOP].contains(code), ScanCandidates.hasPictureEnding(path.text) else {
                return settling.put(off: path, until: nil)
            }
            return cannotRead(path, waiting, code, at: time)
        }
        guard let stamp = file.stamp else { return settling.put(off: path, until: nil) }
        guard stamp == waiting.stamp else { return settling.changed(path, stamp, at: time) }
        guard let head = access.bytes(file, Self.headBytes) else { return cannotRead(path, waiting, errno, at: time) }
        guard Self.isPicture(head, path) else {
            try await journal.note(path, stamp, sha256: nil, as: .other, at: now())
            return settling.put(off: path, until: nil)
        }
        guard stamp.size <= Int64(options.fileBytes) else {
            let error = ImageError(
                .fileTooLarge(bytes: Int(stamp.size), limit: options.fileBytes), file: path.text)
            return try await fail(path, stamp, sha256: nil, .image(error))
        }
        // One more than there should be, to see it grow.
        guard let bytes = access.bytes(file, Int(stamp.size) + 1) else {
            return cannotRead(path, waiting, errno, at: time)
        }
        if let stampNow = file.stamp, stampNow != stamp || bytes.count != Int(stamp.size) {
            return settling.changed(path, stampNow, at: time)
        }
        try await check(path, stamp, bytes, quietSince: waiting.since, at: time)
    }

    /// A picture by its content, or by its name, so that one that is damaged is not passed over in silence.
    private static func isPicture(_ head: [UInt8], _ path: WatchedPath) -> Bool {
        (try? ImageDecoder.format(of: head, name: path.text)) != nil || ScanCandidates.hasPictureEnding(path.text)
    }

    private func check(
        _ path: WatchedPath, _ stamp: FileStamp, _ bytes: [UInt8], quietSince: ContinuousClock.Instant,
        at time: ContinuousClock.Instant
    ) async throws(OyuuError) {
        let sha256 = PhotoFolder.sha256(bytes)
        let known = try await journal.content(sha256: sha256)
        if let known, known.isCurrent, !known.isUnreadable, !options.again {
            try await journal.note(path, stamp, sha256: sha256, as: .seen, at: now())
            settling.put(off: path, until: nil)
            guard known.firstPath != path.bytes else { return }
            totals.seen += 1
            return report(
                .seen(photo: path.text, sha256: sha256, first: String(decoding: known.firstPath, as: UTF8.self)))
        }
        let generation = try await generation()
        let verdict: Verdict
        do throws(OyuuError) {
            verdict = try await register.check(.bytes(bytes, name: path.text), options: options.check)
        } catch {
            guard error.concernsOnePhoto else { throw error }
            // The program that reads photos did not start, or was killed: the machine's fault, not the photo's.
            if error.code == "decoding" { return miss(path, stamp, error, at: time) }
            if error.code == "too-costly",
                costly.add(path, stamp, at: time, rest: settling.patience) < Self.costlyTries
            {
                return settling.put(off: path, until: time + settling.patience)
            }
            // It may be that the rest is still to come.
            let patient = quietSince + settling.patience
            guard patient <= time || isOld(stamp) else { return settling.put(off: path, until: patient) }
            return try await fail(path, stamp, sha256: sha256, error, generation: generation)
        }
        let told = options.again ? [] : known?.designs ?? []
        let messages = await messages(on: verdict, path, stamp, bytes, told: told)
        report(.checked(verdict))
        totals.checked += 1
        if verdict.isCopy { totals.copies += 1 } else if verdict.isUndecided { totals.undecided += 1 }
        // Where nobody is told, nothing is announced.
        let announced = options.isTelling ? verdict.copies.map(\.design.description) : []
        let designs = (known?.designs ?? []).union(announced)
        try await journal.finish(
            WatchJournal.Done(
                file: path, stamp: stamp, sha256: sha256, verdict: verdict, generation: generation, designs: designs,
                messages: messages), at: now())
        settling.put(off: path, until: nil)
    }

    private func generation() async throws(OyuuError) -> Int64 {
        do { return try await register.registry.generation() } catch { throw .registry(error) }
    }

    /// Whether nothing about a file has changed for longer than anybody is patient, by the system's own clock.
    private func isOld(_ stamp: FileStamp) -> Bool {
        let seconds = now().timeIntervalSince1970 - Double(stamp.changed) / 1_000_000_000
        return seconds > max(60, options.settle * 10)
    }

    /// A file could not be read this time: nothing is said of it before it has been left alone for as long as a picture
    /// that seems to be damaged.
    private func cannotRead(
        _ path: WatchedPath, _ waiting: Settling.Waiting, _ code: Int32, at time: ContinuousClock.Instant
    ) {
        let patient = waiting.since + settling.patience
        guard patient <= time || isOld(waiting.stamp) else { return settling.put(off: path, until: patient) }
        let reason = "cannot be read (\(String(cString: strerror(code))))"
        miss(path, waiting.stamp, .file(path: path.text, reason: reason), at: time)
    }

    /// Says once that a file cannot be read for a reason that may pass. It is not written down: a later look or run finds
    /// it again.
    private func miss(
        _ path: WatchedPath, _ stamp: FileStamp, _ error: OyuuError, at time: ContinuousClock.Instant
    ) {
        settling.put(off: path, until: nil)
        guard missed.add(path, stamp, at: time, rest: settling.patience) == 1 else { return }
        report(.failed(photo: path.text, error))
        totals.failed += 1
    }

    /// Says that a picture cannot be used, and writes it down.
    private func fail(
        _ path: WatchedPath, _ stamp: FileStamp, sha256: String?, _ error: OyuuError, generation: Int64 = 0
    ) async throws(OyuuError) {
        report(.failed(photo: path.text, error))
        totals.failed += 1
        if let sha256 {
            try await journal.finish(
                WatchJournal.Done(
                    file: path, stamp: stamp, sha256: sha256, verdict: nil, generation: generation, designs: [],
                    messages: []), at: now())
        } else {
            try await journal.note(path, stamp, sha256: nil, as: .unreadable, at: now())
        }
        settling.put(off: path, until: nil)
    }

    /// What is to be told of a verdict: nothing where all was told before.
    private func messages(
        on verdict: Verdict, _ path: WatchedPath, _ stamp: FileStamp, _ bytes: [UInt8], told: Set<String>
    ) async -> [QueuedMessage] {
        guard options.isTelling,
            verdict.copies.contains(where: { !told.contains($0.design.description) })
        else { return [] }
        let occasion = options.again ? path.bytes + Array("\n\(stamp.modified)".utf8) : []
        let announcement = Announcement(
            verdict, file: path, register: register.identity.uuid, known: told, occasion: occasion, at: now())
        // Numbers, dates and text: there is nothing in it that JSON cannot hold.
        guard let body = (try? JSONLine.encode(announcement)).map({ Data($0) }) else { return [] }
        var messages: [QueuedMessage] = []
        if options.hasWebhook {
            messages.append(QueuedMessage(channel: .webhook, id: announcement.id, body: body, picture: nil))
        }
        if options.hasMail {
            let picture = options.hasDrawings ? await drawing(of: verdict, bytes) : nil
            messages.append(QueuedMessage(channel: .mail, id: announcement.id, body: body, picture: picture))
        }
        return messages
    }

    /// The evidence for the first finding as a small JPEG; nil where it cannot be drawn: a finding is worth telling
    /// without.
    private func drawing(of verdict: Verdict, _ bytes: [UInt8]) async -> Data? {
        guard let finding = verdict.copies.first else { return nil }
        let evidence = try? await register.evidence(
            for: finding, in: verdict, photo: .bytes(bytes, name: verdict.photo), width: Self.drawingWidth,
            language: options.language)
        guard let drawing = evidence?.drawing else { return nil }
        for quality in [80, 50, 25] {
            if let file = try? ImageEncoder.jpeg(drawing, quality: quality), file.count <= Self.drawingBytes {
                return Data(file)
            }
        }
        return nil
    }
}
