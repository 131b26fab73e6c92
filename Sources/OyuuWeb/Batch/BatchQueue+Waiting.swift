import GRDB

extension BatchQueue {
    /// How much of all batches is still to be done.
    package func waiting() async throws(BatchError) -> (photos: Int, archives: Int) {
        try await reading { db in
            let photos = """
                SELECT count(*) FROM photo JOIN batch ON batch.id = photo.batch
                WHERE photo.state = 'waiting' AND NOT batch.isCancelled
                """
            return (
                try Int.fetchOne(db, sql: photos) ?? 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM archive") ?? 0
            )
        }
    }
}
