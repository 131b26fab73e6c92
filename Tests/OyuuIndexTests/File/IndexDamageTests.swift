import Foundation
import OyuuIndex
import TestSupport
import Testing

@Suite("A damaged index file")
struct IndexDamageTests {
    private let folder: TemporaryFolder
    private let path: String
    private let whole: [UInt8]
    private let head: IndexFileHead

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("index")
        try SampleIndex.write(to: path)
        whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        head = try IndexFile(path).head
    }

    /// Opens a file and reads all of it; nil where everything was read and is right.
    private func fault(_ path: String) throws -> IndexFileError? {
        // Nil where reading itself noticed.
        var isWhole: Bool?
        let error = indexError {
            let file = try IndexFile(path, of: SampleIndex.source)
            isWhole = try SampleIndex.isWhole(file)
            try file.verifyAll()
        }
        try #require(isWhole != false, "a wrong answer")
        return error
    }

    @Test("a flipped bit is noticed in the head, in every section, between sections and in the checksums")
    func flips() throws {
        var places: [(byte: Int, region: String)] = (0..<IndexFileHead.size).map { ($0, "head") }
        for section in head.sections where section.length > 0 {
            let end = section.offset + section.length
            let inside = stride(from: section.offset, to: end, by: 977)
            places += ([end - 1] + inside).map { ($0, section.name) }
        }
        let starts = head.sections.dropFirst().map(\.offset) + [head.tableOffset]
        for (section, next) in zip(head.sections, starts) {
            places += ((section.offset + section.length)..<next).map { ($0, "padding") }
        }
        places += (head.tableOffset..<head.fileLength).map { ($0, "checksums") }
        let damaged = folder.path("damaged")
        try Damage.put(whole, at: damaged)
        var noticed: [String: Int] = [:]
        for (i, place) in places.enumerated() {
            let mask = UInt8(1) << UInt8(i % 8)
            try Damage.flip(byte: place.byte, by: mask, in: damaged)
            #expect(try fault(damaged) != nil, "byte \(place.byte) of the \(place.region)")
            try Damage.flip(byte: place.byte, by: mask, in: damaged)
            noticed[place.region, default: 0] += 1
        }
        #expect(try fault(damaged) == nil)
        #expect(Set(noticed.keys) == ["head", "words", "bytes", "padding", "checksums"])
    }

    @Test("only the page touched is refused, and it is named")
    func page() throws {
        try Damage.flip(byte: IndexFileHead.size + IndexFileHead.pageSize + 5, in: path)
        let file = try IndexFile(path)
        let words = try file.column("words", of: UInt64.self)
        #expect(try words.verified(0..<8_000).elementsEqual(SampleIndex.words[..<8_000]))
        for _ in 0..<2 {
            let error = indexError { try words.verify(8_000..<9_000) }
            #expect(error?.kind == .damaged(section: "words", page: 1))
        }
        #expect(try file.damagedPages().map(\.page) == [1])
        #expect(
            indexError { try file.verifyAll() }?.kind
                == .damaged(section: "words", page: 1))
    }

    @Test("two pages that were exchanged are noticed")
    func exchanged() throws {
        var bytes = whole
        let (first, second) = (head.bytes(ofPage: 0), head.bytes(ofPage: 1))
        bytes.replaceSubrange(first, with: whole[second])
        bytes.replaceSubrange(second, with: whole[first])
        for page in 0..<2 {
            let (here, there) = (head.tableOffset + 8 * page, head.tableOffset + 8 * (1 - page))
            bytes.replaceSubrange(here..<(here + 8), with: whole[there..<(there + 8)])
        }
        try Damage.put(bytes, at: path)
        #expect(try IndexFile(path).damagedPages().map(\.page) == [0, 1])
    }

    @Test("a file cut at any boundary, or with bytes behind its end, is noticed at opening")
    func truncation() throws {
        var cuts = [0, 1, 7, 8, 11, 12, 63, 64, 128, 4087, 4095, 4096, whole.count - 1, whole.count - 8]
        cuts += head.sections.flatMap { [$0.offset - 1, $0.offset, $0.offset + $0.length] } + [head.tableOffset]
        cuts += (0..<head.pageCount).flatMap { [head.bytes(ofPage: $0).lowerBound, head.tableOffset + 8 * $0] }
        for cut in Set(cuts) {
            try Damage.put(whole[..<cut], at: path)
            let kind = indexError { _ = try IndexFile(path) }?.kind
            switch kind {
            case .truncated, .notAnIndex: #expect(kind != .notAnIndex || cut < 12)
            default: Issue.record("cut at \(cut): \(String(describing: kind))")
            }
        }
        try Damage.put(whole + [0], at: path)
        #expect(
            indexError { _ = try IndexFile(path) }?.kind
                == .truncated(found: whole.count + 1, expected: whole.count))
    }

    @Test("a file cut while it is mapped is noticed before the missing part is read")
    func cutWhileMapped() throws {
        let file = try IndexFile(path)
        let bytes = try file.column("bytes", of: UInt8.self)
        #expect(truncate(path, off_t(IndexFileHead.size + 100)) == 0)
        let cut = IndexFileError.Kind.truncated(found: IndexFileHead.size + 100, expected: whole.count)
        #expect(indexError { try file.checkLength() }?.kind == cut)
        #expect(indexError { try bytes.verify(0..<bytes.count) }?.kind == cut)
        #expect(indexError { try file.verifyAll() }?.kind == cut)
    }

    @Test("no mutation of the head crashes or gives a wrong answer, even with its checksum made to fit")
    func fuzz() throws {
        var generator = SeededGenerator(seed: 20_261_121)
        var refused = 0
        for round in 0..<4_000 {
            var bytes = whole
            let count = Int.random(in: 1...4, using: &generator)
            for _ in 0..<count {
                // Header and used directory; now and then any byte of the head.
                let place = Int.random(in: 0..<(round % 8 == 0 ? IndexFileHead.size - 8 : 256), using: &generator)
                let odd: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF]
                bytes[place] =
                    Bool.random(using: &generator)
                    ? odd[Int.random(in: 0..<odd.count, using: &generator)]
                    : UInt8.random(in: 0...255, using: &generator)
            }
            let isForged = round % 4 != 0
            if isForged { IndexForgery.mendChecksum(&bytes) }
            try Damage.put(bytes, at: path)
            let error = indexError {
                let file = try IndexFile(path)
                // Whatever the directory says lies inside the file, so all of it can be touched.
                for section in file.head.sections {
                    let bytes = try file.section(section.name)
                    try bytes.verify(0..<bytes.count)
                }
                try file.verifyAll()
            }
            if error != nil { refused += 1 }
            if !isForged, bytes != whole { #expect(error != nil, "mutation \(round) was not noticed") }
        }
        #expect(refused > 2_000)
    }
}
