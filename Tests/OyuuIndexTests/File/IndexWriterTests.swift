import Foundation
import IndexHammer
import OyuuIndex
import TestSupport
import Testing

@Suite("Writing the index file")
struct IndexWriterTests {
    @Test("a reader goes on with the old file while and after it is replaced")
    func readers() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("index")
        try SampleIndex.write(to: path)
        let old = try IndexFile(path)
        var later = SampleIndex.source
        later.generation = 42
        let writer = try IndexFileWriter(replacing: path, with: later)
        try writer.beginSection("words", of: UInt64.self)
        try writer.append([1, 2, 3] as [UInt64])
        // Half-written, the new file has no name yet.
        #expect(try SampleIndex.isWhole(try IndexFile(path)))
        try writer.commit()
        #expect(try SampleIndex.isWhole(old))
        #expect(try IndexFile(path).head.source.generation == 42)
    }

    @Test("a writer that is let go unfinished leaves everything as it was")
    func abandoned() throws {
        let folder = try TemporaryFolder()
        try SampleIndex.write(to: folder.path("index"))
        do {
            let writer = try IndexFileWriter(replacing: folder.path("index"), with: SampleIndex.source)
            try writer.beginSection("words", of: UInt64.self)
            try writer.append(SampleIndex.words)
        }
        #expect(try SampleIndex.isWhole(try IndexFile(folder.path("index"))))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(left == ["index", "index.lock"])
    }

    @Test("what a killed writer left is removed by the next")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        try Damage.put([1, 2, 3], at: folder.path("index.new-4711"))
        try Damage.put([1, 2, 3], at: folder.path("index.newer"))
        try SampleIndex.write(to: folder.path("index"))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(left == ["index", "index.lock", "index.newer"])
    }

    @Test("a second writer waits, and says so when it waited long enough")
    func twoWriters() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("index")
        let first = try IndexFileWriter(replacing: path, with: SampleIndex.source)
        let error = indexError {
            _ = try IndexFileWriter(replacing: path, with: SampleIndex.source, patience: 0.05)
        }
        #expect(error?.kind == .busy && error?.description.hasPrefix(path) == true)
        try first.commit()
        try SampleIndex.write(to: path)
        #expect(try SampleIndex.isWhole(try IndexFile(path)))
    }

    @Test("a folder that cannot be written to, or is not there, is named")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        let missing = folder.path("no/index")
        guard
            case .system? = indexError({
                _ = try IndexFileWriter(replacing: missing, with: SampleIndex.source)
            })?.kind
        else {
            Issue.record("no such folder was not noticed")
            return
        }
    }

    @Test("a full disk leaves the old file whole and says what to do", arguments: [2_000, 70_000, 190_000])
    func diskFull(limit: Int) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("index")
        try HammeredIndex.write(1, to: path)
        let child = try RunningProgram(
            "IndexHammer", ["write", path, "2", "1"], environment: ["OYUU_HAMMER_FILE_LIMIT": String(limit)])
        let end = try await child.end()
        #expect(end.status == 1)
        #expect(end.lines.last?.hasPrefix("error disk-full \(path): ") == true)
        #expect(end.lines.last?.contains("make room") == true)
        #expect(try HammeredIndex.check(path) == 1)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(left == ["index", "index.lock"])
    }

    /// How many kills; `make soak` sets more.
    private static let kills = ProcessInfo.processInfo.environment["OYUU_SOAK_KILLS"].flatMap(Int.init) ?? 20

    @Test("after each kill the file is whole, old or new, and none that was acknowledged is lost")
    func kills() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("index")
        var generator = SeededGenerator(seed: 7)
        var next: Int64 = 1
        for _ in 0..<Self.kills {
            let child = try RunningProgram("IndexHammer", ["write", path, String(next), "0"])
            while child.isRunning, try child.lines().isEmpty { try await Task.sleep(for: .milliseconds(1)) }
            try await Task.sleep(for: .microseconds(Int.random(in: 0...20_000, using: &generator)))
            child.kill()
            let end = try await child.end()
            #expect(end.status == -SIGKILL, "\(end.lines.suffix(1))")
            let acknowledged = try #require(end.lines.last.flatMap { Int64($0) })
            let found = try #require(try HammeredIndex.check(path), "a file that nobody wrote")
            #expect((acknowledged...(acknowledged + 1)).contains(found))
            next = found + 1
        }
        try HammeredIndex.write(next, to: path)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(left == ["index", "index.lock"])
    }

    @Test("two processes that write at once both finish, and readers always see a whole file")
    func processes() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("index")
        try HammeredIndex.write(1, to: path)
        let children = try ["100", "200"].map { try RunningProgram("IndexHammer", ["write", path, $0, "15"]) }
        var seen: Set<Int64> = []
        while children.contains(where: \.isRunning) {
            seen.insert(try #require(try HammeredIndex.check(path)))
        }
        for child in children {
            let end = try await child.end()
            #expect(end.status == 0 && end.lines.count == 15, "\(end.lines)")
        }
        #expect(seen.count > 3)
    }
}
