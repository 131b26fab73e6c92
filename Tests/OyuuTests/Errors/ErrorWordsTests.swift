import Foundation
import Oyuu
import OyuuFingerprint
import OyuuImage
import OyuuIndex
import OyuuLog
import OyuuPack
import OyuuPaper
import OyuuRegistry
import OyuuSigning
import OyuuText
import Testing

@Suite("Errors in a person's language") struct ErrorWordsTests {
    private static let key = RegisterPublicKey("ed25519:" + String(repeating: "a1", count: 32))

    private static let images: [ImageError.Kind] =
        [
            .missing, .directory, .notAFile, .noPermission, .unreadable("Permission denied"), .empty,
            .fileTooLarge(bytes: 123_456_789, limit: 9_999), .unknownFormat, .unsupported("an arithmetic-coded JPEG"),
            .truncated, .corrupt("bad Huffman code"), .tooManyPixels(width: 3, height: 4, limit: 5),
            .sideTooLong(width: 3, height: 4, limit: 5), .tooMuchMemory(needed: 10_049_999, limit: 7),
            .tooManyScans(limit: 9), .outOfMemory, .unusableProfile, .notEncodable("no memory"),
        ] + OtherFormat.allCases.map { .otherFormat($0) }

    private static let fingerprints: [FingerprintError] = [
        .tooSmall(width: 1, height: 2, minimumSide: 64), .corners(reason: "a corner is not a number"),
        .colorProfile(reason: "lcms"), .unknownVersion(found: 9, known: 1), .unknownVersion(found: 0, known: 1),
        .damaged(reason: "its checksum does not agree"),
    ]

    private static func registries() throws -> [RegistryError.Kind] {
        let number = try #require(DesignNumber("OY-000012"))
        return [
            .missing, .notARegister(reason: "register.sqlite is gone"), .unreadable(reason: "its folder: File exists"),
            .readOnly, .newerSchema(found: 9, known: 8), .olderSchema(found: 1, known: 8),
            .damaged(reason: "it has no identity"), .busy, .diskFull, .numbersExhausted,
            .generationMoved(expected: 1, found: 2), .noSuchDesign(number), .noSuchPhoto(id: 7),
            .alreadyWithdrawn(number),
            .invalid([
                FieldProblem(.title, .empty), FieldProblem(.notes, .tooLong(limit: 9)),
                FieldProblem(.motifs, .tooMany(limit: 9)), FieldProblem(.actor, .controlCharacter("U+001B")),
                FieldProblem(.filedOn, .notADate), FieldProblem(.locarnoClass, .notALocarnoClass),
                FieldProblem(.width, .outOfRange(1...9)), FieldProblem(.corners, .outsidePhoto),
                FieldProblem(.sha256, .malformed("64 small hexadecimal digits")),
            ]),
            .photoMissing(sha256: "ab"), .photoDamaged(sha256: "ab"), .exists,
            .notAnArchive(reason: "its header line is damaged"), .newerArchive(found: 3, known: 2), .closed, .cancelled,
            .system(operation: "syncing", reason: "Input/output error"), .database(reason: "no such table"),
        ]
    }

    private static let packs: [PackError] = [
        .notAPack, .newerFormat(found: 3, known: 2), .otherFingerprints(found: 3, known: 2),
        .otherFingerprints(found: 1, known: 2), .wrongKind(isDelta: true), .wrongKind(isDelta: false),
        .damaged(reason: "two designs have one number"), .tooLarge(reason: "12 bytes"), .forged,
        .otherBase(expected: String(repeating: "a", count: 64), found: String(repeating: "b", count: 64)),
        .unrelated(reason: "other keys"), .unusableDesign(number: 4, reason: "too big"), .compression(reason: "x"),
    ]

    private static func others() throws -> [OyuuError] {
        let key = try #require(key)
        let signing: [SigningError] = [
            .missing(path: "/k"), .exposed(path: "/k", mode: 0o644),
            .damaged(path: "/k", reason: "its heading is another"), .file(path: "/k", reason: "Permission denied"),
        ]
        let papers: [PaperError] = [
            .notAPaper(reason: "it has no seal"), .forged, .changed(parts: ["the statement", "photo 2"]),
            .changed(parts: (1...11).map { "photo \($0)" }), .otherKey(key), .drawing(reason: "no PDF came"),
        ]
        let logs: [LogError] = [
            .notAHead(reason: "its size"), .notAProof(reason: "it is too large"), .forged, .notInLog(entry: 3),
            .notConsistent(older: 3, newer: 7),
            .unsound("entry 4 is gone", count: 1), .unsound("entry 4 is gone", count: 3), .otherKey(key),
        ]
        return signing.map { .signing($0) } + papers.map { .paper($0, file: "p.pdf") }
            + logs.map { .log($0, file: "h.txt") } + packs.map { .pack($0, file: "n.pack") } + [
                .usage("a design needs at least one photo"), .file(path: "/f", reason: "is no file"),
                .untrusted(file: "n.pack", reason: "it is signed with \(key), not with the key given; do not use it"),
                .unread(code: "truncated", reason: "the file is empty; copy or download it again", file: "a.jpg"),
            ]
    }

    private static func all() throws -> [OyuuError] {
        try images.map { .image(ImageError($0, file: "a.jpg")) } + fingerprints.map { .fingerprint($0, file: "a.jpg") }
            + registries().map { .registry(RegistryError($0, at: "/register")) } + others()
    }

