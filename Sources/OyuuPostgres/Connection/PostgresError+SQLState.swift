extension PostgresError {
    /// An error that the server reported.
    ///
    /// - Parameters:
    ///   - sqlState: its code (PostgreSQL 15 manual, appendix A).
    ///   - message: its primary message.
    ///   - constraint: the constraint, where one was broken.
    ///   - isTimed: whether statements of the session may take only so long and nobody in this program asked to cancel.
    init(sqlState: String, message: String, constraint: String?, isTimed: Bool, at place: String) {
        let kind: Kind =
            switch sqlState {
            // Of a statement's time and of an administrator's word the server speaks in one code.
            case "57014": isTimed ? .timedOut : .cancelled
            case "25006": .readOnly
            case "25P03": .connectionLost(reason: message)
            case "3D000": .noDatabase(reason: message)
            case "40001", "40P01": .conflict(reason: message)
            case "42501": .forbidden(reason: message)
            case "42P01", "42703", "42883", "3F000": .undefined(reason: message)
            case "53100": .diskFull
            case "53300", "55P03": .busy(reason: message)
            case "57P01", "57P02": .connectionLost(reason: message)
            case "57P03": .unreachable(reason: message)
            case "57P04": .noDatabase(reason: message)
            case "P0001": .refused(reason: message)
            case "XX001", "XX002": .damaged(reason: message)
            // A plan or prepared statement that somebody's migration has overtaken; a new connection knows it no more.
            case "0A000" where message.contains("cached plan"), "26000": .conflict(reason: message)
            default: Self.kind(ofClass: sqlState.prefix(2), message, constraint)
            }
        self.init(kind, sqlState: sqlState, at: place)
    }

    private static func kind(ofClass code: Substring, _ message: String, _ constraint: String?) -> Kind {
        switch code {
        case "08": .connectionLost(reason: message)
        case "23": .violation(constraint: constraint ?? "a constraint", reason: message)
        case "28": .authentication(reason: message)
        default: .other(reason: message)
        }
    }
}
