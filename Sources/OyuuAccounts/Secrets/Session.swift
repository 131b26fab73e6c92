import Crypto
import Foundation

/// A signed-in browser.
public struct Session: Sendable {
    /// The secret that the browser's cookie holds: 256 random bits in base64url (RFC 4648, 5), 43 characters.
    public let token: String
    /// The secret that forms of this session hold, so that other sites cannot send them (CSRF): 43 characters.
    ///
    /// It is HMAC-SHA256 (RFC 2104) under the token, so a page that gives it away does not give away the session.
    public let formToken: String
    /// Whose it is, as the account is now.
    public let account: Account

    init(token: String, account: Account) {
        self.token = token
        self.account = account
        let code = HMAC<SHA256>.authenticationCode(for: Self.purpose, using: SymmetricKey(data: Data(token.utf8)))
        self.formToken = Base64URL.text(Data(code))
    }

    /// Whether a form that came in holds this session's ``formToken``. Takes the same time wherever they differ.
    public func accepts(formToken: String) -> Bool {
        let wanted = Array(self.formToken.utf8)
        let given = Array(formToken.utf8.prefix(wanted.count + 1))
        guard given.count == wanted.count else { return false }
        return zip(wanted, given).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static let purpose = Data("Oyuu form 1".utf8)
}
