/// Fingerprints that an index is made from and kept up to date with: a register's, or others' that are searched as a
/// register's are.
public protocol IndexedStore: Sendable {
    /// What tells this store from every other.
    var identity: RegistryIdentity { get }

    /// Counts the transactions that changed designs or fingerprints; an index that carries another number is stale.
    func generation() async throws(RegistryError) -> Int64

    /// Fingerprints of active designs with photo numbers above `photoID` (0 for the first page), by photo number.
    ///
    /// - Parameter limit: length of the page, at least 1; greater than ``RegisterLimits/page`` is allowed here.
    func fingerprints(after photoID: Int64, limit: Int) async throws(RegistryError) -> [StoredFingerprint]

    /// Fingerprints of some photos of active designs, by photo number; those withdrawn or unknown are left out.
    ///
    /// - Parameter ids: at most ``RegisterLimits/page``.
    func fingerprints(ids: [Int64]) async throws(RegistryError) -> [StoredFingerprint]

    /// Where the store stands.
    func state() async throws(RegistryError) -> RegistryState

    /// Photos that came, were withdrawn or got another fingerprint since the store was at `state`.
    ///
    /// - Parameters:
    ///   - place: where the page before ended; nil for the first.
    ///   - limit: length of the page, at least 1.
    /// - Returns: nil where the store cannot tell, because it never was at that state (it was put back to a backup) or is
    ///   of an older version and open read-only: then all has to be read again.
    func changes(
        since state: RegistryState, after place: PhotoChangePage.Place?, limit: Int
    ) async throws(RegistryError) -> PhotoChangePage?
}
