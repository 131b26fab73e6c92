import Foundation
import Oyuu
import OyuuImage
import OyuuIntake
import OyuuPostgres
import OyuuRegistry
import Synchronization
import TestSupport
import Testing

@testable import OyuuSubmissions

/// The stores that every test of a store is run on.
enum StoreKind: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    var testDescription: String { rawValue }
}

/// A register of two fixture designs and an empty store of submissions beside it.
final class Office: Sendable {
    let folder: TemporaryFolder
    let register: OrnamentRegister
    let store: SubmissionStore
    let kind: StoreKind
    /// The PostgreSQL database, where there is one.
    let database: String?
    /// The registered designs.
    let designs: [DesignNumber]

    static let registered = [0, 7]

    /// A register with both designs in it, made once and copied.
    private static let template = Task {
        let folder = try TemporaryFolder()
        let directory = folder.url.appendingPathComponent("register")
        let register = try await OrnamentRegister.open(at: directory, create: true)
        var designs: [DesignNumber] = []
        for index in registered {
            let options = RegistrationOptions(keepPhotos: true, force: false, actor: "test", date: Date())
            guard
                case .registered(let design, _) = try await register.register(
                    [.file(Pictures.designs[index].path)],
                    as: DesignDetails(title: "design \(index)", holder: "Holder"), options: options)
            else { throw OyuuError.usage("was stopped") }
            designs.append(design.number)
        }
        return (folder: folder, register: register, designs: designs)
    }

    /// - Parameter isEmpty: whether the register has no designs, which tests that compare nothing do not need.
    init(_ kind: StoreKind, isEmpty: Bool = false) async throws {
        self.kind = kind
        folder = try TemporaryFolder()
        let directory = folder.url.appendingPathComponent("register")
        if isEmpty {
            designs = []
            register = try await OrnamentRegister.open(at: directory, create: true)
        } else {
            let template = try await Self.template.value
            designs = template.designs
            let copied = try Program.shell("cp -a '\(template.folder.path("register"))' '\(directory.path)'", [:])
            guard copied.status == 0 else { throw OyuuError.usage(copied.errors) }
            register = try await OrnamentRegister.open(at: directory)
        }
        switch kind {
        case .sqlite:
            database = nil
            store = try await SubmissionStore.open(in: directory)
        case .postgres:
            let address = try PostgresServer.shared().newDatabase()
            database = address
            store = try await SubmissionStore.open(database: try PostgresURL(address))
        }
    }

    /// Another program's way to the same store.
    func reopened() async throws -> SubmissionStore {
        if let database { return try await SubmissionStore.open(database: try PostgresURL(database)) }
        return try await SubmissionStore.open(in: folder.url.appendingPathComponent("register"))
    }

    /// A submission of pictures written into files.
    func document(
        _ reference: String, _ pictures: [[UInt8]], filedOn: String? = nil, priority: String? = nil
    ) throws -> SubmissionDocument {
        let views = try pictures.enumerated().map { place, bytes in
            let name = "\(place + 1).png"
            return SubmissionView(
                number: "1.\(place + 1)", fileName: name,
                path: try folder.write(bytes, to: "incoming/\(UUID().uuidString)/\(name)"))
        }
        return SubmissionDocument(
            reference: reference, title: "title of \(reference)", holder: "holder of \(reference)", filedOn: filedOn,
            priorities: priority.map { [PriorityClaim(office: "KG", number: "1", date: $0)] } ?? [], views: views)
    }

    @discardableResult
    func take(
        _ name: String, _ documents: [SubmissionDocument], priority: Int = 0
    ) async throws -> BatchImport {
        try await store.importBatch(name, of: documents, source: "test", priority: priority, actor: "test")
    }

    /// Works until all is done.
    func work(jobs: Int = 2, batch: Int64? = nil, on other: SubmissionStore? = nil) async throws {
        var options = WorkOptions(name: UUID().uuidString, jobs: jobs)
        options.batch = batch
        options.pause = .milliseconds(20)
        options.indexFolder = folder.url.appendingPathComponent("indexes")
        try await SubmissionWorker(other ?? store, register: register, options: options).run()
    }

    /// What is found of a batch, by reference.
    func rows(_ batch: String) async throws -> [String: SubmissionRow] {
        let found = Mutex<[String: SubmissionRow]>([:])
        try await store.rows(of: batch) { row in found.withLock { $0[row.submission.reference] = row } }
        return found.withLock { $0 }
    }

    /// The batch as JSON lines.
    func lines(_ batch: String, of other: SubmissionStore? = nil) async throws -> [String] {
        let found = Mutex<[String]>([])
        try await (other ?? store).rows(of: batch) { row in
            let line = String(decoding: try JSONLine.encode(row), as: UTF8.self)
            found.withLock { $0.append(line) }
        }
        return found.withLock { $0 }
    }
}

/// Fixture designs as they are submitted, small.
enum Submitted {
    /// A design, no larger than recognition needs: tests are many.
    static func design(_ index: Int) throws -> [UInt8] {
        try ImageEncoder.png(try raster(index, side: 360))
    }

    /// The same design smaller and packed again.
    static func small(_ index: Int, side: Int = 300) throws -> [UInt8] {
        try ImageEncoder.jpeg(try raster(index, side: side), quality: 60)
    }

    /// The same design turned.
    static func turned(_ index: Int) throws -> [UInt8] {
        try ImageEncoder.png(Pictures.turnedClockwise(try raster(index, side: 330)))
    }

    private static func raster(_ index: Int, side: Int) throws -> Raster {
        try Pictures.raster(Pictures.designs[index]).fitted(longSide: side)
    }

    /// A picture that shows nothing.
    static func grey() throws -> [UInt8] {
        try ImageEncoder.png(
            Raster(width: 200, height: 200, channels: 3, pixels: [UInt8](repeating: 128, count: 120_000)))
    }
}
