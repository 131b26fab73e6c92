import Foundation
import GRDB

extension SQLiteRegistry {
    public func generation() async throws(RegistryError) -> Int64 {
        try await reading { try RegisterRow.generation($0) }
    }

    public func design(_ number: DesignNumber) async throws(RegistryError) -> Design? {
        try await reading { try DesignReading.design($0, number) }
    }

    public func designs(matching query: DesignQuery) async throws(RegistryError) -> [Design] {
        try await reading { try DesignReading.page($0, query) }
    }

    public func count(matching query: DesignQuery) async throws(RegistryError) -> Int {
        try await reading { try DesignReading.count($0, query) }
    }

    public func visitDesigns(
        matching query: DesignQuery,
        _ visit: @escaping @Sendable (_ design: Design, _ count: Int) throws(RegistryError) -> Void
    ) async throws(RegistryError) {
        try await reading { db in
            let count = try DesignReading.count(db, query)
            var page = query
            page.after = nil
            page.order = .number
            page.limit = 100
            while true {
                let designs = try DesignReading.page(db, page)
                for design in designs { try visit(design, count) }
                guard let last = designs.last else { return }
                page.after = last.number
            }
        }
    }

    public func fingerprints(
        after photoID: Int64, limit: Int
    ) async throws(RegistryError) -> [StoredFingerprint] {
        try await reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT design_photo.id, design, fingerprint, fingerprintVersion FROM design_photo
                    JOIN design ON design.number = design_photo.design AND design.status = 'active'
                    WHERE design_photo.id > ? ORDER BY design_photo.id LIMIT ?
                    """,
                arguments: [photoID, max(limit, 1)]
            ).map { try PhotoChanges.stored($0) }
        }
    }

    public func photoBytes(sha256: String) async throws(RegistryError) -> [UInt8]? {
        let formats = try await reading { db in
            try String.fetchAll(
                db, sql: "SELECT DISTINCT format FROM design_photo WHERE sha256 = ? AND isKept ORDER BY format",
                arguments: [sha256])
        }
        if formats.isEmpty { return nil }
        let folder = folder
        return try await blocking { () throws(RegistryError) in
            for format in formats {
                if let bytes = try folder.photos.bytes(sha256: sha256, format: format) { return bytes }
            }
            throw RegistryError(.photoMissing(sha256: sha256), at: folder.path)
        }
    }
}
