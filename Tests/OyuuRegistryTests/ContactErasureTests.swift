import Foundation
import GRDB
import OyuuRegistry
import TestSupport
import Testing

@Suite("Erasing a contact")
struct ContactErasureTests {
    /// Whether any file of the register holds the text.
    private func isFound(_ text: String, in directory: URL) throws -> Bool {
        let wanted = Data(text.utf8)
        for name in try FileManager.default.subpathsOfDirectory(atPath: directory.path) {
            let file = directory.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if !isFolder.boolValue, try Data(contentsOf: file).range(of: wanted) != nil { return true }
        }
        return false
    }

    @Test("an erased contact is shown to nobody any more, and the design stays", arguments: RegistryKind.allCases)
    func gone(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(Sample.filing())
        let outcome = try await store.registry.eraseContact(of: design.number, actor: "office", at: Sample.date)
        #expect(outcome == (kind == .sqlite ? .complete : .tracesInServer))
        let left = try #require(try await store.registry.design(design.number))
        #expect(left.details.holderContact == nil)
        #expect(left.details.title == design.details.title)
        #expect(try store.sql("SELECT count(*) FROM design_contact") == "0")
        #expect(
            try await store.registry.eraseContact(of: design.number, actor: "o", at: Sample.date) == .nothingToErase)
        let unknown = try Sample.number(9)
        let error = try await registryError {
            try await store.registry.eraseContact(of: unknown, actor: "o", at: Sample.date)
        }
        #expect(error.kind == .noSuchDesign(unknown))
    }

    @Test("no file of a register in a folder holds an erased contact")
    func erased() async throws {
        let store = try await TemporaryRegister()
        let design = try await store.registry.register(Sample.filing())
        #expect(try isFound("+996 555 123456", in: store.directory))
        let outcome = try await store.registry.eraseContact(of: design.number, actor: "office", at: Sample.date)
        #expect(outcome == .complete)
        #expect(try !isFound("+996 555 123456", in: store.directory))
    }

    @Test("of hundreds of contacts of all lengths, exactly the erased ones are gone from the files")
    func manyLengths() async throws {
        let store = try await TemporaryRegister()
        var generator = SeededGenerator(seed: 11)
        var contacts: [DesignNumber: String] = [:]
        for index in 0..<200 {
            var filing = Sample.filing("\(index)", photos: [Sample.photo("\(index)", keep: false)])
            let length = Int.random(in: 0...440, using: &generator)
            let mark = "contact-\(index)-" + String(UInt64.random(in: 0...UInt64.max, using: &generator), radix: 36)
            filing.details.holderContact = mark + String(repeating: "ж", count: length)
            contacts[try await store.registry.register(filing).number] = mark
        }
        let numbers = contacts.keys.sorted().shuffled(using: &generator)
        for number in numbers.prefix(100) {
            #expect(try await store.registry.eraseContact(of: number, actor: "o", at: Sample.date) == .complete)
        }
        store.close()
        for (place, number) in numbers.enumerated() {
            let mark = try #require(contacts[number])
            #expect(try isFound(mark, in: store.directory) == (place >= 100), "\(number)")
        }
    }

    @Test("a program that reads all the while delays the clearing of the log until the register closes")
    func delayed() async throws {
        let folder = try TemporaryFolder()
        let directory = folder.appending("register")
        var options = OpeningOptions(create: true)
        options.patience = 0.2
        let registry = try await SQLiteRegistry.open(at: directory, options: options)
        let design = try await registry.register(Sample.filing())
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(
            path: directory.appendingPathComponent("register.sqlite").path, configuration: configuration)
        try await reader.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN; SELECT count(*) FROM design")
        }
        let outcome = try await registry.eraseContact(of: design.number, actor: "o", at: Sample.date)
        #expect(outcome == .tracesUntilNextCheckpoint)
        #expect(try await registry.design(design.number)?.details.holderContact == nil)
        try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        try reader.close()
        registry.close()
        #expect(try !isFound("+996 555 123456", in: directory))
    }
}
