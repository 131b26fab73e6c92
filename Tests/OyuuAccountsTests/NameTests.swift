import Foundation
import OyuuAccounts
import Testing

@Suite("Names")
struct NameTests {
    private func join(_ accounts: TemporaryAccounts, _ name: String) async throws -> Account {
        let code = try await accounts.store.invite(as: .weaver, by: "test", at: TemporaryAccounts.start).code
        return try await accounts.store.join(
            code: code, name: name, password: TemporaryAccounts.password, from: "local", at: TemporaryAccounts.start)
    }

    @Test(
        "letters of any script, digits and . _ - @ are taken as they were typed, without blanks around them",
        arguments: [
            "Aigul", "Айгүл_Өмүрбекова", "aigul@osh.example", "9-weavers.osh", "爱古丽", "नूरगुल", "نورگل", "ñandú", "Öz",
            "ab",
            String(repeating: "ө", count: 64), " aigul ", "İpek", "a1",
        ])
    func taken(name: String) async throws {
        let account = try await join(try await TemporaryAccounts(), name)
        let trimmed = name.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
        #expect(account.name.utf8.elementsEqual(trimmed.utf8))
    }

    @Test(
        "other names are refused with the reason",
        arguments: [
            ("a", NameProblem.tooShort), ("", .tooShort), ("   ", .tooShort),
            (String(repeating: "a", count: 65), .tooLong), (String(repeating: "a", count: 100_000), .tooLong),
            ("Aigul Asanova", .character("U+0020")), ("a/b", .character("U+002F")), ("a<b", .character("U+003C")),
            ("wow🧶", .character("U+1F9F6")), ("ab\u{FDFA}", .character("U+0020")), ("a½", .character("U+00BD")),
            ("ai\u{0}gul", .controlCharacter("U+0000")), ("ai\ngul", .controlCharacter("U+000A")),
            ("ai\u{202E}gul", .controlCharacter("U+202E")), ("ai\u{2066}gul", .controlCharacter("U+2066")),
            ("ai\u{200B}gul", .controlCharacter("U+200B")), ("ai\u{AD}gul", .controlCharacter("U+00AD")),
            ("ai\u{3164}gul", .controlCharacter("U+3164")), ("ai\u{FE0F}gul", .controlCharacter("U+FE0F")),
            ("..", .noLetter), ("@_-.", .noLetter), ("\u{301}abc", .noLetter),
        ])
    func refused(name: String, problem: NameProblem) async throws {
        let error = try await accountError { _ = try await join(try await TemporaryAccounts(), name) }
        #expect(error == .nameNotAcceptable(problem))
        #expect(error.reason == problem.code)
    }

    @Test(
        "a name that differs from another by case or form only is taken already",
        arguments: [
            ["Aigul", "aigul", "AIGUL", "aIGUL ", "Ａｉｇｕｌ", "𝐀𝐢𝐠𝐮𝐥"],
            ["Айгүл", "айгүл", "АЙГҮЛ", "АИ\u{306}ГҮЛ"], ["Straße", "STRASSE", "strasse", "straẞe"],
            ["Σίσυφος", "ΣΊΣΥΦΟΣ", "σίσυφοσ"], ["ﬁlz", "filz", "FILZ"], ["Ñandú", "N\u{303}ANDU\u{301}"],
        ])
    func alike(names: [String]) async throws {
        let accounts = try await TemporaryAccounts()
        let account = try await join(accounts, names[0])
        for name in names.dropFirst() {
            #expect(try await accountError { _ = try await join(accounts, name) } == .nameTaken, "\(name)")
            #expect(try await accounts.signIn(name).account == account, "\(name)")
        }
    }

    @Test("of many who take one name at once, over two stores and in different case, one gets it")
    func race() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let other = try await accounts.another()
        var codes: [String] = []
        for _ in 0..<12 {
            codes.append(try await accounts.store.invite(as: .weaver, by: "admin", at: TemporaryAccounts.start).code)
        }
        let outcomes = try await withThrowingTaskGroup(of: AccountError?.self) { group in
            for (place, code) in codes.enumerated() {
                let (store, name) = place.isMultiple(of: 2) ? (accounts.store, "nurgul") : (other, "NURGUL")
                group.addTask {
                    try await outcome {
                        _ = try await store.join(
                            code: code, name: name, password: TemporaryAccounts.password, from: "local",
                            at: TemporaryAccounts.start)
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == nil }.count == 1)
        #expect(outcomes.filter { $0 == .nameTaken }.count == 11)
    }

    @Test("every name that is taken is found again in capitals and in small letters")
    func property() async throws {
        let accounts = try await TemporaryAccounts()
        var generator = SplitMix(20)
        let blocks: [ClosedRange<UInt32>] = [
            0x41...0x5A, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x52F, 0x531...0x587, 0x10A0...0x10FF, 0x13A0...0x13FD,
            0x1E00...0x1FFF, 0xA640...0xA69D, 0xFB00...0xFB17, 0xFF21...0xFF5A, 0x10400...0x1044F,
        ]
        var taken = 0
        for _ in 0..<70 {
            var name = String.UnicodeScalarView()
            for _ in 0..<4 {
                let block = blocks.randomElement(using: &generator) ?? 0x41...0x5A
                if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &generator)) { name.append(scalar) }
            }
            let text = String(name)
            guard let account = try? await join(accounts, text) else { continue }
            taken += 1
            for form in [text.uppercased(), text.lowercased(), text.decomposedStringWithCanonicalMapping] {
                #expect(try await accounts.signIn(form).account == account, "\(text) as \(form)")
            }
        }
        #expect(taken > 25)
    }
}
