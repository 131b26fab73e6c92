import Foundation
import Oyuu
import OyuuImage
import TestSupport
import Testing

@Suite("Scanning folders")
struct ScanTests {
    @Test("every photo is checked, bad files are listed and stop nothing, other files are passed over")
    func totals() async throws {
        let stall = try await ScanStall()
        let totals = try await stall.scan("report")
        #expect(totals.photos == 5 && totals.failures == 2 && totals.otherFiles == 1)
        let records = try stall.journal("report").map { try JSONLine.decode(ScanRecord.self, from: $0.utf8) }
        let copies = records.compactMap { record -> String? in
            guard case .photo(let photo) = record, photo.verdict.isCopy else { return nil }
            return photo.verdict.photo
        }
        let strangers = ["b/stranger again.png", "b/stranger.png"].map { stall.photos.path($0) }
        let right = ["a/copy.jpg", "a/mirrored.jpg", "c/no-ending"].map { stall.photos.path($0) }
        #expect(copies.filter { !strangers.contains($0) } == right)
        for stranger in strangers {
            withKnownIssue("taken for a design by the same hand, with the same motifs") {
                #expect(!copies.contains(stranger))
            }
        }
        #expect(totals.copies == copies.count)
        #expect(totals.amongCopies >= 2)
    }

    @Test("broken links and special files in a folder are listed as failures with a reason, and not waited for")
    func specialFiles() async throws {
        let stall = try await ScanStall()
        let files = FileManager.default
        try files.createSymbolicLink(atPath: stall.photos.path("b/gone.jpg"), withDestinationPath: "nowhere.jpg")
        try files.createSymbolicLink(atPath: stall.photos.path("b/loop"), withDestinationPath: "../b")
        try files.createSymbolicLink(atPath: stall.photos.path("b/null"), withDestinationPath: "/dev/null")
        try #require(mkfifo(stall.photos.path("b/pipe.jpg"), 0o600) == 0)
        let totals = try await stall.scan("report")
        #expect(totals.photos == 5 && totals.failures == 5 && totals.otherFiles == 1)
        let failures = try stall.journal("report").filter { $0.contains("\"failure\"") }
        #expect(failures.contains { $0.contains("b/gone.jpg") && $0.contains("leads nowhere") })
        #expect(failures.contains { $0.contains("b/pipe.jpg") && $0.contains("a pipe, socket or device") })
        #expect(failures.contains { $0.contains("b/null") && $0.contains("a pipe, socket or device") })
        #expect(try await stall.scan("report", resume: true).failures == 5)
    }

    @Test("the journal is the same whatever the number of jobs")
    func jobs() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("one", jobs: 1)
        _ = try await stall.scan("many", jobs: 7)
        #expect(try stall.journal("one") == stall.journal("many"))
    }

    @Test("a scan cut off anywhere, even within a line, resumes to the same lines", arguments: [0.1, 0.37, 0.62, 0.9])
    func resume(share: Double) async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("whole")
        _ = try await stall.scan("cut")
        let path = stall.photos.path("cut") + "/scan.jsonl"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.prefix(Int(Double(bytes.count) * share)).write(to: URL(fileURLWithPath: path))

        let resumed = try await stall.scan("cut", resume: true)
        let plain: (String) -> Bool = { !$0.contains("\"type\":\"start\"") }
        #expect(try stall.journal("cut").filter(plain) == stall.journal("whole").filter(plain))
        #expect(resumed.photos == 5 && resumed.failures == 2)
    }

    @Test("resuming a finished scan repeats nothing")
    func resumeFinished() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("report")
        let again = try await stall.scan("report", resume: true)
        #expect(again.resumed == 7 && again.photos == 5)
    }

    @Test("a report is not overwritten without being asked")
    func noOverwriting() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("report")
        await #expect(throws: OyuuError.self) { try await stall.scan("report") }
    }

    @Test("a file named twice, or changed between two runs, is no copy of itself and counts once")
    func ownCopy() async throws {
        let stall = try await ScanStall()
        let photo = stall.photos.path("b/stranger.png")
        let twice = ScanOptions(reportDirectory: stall.photos.path("twice"), among: true)
        let totals = try await stall.fixture.register.scan([photo, photo], options: twice)
        #expect(totals.photos == 1 && totals.amongCopies == 0)

        let again = ScanOptions(reportDirectory: stall.photos.path("twice"), resume: true, among: true)
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: photo)
        let resumed = try await stall.fixture.register.scan([photo], options: again)
        #expect(resumed.photos == 1 && resumed.amongCopies == 0)
        let report = ScanReport(directory: stall.photos.path("twice"))
        try report.writeCSV()
        #expect(try String(contentsOfFile: report.csvPath, encoding: .utf8).split(separator: "\r\n").count == 2)
    }

    @Test("a scan is resumed with its own register only, and says what was compared before that changed")
    func otherRegister() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("report", among: false)
        try await stall.fixture.file(.file(Pictures.designs[20].path), force: true)
        #expect(try await stall.scan("report", resume: true, among: false).outdated == 5)

        let other = try await RegisterFixture()
        let options = ScanOptions(reportDirectory: stall.photos.path("report"), resume: true)
        await #expect(throws: OyuuError.self) {
            try await other.register.scan([stall.photos.path("a")], options: options)
        }
    }

    @Test("a pipe is read as its lines come")
    func slowPipe() throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("first.jpg\n".utf8))
        var paths = PhotoFiles.lines(of: pipe.fileHandleForReading).makeIterator()
        #expect(paths.next() == "first.jpg")
        try pipe.fileHandleForWriting.close()
        #expect(paths.next() == nil)
    }

    @Test("copies within the set name the earlier photo")
    func among() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("report")
        let line = try #require(try stall.journal("report").first { $0.contains("b/stranger.png") })
        let record = try JSONLine.decode(ScanRecord.self, from: line.utf8)
        guard case .photo(let photo) = record else {
            Issue.record("no photo record")
            return
        }
        #expect(photo.among.first?.photo.hasSuffix("stranger again.png") == true)
        #expect(photo.among.first?.distance == 0)
    }

    @Test("a list on standard input is read line by line, with either line end")
    func list() throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("one.jpg\r\n\ntwo words.jpg\nlast.jpg".utf8))
        try pipe.fileHandleForWriting.close()
        let paths = Array(PhotoFiles.lines(of: pipe.fileHandleForReading))
        #expect(paths == ["one.jpg", "two words.jpg", "last.jpg"])
    }
}
