import Foundation
import OyuuPostgres
import OyuuRegistry
import TestSupport
import Testing

@Suite("Several users at once")
struct SharingTests {
    @Test(
        "programs that register at once all succeed, under different numbers", .enabled(if: HammerProcess.exists),
        arguments: RegistryKind.allCases)
    func processes(kind: RegistryKind) async throws {
        let folder = try TemporaryFolder()
        let place =
            switch kind {
            case .sqlite: folder.appending("register").path
            case .postgres: try PostgresServer.shared().newDatabase()
            }
        // None of them finds a register: they also create it at once.
        let writers = try (1...4).map { try HammerProcess(["register", place, String($0), "40"]) }
        let collector = try HammerProcess(["collect", place, "60"])
        var numbers: [String] = []
        for writer in writers {
            let end = try await writer.end()
            #expect(end.status == 0, "\(end.lines.suffix(1))")
            numbers += end.lines.filter { $0.hasPrefix("OY-") }.map { String($0.prefix(9)) }
        }
        let collected = try await collector.end()
        #expect(collected.status == 0, "\(collected.lines)")
        #expect(numbers.sorted() == (1...160).map { DesignNumber(Int64($0))?.description })
        let registry: any Registry =
            switch kind {
            case .sqlite: try await SQLiteRegistry.open(at: URL(fileURLWithPath: place), create: false)
            case .postgres: try await PostgresRegistry.open(PostgresURL(place), create: false)
            }
        defer { TemporaryRegister.close(registry) }
        #expect(try await registry.count(matching: DesignQuery()) == 160)
        #expect(try await registry.generation() == 160)
        #expect(try await registry.auditTrail().map(\.sequence) == Array(1...160))
        #expect(try await registry.faults().isEmpty)
    }

    @Test("created by many at once, it is one register", arguments: RegistryKind.allCases)
    func creation(kind: RegistryKind) async throws {
        for _ in 0..<(kind == .sqlite ? 15 : 4) {
            let folder = try TemporaryFolder()
            let address = kind == .postgres ? try PostgresServer.shared().newDatabase() : ""
            let identities = try await withThrowingTaskGroup(of: UUID.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let registry: any Registry =
                            switch kind {
                            case .sqlite:
                                try await SQLiteRegistry.open(at: folder.appending("register"), create: true)
                            case .postgres: try await PostgresRegistry.open(PostgresURL(address), create: true)
                            }
                        defer { TemporaryRegister.close(registry) }
                        return registry.identity.uuid
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(identities.count == 1)
        }
    }

    @Test("two open registers of one program do not disturb each other", arguments: RegistryKind.allCases)
    func oneProgram(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let second = try await store.openAgain(create: true)
        defer { TemporaryRegister.close(second) }
        let stores = [store.registry, second]
        let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
            for index in 0..<60 {
                group.addTask {
                    try await stores[index % 2].register(Sample.filing("\(index)", photos: [Sample.photo("same")]))
                        .number.value
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == Array(1...60))
        #expect(try store.photoFiles().count == 1)
    }

    @Test("readers see whole designs only, and never wait for a writer", arguments: RegistryKind.allCases)
    func readers(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let registry = store.registry
        let written = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for index in 0..<80 {
                    let photos = (0..<3).map { Sample.photo("\(index)-\($0)", keep: false) }
                    let design = try await registry.register(Sample.filing("\(index)", photos: photos))
                    written.add(design.number.value)
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    while written.values.count < 80 {
                        let before = written.values.count
                        let designs = try await registry.designs(matching: DesignQuery(limit: 1000))
                        #expect(designs.count >= before)
                        #expect(designs.allSatisfy { $0.photos.count == 3 && $0.details.motifs.count == 2 })
                        #expect(designs.map(\.number.value) == (0..<designs.count).map { Int64($0 + 1) })
                        let prints = try await registry.fingerprints(after: 0, limit: 10_000)
                        #expect(prints.count.isMultiple(of: 3))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await registry.generation() == 80)
    }

    @Test("of many that checked at the same generation exactly one registers", arguments: RegistryKind.allCases)
    func optimistic(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let registry = store.registry
        let outcomes = await withTaskGroup(of: RegistryError.Kind?.self) { group in
            for index in 0..<20 {
                group.addTask { () -> RegistryError.Kind? in
                    do throws(RegistryError) {
                        _ = try await registry.register(Sample.filing("\(index)"), ifGeneration: 0)
                        return nil
                    } catch {
                        return error.kind
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == nil }.count == 1)
        #expect(outcomes.filter { $0 == RegistryError.Kind.generationMoved(expected: 0, found: 1) }.count == 19)
        #expect(try store.photoFiles().count == 1)
        #expect(try await registry.count(matching: DesignQuery()) == 1)
    }

    @Test("a cancelled registration leaves nothing", arguments: RegistryKind.allCases)
    func cancelled(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let registry = store.registry
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await registry.register(Sample.filing())
        }
        let error = try await registryError { try await task.value }
        #expect(error.kind == .cancelled)
        #expect(try await registry.count(matching: DesignQuery()) == 0)
        #expect(try store.photoFiles().isEmpty)
    }

    @Test("a register kept locked by another program is busy after the time allowed", arguments: RegistryKind.allCases)
    func busy(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let hasty = try await store.openAgain(patience: 0.1)
        defer { TemporaryRegister.close(hasty) }
        try await store.holdingWriteLock {
            let error = try await registryError { _ = try await hasty.register(Sample.filing()) }
            #expect(error.kind == .busy)
            #expect(try await hasty.count(matching: DesignQuery()) == 0)
        }
        #expect(try store.photoFiles().isEmpty)
        #expect(try await hasty.register(Sample.filing()).number.value == 1)
    }
}
