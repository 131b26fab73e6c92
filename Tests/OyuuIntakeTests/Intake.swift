import Foundation
import OyuuIntake
import TestSupport

/// What the tests of reading share.
enum Intake {
    /// A picture's bytes; nothing here looks into them.
    static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]

    /// The samples of ST.96 and of a manifest.
    static let samples = SharedFolder.fixtures.appendingPathComponent("submissions")
    static let documents = ["kg-2024-0117", "kg-2024-0118", "hague-dm-900117", "kg-2024-0131-with-faults"]

    static func bytes(_ sample: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: samples.appendingPathComponent("\(sample).xml")))
    }

    /// Reads what lies at a path; the fixtures' pictures are found.
    static func read(_ path: String, into folder: TemporaryFolder? = nil) throws -> SubmissionBatchContent {
        let target = try folder ?? TemporaryFolder()
        return try SubmissionReader.read(
            path, unpackingTo: target.path("unpacked"), picturesIn: SharedFolder.fixtures.path)
    }

    /// Reads a sample.
    static func read(sample: String) throws -> SubmissionBatchContent {
        try read(samples.appendingPathComponent("\(sample).xml").path)
    }

    /// Seconds of the processor's that a body takes, whatever else the machine does.
    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        var (start, end) = (timespec(), timespec())
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
        try body()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
        return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) * 1e-9
    }

    /// Reads a document that was written.
    static func read(_ document: [UInt8]) throws -> SubmissionBatchContent {
        let folder = try TemporaryFolder()
        return try read(folder.write(document, to: "document.xml"))
    }
}

extension SubmissionBatchContent {
    /// What the problems are, by their words for programs.
    var codes: [String] { problems.map(\.code) }
    var references: [String] { documents.map(\.reference) }
}
