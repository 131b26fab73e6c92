import Foundation
import OyuuRegistry
import TestSupport
import Testing

@Suite("Registering")
struct RegisteringTests {
    @Test("a registered design comes back as filed, under the next number", arguments: RegistryKind.allCases)
    func roundTrip(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let photos = [Sample.photo("front"), Sample.photo("back", keep: false)]
        let design = try await store.registry.register(Sample.filing(photos: photos))
        #expect(design.number.description == "OY-000001")
        #expect(design.details == Sample.details())
        #expect(design.status == .active)
        #expect(design.registeredAt == Sample.date)
        #expect(design.photos.map(\.isKept) == [true, false])
        #expect(design.photos.map(\.fingerprint) == photos.map(\.fingerprint))
        #expect(design.photos.map(\.byteCount) == photos.map(\.bytes.count))
        #expect(try await store.registry.design(design.number) == design)
        #expect(try await store.registry.register(Sample.filing("Moon")).number.value == 2)
        #expect(try await store.registry.design(Sample.number(3)) == nil)
    }

    @Test("a reopened register is the same register", arguments: RegistryKind.allCases)
    func reopened(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(Sample.filing())
        store.close()
        let again = try await store.openAgain()
        defer { TemporaryRegister.close(again) }
        #expect(again.identity == store.registry.identity)
        #expect(try await again.design(design.number) == design)
        #expect(try await again.generation() == 1)
    }

    @Test("everything wrong with a filing is named, and nothing of it is kept", arguments: RegistryKind.allCases)
    func refused(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        var photo = Sample.photo("bad")
        photo.format = "../x"
        photo.width = 0
        photo.fingerprint = []
        let error = try await registryError { _ = try await store.registry.register(Sample.filing(photos: [photo])) }
        #expect(
            error.kind
                == .invalid([
                    FieldProblem(.format, .malformed("1 to 8 small letters or digits")),
                    FieldProblem(.width, .outOfRange(1...RegisterLimits.side)), FieldProblem(.fingerprint, .empty),
                ]))
        let none = try await registryError { _ = try await store.registry.register(Sample.filing(photos: [])) }
        #expect(none.kind == .invalid([FieldProblem(.photos, .empty)]))
        let many = (0..<65).map { Sample.photo("\($0)") }
        let crowd = try await registryError { _ = try await store.registry.register(Sample.filing(photos: many)) }
        #expect(crowd.kind == .invalid([FieldProblem(.photos, .tooMany(limit: 64))]))
        #expect(try await store.registry.count(matching: DesignQuery()) == 0)
        #expect(try await store.registry.generation() == 0)
        #expect(try store.photoFiles().isEmpty)
        #expect(try await store.registry.auditTrail().isEmpty)
    }

    @Test("a photo's name loses folders and odd characters instead of being refused", arguments: RegistryKind.allCases)
    func fileNames(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let names = [
            "../../etc/passwd", "C:\\photos\\shyrdak.jpg", "a\u{1B}[31m.jpg", "", "///",
            String(repeating: "x", count: 300),
        ]
        let photos = names.enumerated().map { index, name in
            var photo = Sample.photo("\(index)")
            photo.fileName = name
            return photo
        }
        let design = try await store.registry.register(Sample.filing(photos: photos))
        let stored = design.photos.map(\.fileName)
        #expect(stored.dropLast() == ["passwd", "shyrdak.jpg", "a\u{FFFD}[31m.jpg", "photo", "photo"])
        #expect(stored.last?.count == RegisterLimits.fileName)
    }

    @Test("a design checked against an older generation is not registered", arguments: RegistryKind.allCases)
    func generationMoved(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let checkedAt = try await store.registry.generation()
        _ = try await store.registry.register(Sample.filing("Moon"), ifGeneration: checkedAt)
        let error = try await registryError {
            _ = try await store.registry.register(Sample.filing("Sun"), ifGeneration: checkedAt)
        }
        #expect(error.kind == .generationMoved(expected: 0, found: 1))
        #expect(try await store.registry.count(matching: DesignQuery()) == 1)
        #expect(try store.photoFiles().count == 1)
        #expect(try await store.registry.register(Sample.filing("Sun"), ifGeneration: 1).number.value == 2)
    }

    @Test(
        "a dispute is seen from both designs and in the trail; an unknown design cannot be disputed",
        arguments: RegistryKind.allCases)
    func disputes(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let first = try await store.registry.register(Sample.filing("Sun"))
        let second = try await store.registry.register(
            Sample.filing("Sun, too", disputes: [first.number, first.number]))
        #expect(second.disputes == [first.number])
        #expect(try await store.registry.design(first.number)?.disputes == [second.number])
        let trail = try await store.registry.auditTrail(of: first.number)
        #expect(trail.map(\.act) == [.registered, .disputed])
        #expect(trail.last?.details == ["against": second.number.description])
        let unknown = try Sample.number(99)
        let error = try await registryError {
            _ = try await store.registry.register(Sample.filing("Third", disputes: [unknown]))
        }
        #expect(error.kind == .noSuchDesign(unknown))
        #expect(try await store.registry.count(matching: DesignQuery()) == 2)
    }

    @Test("moments are kept to the millisecond in any year that has a text form", arguments: RegistryKind.allCases)
    func moments(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<(kind == .sqlite ? 200 : 40) {
            let milliseconds = Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &generator)
            let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            let design = try await store.registry.register(
                Sample.filing(photos: [Sample.photo("p", keep: false)], at: date))
            #expect(design.registeredAt == date)
            let column = kind == .sqlite ? "registeredAt" : "registered_at"
            let text = try store.sql("SELECT \(column) FROM design WHERE number = \(design.number.value)")
            #expect(text == Self.reference(milliseconds))
        }
        let far = Date(timeIntervalSince1970: 1e15)
        let error = try await registryError { _ = try await store.registry.register(Sample.filing(at: far)) }
        #expect(error.kind == .invalid([FieldProblem(.registeredAt, .malformed("a moment in the years 1 to 9999"))]))
    }

    /// The same text from Foundation's calendar, which is Julian before 1582, so only what follows from the cycle of
    /// 400 years is taken from it.
    private static func reference(_ milliseconds: Int64) -> String {
        let cycle: Int64 = 146_097 * 86_400_000
        var cycles: Int64 = 0
        var shifted = milliseconds
        while shifted < 0 {
            shifted += cycle
            cycles += 1
        }
        let millis = shifted % 1000
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let date = Date(timeIntervalSince1970: Double((shifted - millis) / 1000))
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
        func padded(_ value: Int?, _ width: Int) -> String {
            let digits = String(value ?? 0)
            return String(repeating: "0", count: width - digits.count) + digits
        }
        return padded(parts.year.map { $0 - 400 * Int(cycles) }, 4) + "-" + padded(parts.month, 2) + "-"
            + padded(parts.day, 2) + "T" + padded(parts.hour, 2) + ":" + padded(parts.minute, 2) + ":"
            + padded(parts.second, 2) + "." + padded(Int(millis), 3) + "Z"
    }
}
