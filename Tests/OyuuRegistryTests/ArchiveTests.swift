import Foundation
import OyuuRegistry
import TestSupport
import Testing

@Suite("Archives")
struct ArchiveTests {
    /// A register with something of everything.
    private func filled(_ kind: RegistryKind) async throws -> TemporaryRegister {
        let store = try await TemporaryRegister(kind)
        let registry = store.registry
        for index in 0..<12 {
            var filing = Sample.filing(
                "Күн / \"\(index)\"", photos: [Sample.photo("\(index)"), Sample.photo("shared")])
            if index % 3 == 0 { filing.photos.append(Sample.photo("unkept \(index)", keep: false)) }
            if index % 5 == 0 { filing.photos[0].corners = [0.1, -2, 799.5, 3, 780, 590 + Double(index) / 3, 4, 601] }
            if index % 4 == 0 { filing.details = DesignDetails(title: "Bare", holder: "Burul") }
            filing.disputes = index == 7 ? try [Sample.number(2), Sample.number(5)] : []
            filing.registeredAt = Sample.date.addingTimeInterval(Double(index) + 0.25)
            _ = try await registry.register(filing)
        }
        _ = try await registry.withdraw(Sample.number(5), reason: "sold", actor: "office", at: Sample.date)
        return store
    }

    private func lines(_ archive: URL) throws -> [String] {
        try String(contentsOf: archive.appendingPathComponent("register.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    /// The header without what must differ between registers and days.
    private func header(_ archive: URL) throws -> [String: String] {
        let line = try #require(try lines(archive).first)
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        var values = try #require(object).mapValues { "\($0)" }
        values["register"] = nil
        values["exportedAt"] = nil
        return values
    }

    private func files(_ archive: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: archive.path) where name.hasSuffix(".jpg") {
            files[name] = try Data(contentsOf: archive.appendingPathComponent(name))
        }
        return files
    }

    @Test(
        "exported, imported and exported again, an archive is the same byte for byte",
        arguments: [
            ExportOptions(), ExportOptions(includeContacts: true), ExportOptions(includePhotos: false),
            ExportOptions(includePhotos: false, includeContacts: true, includeWithdrawn: false),
        ], RegistryKind.allCases)
    func roundTrip(options: ExportOptions, kind: RegistryKind) async throws {
        let store = try await filled(kind)
        let first = store.folder.appending("first")
        let written = try await store.registry.export(to: first, options: options, actor: "office", at: Sample.date)
        let other = try await TemporaryRegister(kind)
        let summary = try await other.registry.importDesigns(from: first, actor: "office", at: Sample.date)
        #expect(summary.failed.isEmpty)
        #expect(summary.skipped == 0)
        #expect(summary.imported.map(\.number) == summary.imported.map(\.formerNumber))
        #expect(summary.imported.count == written.designs)
        #expect(written.designs == (options.includeWithdrawn ? 12 : 11))
        let second = store.folder.appending("second")
        let again = try await other.registry.export(
            to: second, options: options, actor: "office", at: Sample.date.addingTimeInterval(999))
        #expect(again == written)
        #expect(try lines(first).dropFirst() == lines(second).dropFirst())
        #expect(try header(first) == header(second))
        #expect(try files(first) == files(second))
        #expect(try files(first).count == written.photos)
        #expect(try await other.registry.faults().isEmpty)
        if options == ExportOptions(includeContacts: true) {
            let original = try await store.registry.designs(matching: DesignQuery())
            let copies = try await other.registry.designs(matching: DesignQuery())
            for (one, copy) in zip(original, copies) {
                #expect(copy.details == one.details)
                #expect(copy.disputes == one.disputes)
                #expect(copy.registeredAt == one.registeredAt)
                #expect(copy.withdrawnAt == one.withdrawnAt)
                #expect(copy.photos.map(\.sha256) == one.photos.map(\.sha256))
                #expect(copy.photos.map(\.isKept) == one.photos.map(\.isKept))
                #expect(copy.origin == DesignOrigin(register: store.registry.identity.uuid, number: one.number))
            }
        }
    }

    @Test("contacts are in an archive only when asked for", arguments: RegistryKind.allCases)
    func contacts(kind: RegistryKind) async throws {
        let store = try await filled(kind)
        for (include, name) in [(false, "without"), (true, "with")] {
            let archive = store.folder.appending(name)
            try await store.registry.export(
                to: archive, options: ExportOptions(includeContacts: include), actor: "office", at: Sample.date)
            #expect(try lines(archive).joined().contains("+996") == include)
        }
        let trail = try await store.registry.auditTrail()
        #expect(
            trail.suffix(2).map(\.details) == [
                ["designs": "12", "contacts": "no"], ["designs": "12", "contacts": "yes"],
            ])
    }

    @Test("imported again, or back home, designs are recognised and nothing changes", arguments: RegistryKind.allCases)
    func recognised(kind: RegistryKind) async throws {
        let store = try await filled(kind)
        let archive = store.folder.appending("archive")
        try await store.registry.export(to: archive, actor: "office", at: Sample.date)
        let home = try await store.registry.importDesigns(from: archive, actor: "office", at: Sample.date)
        #expect(home.skipped == 12)
        #expect(home.imported.isEmpty)
        let other = try await TemporaryRegister(kind)
        for number in 1...2 { _ = try await other.registry.register(Sample.filing("own \(number)")) }
        let first = try await other.registry.importDesigns(from: archive, actor: "office", at: Sample.date)
        #expect(first.imported.count == 12)
        let generation = try await other.registry.generation()
        let second = try await other.registry.importDesigns(from: archive, actor: "office", at: Sample.date)
        #expect(second.skipped == 12)
        #expect(second.imported.isEmpty)
        #expect(try await other.registry.generation() == generation)
        // Through the other register and home again.
        let back = store.folder.appending("back")
        try await other.registry.export(to: back, actor: "office", at: Sample.date)
        let returned = try await store.registry.importDesigns(from: back, actor: "office", at: Sample.date)
        #expect(returned.skipped == 12)
        #expect(returned.imported.map(\.formerNumber.value) == [1, 2])
        #expect(returned.imported.map(\.number.value) == [13, 14])
    }

    @Test(
        "a taken number is replaced by the next one, disputes follow, and later numbers are not given again",
        arguments: RegistryKind.allCases)
    func renumbered(kind: RegistryKind) async throws {
        let store = try await filled(kind)
        let archive = store.folder.appending("archive")
        try await store.registry.export(to: archive, actor: "office", at: Sample.date)
        let other = try await TemporaryRegister(kind)
        _ = try await other.registry.register(Sample.filing("own 1"))
        _ = try await other.registry.register(Sample.filing("own 2"))
        let summary = try await other.registry.importDesigns(from: archive, actor: "office", at: Sample.date)
        // 1 and 2 are taken and become 3 and 4, which takes the numbers of the next ones in turn.
        #expect(summary.imported.map(\.number.value) == Array(3...14))
        let disputed = try #require(summary.imported.first { $0.formerNumber.value == 8 })
        let design = try #require(try await other.registry.design(disputed.number))
        #expect(design.origin?.number.value == 8)
        #expect(design.disputes.map(\.value) == [4, 7])
        let trail = try await other.registry.auditTrail(of: disputed.number)
        #expect(trail.map(\.act) == [.imported])
        #expect(trail[0].details["number"] == "OY-000008")
        #expect(try await other.registry.register(Sample.filing("next")).number.value == 15)
        #expect(try await other.registry.faults().isEmpty)
    }

    @Test("an archive appears whole or not at all, and never over something else", arguments: RegistryKind.allCases)
    func whole(kind: RegistryKind) async throws {
        let store = try await filled(kind)
        let taken = store.folder.appending("taken")
        try Data().write(to: taken)
        let error = try await registryError {
            try await store.registry.export(to: taken, actor: "office", at: Sample.date)
        }
        #expect(error.kind == .exists)
        try store.removePhoto(try #require(try await store.registry.design(Sample.number(1))).photos[0].sha256)
        let broken = try await registryError {
            try await store.registry.export(to: store.folder.appending("broken"), actor: "office", at: Sample.date)
        }
        guard case .photoMissing = broken.kind else {
            Issue.record("\(broken)")
            return
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: store.folder.url.path).sorted()
                == (kind == .sqlite ? ["register", "taken"] : ["taken"]))
        let without = ExportOptions(includePhotos: false)
        try await store.registry.export(
            to: store.folder.appending("a"), options: without, actor: "office", at: Sample.date)
    }

    @Test("an empty register is exported and imported as such", arguments: RegistryKind.allCases)
    func empty(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let archive = store.folder.appending("archive")
        let written = try await store.registry.export(to: archive, actor: "office", at: Sample.date)
        #expect(written == ExportSummary(designs: 0, photos: 0))
        #expect(try await store.registry.importDesigns(from: archive, actor: "o", at: Sample.date) == ImportSummary())
    }

    @Test(
        "a register open read-only can be exported; the trail, which cannot be written, says nothing",
        arguments: RegistryKind.allCases)
    func readOnly(kind: RegistryKind) async throws {
        let store = try await filled(kind)
        let registry = try await store.openAgain(readOnly: true)
        defer { TemporaryRegister.close(registry) }
        let entries = try await registry.auditTrail().count
        #expect(try await registry.export(to: store.folder.appending("a"), actor: "o", at: Sample.date).designs == 12)
        #expect(try await registry.auditTrail().count == entries)
    }
}
