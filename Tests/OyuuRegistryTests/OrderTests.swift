import OyuuRegistry
import TestSupport
import Testing

@Suite("Order of designs")
struct OrderTests {
    private static let ordered = [
        "12 гүл", "Kilim", "Ала кийиз", "Ала-кийиз чоң", "Алаша", "Жылдыз", "Кочкор", "Көз", "Кун", "Күн", "Наар",
        "Ңан",
        "Орда", "Өрүк", "Үкү", "Чий", "Шырдак",
    ]

    @Test("titles are ordered as the Kyrgyz alphabet has its letters, whatever the case")
    func alphabet() {
        let titles = Self.ordered.enumerated().map { $0.offset % 2 == 0 ? $0.element.uppercased() : $0.element }
        #expect(titles.shuffled().sorted { AlphabetOrder.key($0) < AlphabetOrder.key($1) } == titles)
        #expect(AlphabetOrder.key("Мүйүз!") == AlphabetOrder.key("мүйүз"))
        #expect(AlphabetOrder.key("Äç") == AlphabetOrder.key("ac"))
        #expect(AlphabetOrder.key(" \u{202E}«»").isEmpty)
    }

    @Test(
        "pages in any order follow each other without gap or repetition, equal ones by number",
        arguments: DesignOrder.allCases, RegistryKind.allCases)
    func pages(order: DesignOrder, kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        var generator = SeededGenerator(seed: 5)
        for (index, title) in (Self.ordered + ["Күн", "Алаша"]).shuffled(using: &generator).enumerated() {
            var filing = Sample.filing(title, photos: [Sample.photo("\(index)", keep: false)])
            filing.details.holder = index % 3 == 0 ? "Өмүр" : "Ольга"
            _ = try await store.registry.register(filing)
        }
        var query = DesignQuery(order: order, limit: 4)
        var designs: [Design] = []
        while true {
            let page = try await store.registry.designs(matching: query)
            guard let last = page.last else { break }
            designs += page
            query.after = last.number
        }
        #expect(Set(designs.map(\.number)).count == 19)
        let numbers = designs.map(\.number)
        switch order {
        case .number: #expect(numbers == numbers.sorted())
        case .latest: #expect(numbers == numbers.sorted().reversed())
        case .title:
            let titles = Self.ordered.flatMap { ["Күн", "Алаша"].contains($0) ? [$0, $0] : [$0] }
            #expect(designs.map(\.details.title) == titles)
            for (one, next) in zip(designs, designs.dropFirst()) where one.details.title == next.details.title {
                #expect(one.number < next.number)
            }
        case .holder:
            #expect(designs.map(\.details.holder).filter { $0 == "Ольга" }.count == 12)
            #expect(designs.prefix(12).allSatisfy { $0.details.holder == "Ольга" })
        }
    }
}
