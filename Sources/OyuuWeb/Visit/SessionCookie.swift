/// The cookie that carries a session's token: not readable by scripts, not sent from other sites' forms.
package struct SessionCookie: Sendable {
    static let languageName = "oyuu_language"

    /// Whether browsers come by TLS: then the cookie travels by TLS only, under a name that no other host can set.
    let isSecure: Bool

    var name: String { isSecure ? "__Host-oyuu" : "oyuu" }

    private var attributes: String { "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "") }

    func setting(_ token: String) -> String { "\(name)=\(token)\(attributes); Max-Age=2592000" }

    var clearing: String { "\(name)=\(attributes); Max-Age=0" }

    func settingLanguage(_ code: String) -> String {
        "\(Self.languageName)=\(code); Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000" + (isSecure ? "; Secure" : "")
    }
}
