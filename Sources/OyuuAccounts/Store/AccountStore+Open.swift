import Foundation
import GRDB

extension AccountStore {
    /// Opens the accounts in `file`, readable by its owner alone; makes the file where there is none.
    ///
    /// - Parameters:
    ///   - file: in a folder that exists, on a disk of this machine.
    ///   - hashing: how dear guesses at passwords are made. Passwords that were kept for less are hashed anew when their
    ///     owners sign in.
    /// - Throws: `AccountError.file`.
    public static func open(
        at file: URL, hashing: PasswordHashing = .standard
    ) async throws(AccountError) -> AccountStore {
        let path = file.standardizedFileURL.path
        let result: Result<AccountStore, AccountError> = await withCheckedContinuation { continuation in
            // It waits for the disk and for other programs: not on the threads that Swift's tasks share.
            DispatchQueue.global(qos: .userInitiated).async {
                do throws(AccountError) {
                    continuation.resume(returning: .success(try openHere(path, hashing)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }

    private static func openHere(_ path: String, _ hashing: PasswordHashing) throws(AccountError) -> AccountStore {
        let file = AccountFile(path: path)
        let turn = try OpeningTurn(for: path)
        defer { withExtendedLifetime(turn) {} }
        try file.make()
        try file.probe()
        do {
            let pool = try DatabasePool(path: path, configuration: AccountConnection.configuration)
            try pool.write { try AccountSchema.bringUpToDate($0) }
            // GRDB has just set NORMAL, with which a power cut may lose the last commits.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return AccountStore(pool: pool, hasher: PasswordHasher(hashing), path: path)
        } catch {
            throw AccountError(error, at: path)
        }
    }
}
