/// What an account may do on the server, in ascending order: each role may do what those before it may.
///
/// This library keeps roles and guards the last administrator; which page asks for which role is the server's to say.
public enum Role: String, Codable, CaseIterable, Sendable, Comparable {
    /// Files her own designs and sees what she filed.
    case weaver
    /// Checks photos against the register.
    case inspector
    /// Files for others, withdraws, gives out certificates.
    case office
    /// Invites, changes roles, disables accounts.
    case administrator

    public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .weaver: 0
        case .inspector: 1
        case .office: 2
        case .administrator: 3
        }
    }
}
