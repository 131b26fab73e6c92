import Foundation
import OyuuImage

/// How a scan of records runs.
public struct RecordScanOptions: Sendable {
    /// Name designs with the same colour scheme too, which costs more the larger the register is.
    public var sharedColors: Bool
    /// Photos worked on at a time.
    public var jobs: Int

    public init(sharedColors: Bool = false, jobs: Int = ProcessInfo.processInfo.activeProcessorCount) {
        self.sharedColors = sharedColors
        self.jobs = max(1, jobs)
    }
}

extension PhotoScanning {
    /// Checks photos that another program hands over, one record a line, and answers each in the order they came.
    ///
    /// One bad record never stops the rest, and every line has its answer. At most `jobs` records are held at a time, with
    /// what decoding their photos takes, and one more that is being read.
    ///
    /// - Parameters:
    ///   - handle: where the records come from.
    ///   - name: what errors call it.
    ///   - answer: called with each answer as soon as it and all before it are ready; what it throws ends the scan.
    /// - Returns: the totals.
    /// - Throws: `OyuuError` where the records cannot be read on, where the register fails, or what `answer` throws.
    public func scanRecords(
        from handle: FileHandle, name: String = "standard input", options: RecordScanOptions = RecordScanOptions(),
        answer: (RecordAnswer, ScanProgress) throws -> Void
    ) async throws -> ScanProgress {
        let base = try await scanBase()
        let lines = PhotoRecordLines(handle, name: name, longest: Self.longestRecord(base.reading.limits))
        let check = options.sharedColors ? CheckOptions() : CheckOptions(sharedColorsLimit: 0)
        var totals = ScanProgress()
        try await mapInOrder(
            drawing: { try await lines.next() }, width: options.jobs,
            transform: { number, line in try await base.answer(to: line, number: number + 1, options: check) },
            consume: { given in
                totals.count(given.record)
                try answer(given, totals)
            })
        return totals
    }

    /// Bytes of a record with the largest photo that is read, in base64, and room for the rest.
    private static func longestRecord(_ limits: ImageLimits) -> Int { (limits.fileBytes + 2) / 3 * 4 + (64 << 10) }
}

extension ScanBase {
    /// What is to be said of the record in a line. Throws where the register fails, not where the record does.
    fileprivate func answer(
        to line: PhotoRecordLines.Line, number: Int, options: CheckOptions
    ) async throws(OyuuError) -> RecordAnswer {
        let record: PhotoRecord
        do throws(PhotoRecordError) {
            guard case .whole(let bytes) = line else { throw PhotoRecordError(.tooLong) }
            record = try PhotoRecord(line: bytes)
        } catch {
            let name = error.id ?? "line \(number)"
            return RecordAnswer(
                id: error.id,
                record: .failure(
                    .init(path: name, code: error.code, reason: "\(name): \(error.reason)", size: 0, modified: 0)))
        }
        let stamp: (size: Int64, modified: Int64) =
            switch record.photo {
            case .file(let path): FileHead.stamp(path) ?? (0, 0)
            case .bytes(let bytes, _): (Int64(bytes.count), 0)
            }
        switch try await examined(record.photo, path: record.photo.name, stamp: stamp, options: options) {
        case .verdict(let verdict, _):
            let photo = ScanRecord.Photo(
                verdict: verdict, size: stamp.size, modified: stamp.modified, among: [], amongCount: 0)
            return RecordAnswer(id: record.id, record: .photo(photo))
        case .failure(let failure):
            return RecordAnswer(id: record.id, record: .failure(failure))
        }
    }
}

extension ScanProgress {
    fileprivate mutating func count(_ record: ScanRecord) {
        guard case .photo(let photo) = record else {
            failures += 1
            return
        }
        photos += 1
        if photo.verdict.isCopy { copies += 1 }
        if photo.verdict.isUndecided { undecided += 1 }
    }
}
