import Foundation
import OyuuRegistry
import Testing

@Suite("Queries")
struct QueryTests {
    private func register(_ count: Int, in store: TemporaryRegister) async throws {
        for index in 1...count {
            _ = try await store.registry.register(
                Sample.filing("Design \(index)", photos: [Sample.photo("\(index)", keep: false)]))
        }
    }

    @Test(
        "pages follow each other without gap or repetition, also while designs arrive", arguments: RegistryKind.allCases
    )
    func pages(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        try await register(25, in: store)
        var query = DesignQuery(limit: 10)
        var numbers: [Int64] = []
        while let last = try await store.registry.designs(matching: query).reversed().first {
            numbers += try await store.registry.designs(matching: query).map(\.number.value)
            query.after = last.number
            if numbers.count == 10 { try await register(3, in: store) }
        }
        #expect(numbers == Array(1...28))
        #expect(try await store.registry.count(matching: query) == 28)
        #expect(try await store.registry.designs(matching: DesignQuery(limit: -3)).count == 1)
    }

    @Test(
        "text finds number, title, holder, village and motifs, in Cyrillic and Latin of any case",
        arguments: RegistryKind.allCases)
    func text(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        var filing = Sample.filing("Күн нуру")
        filing.details.motifs = ["Кочкор мүйүз", "It Taman"]
        _ = try await store.registry.register(filing)
        filing = Sample.filing("100% wool_felt\\")
        filing.details.holder = "Бурул"
        filing.details.village = nil
        filing.details.motifs = []
        _ = try await store.registry.register(filing)
        func found(_ text: String) async throws -> [Int64] {
            try await store.registry.designs(matching: DesignQuery(text: text)).map(\.number.value)
        }
        for text in ["КҮН", "нуру күн", "айгүл", "АТ-БАШЫ", "МҮЙҮЗ", "it taman", "oy-000001", "  "] {
            #expect(try await found(text).first == 1, "\(text)")
        }
        #expect(try await found("кочкор taman күн") == [1])
        #expect(try await found("%") == [2])
        #expect(try await found("_") == [2])
        #expect(try await found("\\") == [2])
        #expect(try await found("шырдак").isEmpty)
        #expect(try await found("күн бурул").isEmpty)
        #expect(try await found("' OR 1=1 --").isEmpty)
        // и + combining breve in the query, й in the register
        #expect(try await found("аи\u{306}гал").isEmpty)
        #expect(try await found("аи\u{306}гүл") == [1])
    }

    @Test(
        "a name is found as it sounds, whichever letters it was filed and is asked for in",
        arguments: RegistryKind.allCases)
    func sound(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let names = ["Кочкор мүйүз", "kochkor muyuz", "Qo‘chqor müyüz", "КОЧКОР МУЙУЗ"]
        for name in names { _ = try await store.registry.register(Sample.filing(name, photos: [Sample.photo(name)])) }
        func found(_ text: String) async throws -> Int {
            try await store.registry.count(matching: DesignQuery(text: text))
        }
        for text in names + ["кочкор мүйүз", "kochkor", "Müyüz", "muiuz", "мүйүз кочкор"] {
            #expect(try await found(text) == 4, "\(text)")
        }
        for text in ["kochkar", "мүйүзд", "ь", "zhyldyz", "koshkor"] { #expect(try await found(text) == 0, "\(text)") }
        for (filed, asked) in [
            ("Жылдыз", "jyldyz"), ("Жылдыз", "zhyldyz"), ("Шырдак", "shyrdak"), ("Шырдак", "şırdak"), ("Тоо", "too"),
            ("Ала кийиз", "ala kiyiz"), ("Хан атлас", "xan atlas"), ("Хан атлас", "khan"), ("Чийбаркут", "chiybarkut"),
            ("Таңдай", "tangday"), ("Ҷӯйбор", "juybor"), ("Gül", "гүл"), ("Лейлек", "leylek"), ("Юлдуз", "yulduz"),
        ] {
            let number = try await store.registry.register(
                Sample.filing(filed, photos: [Sample.photo(filed + asked)])
            ).number
            let numbers = try await store.registry.designs(matching: DesignQuery(text: asked)).map(\.number)
            #expect(numbers.contains(number), "\(asked)")
        }
        // One sound alone is not looked for by its sound.
        #expect(try await found("оо") == 1)
    }

    @Test("status, holder and photo narrow the answer and the count alike", arguments: RegistryKind.allCases)
    func filters(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        try await register(4, in: store)
        _ = try await store.registry.withdraw(Sample.number(2), reason: "sold", actor: "office", at: Sample.date)
        var other = Sample.filing("Other")
        other.details.holder = "Бурул"
        let last = try await store.registry.register(other)
        func numbers(_ query: DesignQuery) async throws -> [Int64] {
            let found = try await store.registry.designs(matching: query).map(\.number.value)
            #expect(try await store.registry.count(matching: query) == found.count)
            return found
        }
        #expect(try await numbers(DesignQuery(status: .withdrawn)) == [2])
        #expect(try await numbers(DesignQuery(status: .active)) == [1, 3, 4, 5])
        #expect(try await numbers(DesignQuery(holder: "БУРУЛ ")) == [5])
        #expect(try await numbers(DesignQuery(holder: "Бур")).isEmpty)
        #expect(try await numbers(DesignQuery(photoSHA256: last.photos[0].sha256)) == [5])
    }

    @Test("fingerprints are paged by photo and only of active designs", arguments: RegistryKind.allCases)
    func fingerprints(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        for index in 0..<6 {
            let photos = (0..<3).map { Sample.photo("\(index)-\($0)", keep: false) }
            _ = try await store.registry.register(Sample.filing("\(index)", photos: photos))
        }
        _ = try await store.registry.withdraw(Sample.number(3), reason: "sold", actor: "office", at: Sample.date)
        var all: [StoredFingerprint] = []
        while true {
            let page = try await store.registry.fingerprints(after: all.last?.photoID ?? 0, limit: 4)
            if page.isEmpty { break }
            #expect(page.count <= 4)
            all += page
        }
        #expect(all.map(\.photoID) == all.map(\.photoID).sorted())
        #expect(all.map(\.design.value) == [1, 1, 1, 2, 2, 2, 4, 4, 4, 5, 5, 5, 6, 6, 6])
        #expect(all.first?.bytes == Array("fingerprint of 0-0".utf8))
    }

    @Test("a visit sees one moment, and an error of the visitor ends it", arguments: RegistryKind.allCases)
    func visits(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        try await register(250, in: store)
        let seen = Tally()
        try await store.registry.visitDesigns(matching: DesignQuery()) { (design, count) throws(RegistryError) in
            #expect(count == 250)
            seen.add(design.number.value)
        }
        #expect(seen.values == Array(1...250))
        let stop = RegistryError(.cancelled, at: "test")
        let error = try await registryError {
            try await store.registry.visitDesigns(matching: DesignQuery()) { (_, _) throws(RegistryError) in throw stop
            }
        }
        #expect(error == stop)
    }
}
