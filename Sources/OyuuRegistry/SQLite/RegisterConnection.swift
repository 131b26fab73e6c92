import Foundation
import GRDB

/// How every connection to a register is set up.
enum RegisterConnection {
    static func configuration(_ options: OpeningOptions) -> Configuration {
        var configuration = Configuration()
        configuration.label = "Oyuu.register"
        configuration.readonly = options.readOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(options.patience)
        configuration.prepareDatabase { db in
            // Erased contacts leave nothing in free pages or in temporary files; a damaged or planted database file
            // is noticed early and cannot run functions from its schema.
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    """)
            db.add(function: QueryClause.sound)
            db.add(function: QueryClause.alphabet)
        }
        return configuration
    }
}

extension SQLiteRegistry {
    /// How the writing connection is set up, by the names SQLite has for it.
    package func settings() async throws(RegistryError) -> [String: String] {
        try await writing { db in
            var settings: [String: String] = [:]
            for name in ["journal_mode", "synchronous", "secure_delete", "foreign_keys"] {
                settings[name] = try String.fetchOne(db, sql: "PRAGMA \(name)")
            }
            return settings
        }
    }
}
