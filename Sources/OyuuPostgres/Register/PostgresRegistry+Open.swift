import Foundation
import OyuuRegistry

/// How a register in PostgreSQL is opened.
public struct PostgresOpeningOptions: Sendable {
    /// Make a register where there is none: in a database without tables.
    public var create = false
    /// Change nothing, not even by bringing an older register up to date.
    public var readOnly = false
    /// Seconds to wait for other programs' writes before `.busy` is thrown, and for a server that restarts before
    /// `.unreachable` is.
    public var patience = 60.0
    /// Connections at most.
    public var connections = 8
    /// Identity of a register created here.
    public var identity = RegistryIdentity(uuid: UUID(), createdAt: Date())
    /// What schemas are known.
    package var schema = RegisterSchema.current

    /// The usual: read and write what is there.
    public init(create: Bool = false, readOnly: Bool = false) {
        self.create = create
        self.readOnly = readOnly
    }
}

extension PostgresRegistry {
    /// Opens the register in a database.
    ///
    /// - Parameters:
    ///   - create: make a register where there is none, in a database without tables.
    ///   - readOnly: change nothing; works on a replica too, and with a role that may only read.
    public static func open(
        _ url: PostgresURL, create: Bool, readOnly: Bool = false
    ) async throws(RegistryError) -> PostgresRegistry {
        try await open(url, options: PostgresOpeningOptions(create: create, readOnly: readOnly))
    }

    /// Opens the register in a database; a register of an older version is brought up to date first.
    ///
    /// - Throws: `.missing` (no such database, or no register in it), `.notARegister`, `.unreachable`, `.unreadable`,
    ///   `.readOnly` (a replica, or a role that may only read), `.newerSchema`, `.olderSchema` (read-only, or with a role
    ///   that may not bring it up to date), `.damaged`, `.busy`, `.diskFull`.
    public static func open(
        _ url: PostgresURL, options: PostgresOpeningOptions
    ) async throws(RegistryError) -> PostgresRegistry {
        var session = PostgresSession(searchPath: [RegisterSchema.name])
        session.lockSeconds = options.patience
        var poolOptions = PostgresPool.Options(session: session)
        poolOptions.connections = options.connections
        poolOptions.patience = options.patience
        let pool = PostgresPool(url, options: poolOptions)
        do {
            let register = try await opened(pool, options)
            return PostgresRegistry(
                identity: register.identity, isReadOnly: options.readOnly, showsContacts: register.showsContacts,
                pool: pool)
        } catch {
            pool.close()
            throw RegistryError(error, at: url.description, writing: false)
        }
    }

    private static func opened(
        _ pool: PostgresPool, _ options: PostgresOpeningOptions
    ) async throws -> RegisterProbe.Register {
        let place = pool.url.description
        let schema = options.schema
        // Outside a transaction: one that began while somebody else created the register would see its tables, since
        // the catalogue is always that of now, but no row in them.
        let probe = try await pool.connected { try RegisterProbe($0) }
        if let register = probe.register, register.version > schema.version {
            throw RegistryError(.newerSchema(found: register.version, known: schema.version), at: place)
        }
        if options.readOnly {
            guard let register = probe.register else { throw RegistryError(.missing, at: place) }
            if register.version < RegisterSchema.oldestReadable {
                throw RegistryError(.olderSchema(found: register.version, known: schema.version), at: place)
            }
            return register
        }
        if probe.register == nil {
            if probe.holdsOthers {
                let reason = "the database holds other things and no register"
                throw RegistryError(.notARegister(reason: reason), at: place)
            }
            guard options.create else { throw RegistryError(.missing, at: place) }
        }
        if probe.isReplica { throw RegistryError(.readOnly, at: place) }
        if let register = probe.register, register.version == schema.version {
            guard register.isWritable else { throw RegistryError(.readOnly, at: place) }
            return register
        }
        do {
            try await pool.write { try schema.migrate($0, creating: options.identity) }
        } catch let error as PostgresError {
            guard case .forbidden = error.kind else { throw error }
            guard let found = probe.register?.version else { throw RegistryError(.readOnly, at: place) }
            throw RegistryError(.olderSchema(found: found, known: schema.version), at: place)
        }
        guard let register = try await pool.connected({ try RegisterProbe($0).register }) else {
            throw RegistryError(.missing, at: place)
        }
        return register
    }
}
