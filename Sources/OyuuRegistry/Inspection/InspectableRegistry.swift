/// A store that can say how it is kept, for whoever looks after it. Nothing here changes anything.
public protocol InspectableRegistry: Registry {
    /// What the store is kept with, and how large it is.
    func storeFacts() async throws(RegistryError) -> StoreFacts

    /// Whether every photo said to be kept is there, without reading the photos.
    func photoCensus() async throws(RegistryError) -> PhotoCensus

    /// What a reading of the database, but not of the photos, finds damaged.
    ///
    /// - Parameter bytes: a larger database takes too long to be read in passing.
    /// - Returns: nil where the database is larger.
    func databaseFaults(upTo bytes: Int) async throws(RegistryError) -> [RegisterFault]?
}

/// What a store is kept with.
public struct StoreFacts: Sendable, Equatable {
    /// The database program, such as `SQLite`, and its version.
    public let database: String
    public let version: String
    /// Number of the schema that the register has.
    public let schema: Int
    /// Number of the newest schema that this program knows.
    public let knownSchema: Int
    /// Bytes of the database on its disk.
    public let bytes: Int

    public init(database: String, version: String, schema: Int, knownSchema: Int, bytes: Int) {
        self.database = database
        self.version = version
        self.schema = schema
        self.knownSchema = knownSchema
        self.bytes = bytes
    }
}

/// Kept photos, counted by their names.
public struct PhotoCensus: Sendable, Equatable {
    /// Photos said to be kept.
    public let kept: Int
    /// Those of them that are not there.
    public let missing: Int
    /// Files that no design refers to, as a killed registration may leave.
    public let orphans: Int

    public init(kept: Int, missing: Int, orphans: Int) {
        (self.kept, self.missing, self.orphans) = (kept, missing, orphans)
    }
}
