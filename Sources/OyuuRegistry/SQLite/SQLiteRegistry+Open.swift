import Foundation
import GRDB

/// How a register is opened.
public struct OpeningOptions: Sendable {
    /// Make a register where there is none: in a new or empty folder.
    public var create = false
    /// Change nothing, not even by bringing an older register up to date.
    public var readOnly = false
    /// Seconds to wait for other programs' writes before `.busy` is thrown.
    public var patience = 60.0
    /// Identity of a register created here.
    public var identity = RegistryIdentity(uuid: UUID(), createdAt: Date())
    /// Pages (4 KiB) the database may grow to; nil for no bound but the disk's.
    public var maximumPages: Int?

    /// The usual: read and write what is there.
    public init(create: Bool = false, readOnly: Bool = false) {
        self.create = create
        self.readOnly = readOnly
    }
}

extension SQLiteRegistry {
    /// Opens the register in `directory`.
    ///
    /// - Parameters:
    ///   - create: make a register where there is none, in a new or empty folder.
    ///   - readOnly: change nothing; works on a read-only disk too.
    public static func open(
        at directory: URL, create: Bool, readOnly: Bool = false
    ) async throws(RegistryError) -> SQLiteRegistry {
        try await open(at: directory, options: OpeningOptions(create: create, readOnly: readOnly))
    }

    /// Opens the register in `directory`; a register of an older version is brought up to date first.
    ///
    /// - Throws: `.missing`, `.notARegister`, `.unreadable`, `.readOnly`, `.newerSchema`, `.olderSchema` (read-only),
    ///   `.damaged`, `.busy`, `.diskFull`, `.system`.
    public static func open(
        at directory: URL, options: OpeningOptions
    ) async throws(RegistryError) -> SQLiteRegistry {
        let folder = RegisterFolder(directory: directory.standardizedFileURL)
        return try await blocking { () throws(RegistryError) in
            options.readOnly
                ? try openForReading(folder, options)
                : try openForWriting(folder, options)
        }
    }

    private static func openForReading(
        _ folder: RegisterFolder, _ options: OpeningOptions
    ) throws(RegistryError) -> SQLiteRegistry {
        guard try folder.state() == .occupied else { throw RegistryError(.missing, at: folder.path) }
        let probe = try RegisterProbe(folder, patience: options.patience)
        guard let identity = probe.identity else { throw RegistryError(.missing, at: folder.path) }
        if probe.schema < RegisterSchema.oldestReadable {
            throw RegistryError(.olderSchema(found: probe.schema, known: RegisterSchema.version), at: folder.path)
        }
        do {
            let configuration = RegisterConnection.configuration(options)
            let pool = try DatabasePool(path: probe.location, configuration: configuration)
            return SQLiteRegistry(identity: identity, folder: folder, isReadOnly: true, pool: pool)
        } catch {
            throw RegistryError(error, at: folder.path)
        }
    }

    private static func openForWriting(
        _ folder: RegisterFolder, _ options: OpeningOptions
    ) throws(RegistryError) -> SQLiteRegistry {
        if try folder.state() != .occupied {
            guard options.create else { throw RegistryError(.missing, at: folder.path) }
            try folder.create()
        }
        guard folder.isWritable else { throw RegistryError(.readOnly, at: folder.path) }
        let lock = try OpeningLock(folder, waitingFor: options.patience)
        defer { withExtendedLifetime(lock) {} }
        // Opening for writing changes the file, so a stranger's database is recognised before.
        let isNew = try folder.state() == .unfinished
        if !isNew, try RegisterProbe(folder, patience: options.patience).identity == nil, !options.create {
            throw RegistryError(.missing, at: folder.path)
        }
        try folder.photos.create()
        do {
            let pool = try DatabasePool(path: folder.database, configuration: RegisterConnection.configuration(options))
            try RegisterSchema.migrator(creating: options.identity).migrate(pool)
            try pool.writeWithoutTransaction { db in
                // GRDB has just set NORMAL, with which a power cut may lose the last commits.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                if let pages = options.maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
            }
            try SystemFile.syncFolder(folder.path)
            let identity = try pool.read { try RegisterProbe.identity($0, at: folder.path) }
            return SQLiteRegistry(identity: identity, folder: folder, isReadOnly: false, pool: pool)
        } catch {
            throw RegistryError(error, at: folder.path)
        }
    }
}