    @Test("say in English what they always said")
    func english() throws {
        for error in try Self.all() { #expect(error.words(in: .english) == error.description) }
    }

    @Test("say in Kyrgyz and Russian what happened, to which file, with every value")
    func languages() throws {
        for error in try Self.all() {
            let english = error.description
            let numbers = english.matches(of: /\d+(\.\d+)?/).map { String($0.output.0) }
            for language in [Language.kyrgyz, .russian] {
                let text = error.words(in: language)
                #expect(text != english && !text.contains("{}"), "\(text)")
                #expect(text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(text)")
                let file = english.prefix { $0 != ":" }
                if english.contains(":"), english.hasPrefix("/") || file.contains(".") {
                    #expect(text.hasPrefix("\(file):"), "\(text)")
                }
                // An example of a date or a way out may be told otherwise.
                if !english.contains("iPhone") {
                    for number in numbers { #expect(text.contains(number), "\(number) of \(english): \(text)") }
                }
            }
            #expect(error.words(in: .kyrgyz) != error.words(in: .russian))
        }
    }

    @Test("say what stands inside them too")
    func inside() throws {
        let error = OyuuError.paper(.changed(parts: ["the field holder", "the photos"]), file: "s.pdf")
        #expect(
            error.words(in: .russian)
                == "s.pdf: документ изменён после подписи реестра: поле «Правообладатель», снимки; не верьте")
        #expect(error.words(in: .english).contains("the field “Holder”"))
        let image = OyuuError.image(ImageError(.fileTooLarge(bytes: 123_456_789, limit: 80_000_000), file: "a.jpg"))
        #expect(
            image.words(in: .kyrgyz)
                == "a.jpg: файлдын көлөмү 123.5 МБ, чеги 80.0 МБ; сүрөттү кичирейтиңиз же чегин көтөрүңүз")
        let unread = OyuuError.unread(code: "truncated", reason: "words of another program", file: "a.jpg")
        #expect(unread.words(in: .english) == unread.description)
        #expect(unread.words(in: .russian) == "a.jpg: " + PhotoErrorWords.text(code: "truncated").text(.russian))
    }

    @Test("faults of a log are told, whole and inside an error")
    func faults() throws {
        let uuid = UUID()
        let faults: [LogFault] = [
            .entryChanged(3), .entryMissing(3), .entryForeign(3), .gap(before: 3),
            .designChanged(design: "OY-000001", entry: 3),
            .fingerprintChanged(design: "OY-000001", photo: 2, entry: 3), .statusChanged(design: "OY-000001"),
            .designForeign(design: "OY-000001"), .designMissing(design: "OY-000001", entry: 3),
            .headUnreadable(reason: LogError.forged.description), .headForeign(register: uuid),
            .registeredAgain(design: "OY-000001", entry: 3), .digestMissing(entry: 3),
            .ahead(entry: 3, at: "2036-01-01T00:00:00Z", before: "2026-12-01T00:00:00Z"), .dateUnreadable(entry: 3),
            .backdated(first: 3, last: 3, at: "2015-01-01T00:00:00.000Z", after: "2026-12-01T00:00:00Z"),
            .backdated(first: 3, last: 9, at: "2015-01-01T00:00:00.000Z", after: "2026-12-01T00:00:00Z"),
        ]
        for fault in faults {
            #expect(fault.words(in: .english) == fault.description)
            for language in [Language.kyrgyz, .russian] {
                #expect(fault.words(in: language) != fault.description)
                #expect(Reasons.text(fault.description, in: language) == fault.words(in: language))
            }
        }
    }

    @Test("what befalls an index is told")
    func index() {
        let kinds: [IndexFileError.Kind] = [
            .missing, .notAnIndex, .folderInPlace, .otherFormat(found: 1, known: 2),
            .otherFingerprints(found: 1, expected: 2), .otherRegister, .laterGeneration(found: 2, expected: 1),
            .otherPast, .truncated(found: 3, expected: 9), .truncated(found: 3, expected: nil),
            .damagedHead(reason: "its checksum does not agree"), .damaged(section: "motifs", page: 3),
            .unsuitable(section: "motifs"), .diskFull, .notWritable, .busy,
            .system(operation: "opening the index", reason: "Permission denied"),
        ]
        for kind in kinds {
            let error = IndexFileError(kind, file: "/r/index")
            let event = IndexEvent.notWritten(reason: error.description, code: error.code)
            #expect(event.words(in: .english) == event.description)
            for language in [Language.kyrgyz, .russian] {
                #expect(Reasons.text(error.whatHappened, in: language) != error.whatHappened)
                #expect(Reasons.text(error.whatToDo, in: language) != error.whatToDo)
                let text = event.words(in: language)
                #expect(text.hasPrefix("/r/index: ") && !text.contains("the "), "\(text)")
            }
            let rebuilding = IndexEvent.rebuilding(reason: "/r/index: \(error.whatHappened)", code: error.code)
            #expect(rebuilding.words(in: .english) == rebuilding.description)
            #expect(rebuilding.words(in: .russian).hasSuffix(": индекс строится заново из реестра"))
        }
        for count in [1, 2] {
            #expect(
                IndexEvent.rebuilt(photos: count).words(in: .english) == IndexEvent.rebuilt(photos: count).description)
            #expect(
                IndexEvent.merged(photos: count).words(in: .english) == IndexEvent.merged(photos: count).description)
        }
        let remade = PackCacheEvent.remade(reason: "/c/x: the index is of another pack", code: "x")
        #expect(remade.words(in: .english) == remade.description)
        #expect(remade.words(in: .russian) == "/c/x: индекс от другого пакета; индекс построен заново из пакета")
        let notKept = PackCacheEvent.notKept(reason: "/c: there is no index", code: "x")
        #expect(notKept.words(in: .english) == notKept.description)
    }
}
