import Foundation
import OyuuRegistry

extension OrnamentRegister {
    /// The design of that number, or nil.
    public func design(_ number: DesignNumber) async throws(OyuuError) -> Design? {
        try await rethrowing { () async throws(RegistryError) in try await registry.design(number) }
    }

    /// Designs that match a query, in its order.
    public func designs(matching query: DesignQuery) async throws(OyuuError) -> [Design] {
        try await rethrowing { () async throws(RegistryError) in try await registry.designs(matching: query) }
    }

    /// How many designs match a query.
    public func count(matching query: DesignQuery) async throws(OyuuError) -> Int {
        try await rethrowing { () async throws(RegistryError) in try await registry.count(matching: query) }
    }

    /// Takes a design out of the search; it stays in the register with its reason.
    public func withdraw(
        _ number: DesignNumber, reason: String, actor: String, date: Date
    ) async throws(OyuuError) -> Design {
        try await rethrowing { () async throws(RegistryError) in
            try await registry.withdraw(number, reason: reason, actor: actor, at: date)
        }
    }

    /// Erases the holder's contact data and nothing else.
    ///
    /// - Returns: whether every trace is gone from the register's files already.
    public func eraseContact(
        of number: DesignNumber, actor: String, date: Date
    ) async throws(OyuuError) -> ContactErasure {
        try await rethrowing { () async throws(RegistryError) in
            try await registry.eraseContact(of: number, actor: actor, at: date)
        }
    }

    /// The original bytes of a registered photo; nil where they were not kept.
    public func photoBytes(sha256: String) async throws(OyuuError) -> [UInt8]? {
        try await rethrowing { () async throws(RegistryError) in try await registry.photoBytes(sha256: sha256) }
    }

    /// What was done to a design, or to the whole register, oldest first.
    public func auditTrail(of number: DesignNumber?) async throws(OyuuError) -> [AuditEntry] {
        try await rethrowing { () async throws(RegistryError) in try await registry.auditTrail(of: number) }
    }

    /// Adds to the audit trail an act that changes no design, such as a check.
    package func record(
        _ act: AuditAct, of number: DesignNumber?, details: [String: String], actor: String, date: Date
    ) async throws(OyuuError) {
        try await rethrowing { () async throws(RegistryError) in
            try await registry.record(act, of: number, details: details, actor: actor, at: date)
        }
    }
}
