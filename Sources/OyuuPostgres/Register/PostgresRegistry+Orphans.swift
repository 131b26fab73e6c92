import OyuuRegistry

extension PostgresRegistry {
    /// Removes kept photos that no design refers to. A registration that fails leaves none, since photos are part of its
    /// transaction; somebody who works on the tables by hand may. Needs the tables' owner where there are any.
    @discardableResult
    public func collectOrphans() async throws(RegistryError) -> Int {
        if isReadOnly { throw RegistryError(.readOnly, at: place) }
        let condition = "NOT EXISTS (SELECT FROM design_photo WHERE sha256 = kept_photo.sha256 AND is_kept)"
        let suspects = try await reading { try $0.query("SELECT FROM kept_photo WHERE \(condition)").count }
        if suspects == 0 { return 0 }
        return try await writing { connection in
            // Nobody is between putting a photo in and registering its design.
            try connection.query("SELECT pg_advisory_xact_lock($1)", [.int8(RegisterSchema.photoLock)])
            return try connection.query("DELETE FROM kept_photo WHERE \(condition)").affected
        }
    }
}
