import Foundation
import OyuuAccounts
import Testing

@Suite("Who filed a design")
struct FilingTests {
    private let start = TemporaryAccounts.start

    @Test("a design's filer and a filer's designs are found, in the order of filing")
    func found() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        let one = try await accounts.person("one").id
        let two = try await accounts.person("two").id
        try await store.recordFiling(design: "OY-000009", by: one, at: start)
        try await store.recordFiling(design: "OY-000002", by: one, at: start + 1)
        try await store.recordFiling(design: "OY-000003", by: two, at: start + 2)
        #expect(try await store.designs(filedBy: one) == ["OY-000009", "OY-000002"])
        #expect(try await store.designs(filedBy: two) == ["OY-000003"])
        #expect(try await store.designs(filedBy: 9).isEmpty)
        #expect(try await store.filer(of: "OY-000002") == one)
        #expect(try await store.filer(of: "OY-000004") == nil)
        #expect(try await store.filer(of: "") == nil)
    }

    @Test("saying it twice changes nothing, and a design has one filer, even after the account is disabled")
    func oneFiler() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        let one = try await accounts.person("one").id
        let two = try await accounts.person("two").id
        for _ in 0..<2 { try await store.recordFiling(design: "OY-000001", by: two, at: start) }
        #expect(
            try await accountError { try await store.recordFiling(design: "OY-000001", by: one, at: start) }
                == .filedByAnother(design: "OY-000001"))
        try await store.setDisabled(true, of: two, by: "one", at: start)
        #expect(try await store.filer(of: "OY-000001") == two)
        #expect(try await store.designs(filedBy: two) == ["OY-000001"])
    }

    @Test("an unknown account or a text that is no number is refused")
    func refused() async throws {
        let accounts = try await TemporaryAccounts()
        let id = try await accounts.person("one").id
        #expect(
            try await accountError { try await accounts.store.recordFiling(design: "OY-000001", by: 7, at: start) }
                == .noSuchAccount(7))
        for design in ["", "a\u{0}", String(repeating: "1", count: 65)] {
            let error = try await accountError {
                try await accounts.store.recordFiling(design: design, by: id, at: start)
            }
            #expect(error.code == "text-not-acceptable")
        }
        #expect(try await accounts.store.designs(filedBy: id).isEmpty)
    }
}
