import ArgumentParser
import Foundation
import Oyuu
import OyuuText

extension ScanCommand {
    /// Answers the photos that another program writes to standard input.
    func answerRecords(by opened: any PhotoScanning) async throws {
        var options = RecordScanOptions(sharedColors: colors)
        if let jobs { options.jobs = jobs }
        let bar = ProgressBar(total: nil, unit: NoteWords.unitPhotos)
        let totals: ScanProgress
        do {
            totals = try await opened.scanRecords(from: .standardInput, options: options) { answer, progress in
                guard try Terminal.offer(json: answer) else { throw NobodyReads() }
                bar.show(progress.done, note: Terminal.text(NoteWords.copies, "\(progress.copies)"))
            }
        } catch is NobodyReads {
            // What is left would be worked on for nobody, and answers are lost.
            throw ExitCode(2)
        }
        bar.finish()
        Terminal.note(line(totals))
        await (opened as? OrnamentRegister)?.settleIndex()
        try Self.end(totals)
    }

    private struct NobodyReads: Error {}
}
