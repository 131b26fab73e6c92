import GRDB

/// How every connection to a file of accounts is set up.
enum AccountConnection {
    /// Seconds to wait for other programs' writes.
    static let patience = 10.0

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "Oyuu.accounts"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in
            // What is removed leaves nothing in free pages or temporary files; a damaged or planted file is noticed
            // early and cannot run functions from its schema.
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    """)
        }
        return configuration
    }
}
