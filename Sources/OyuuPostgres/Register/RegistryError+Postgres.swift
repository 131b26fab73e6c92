import OyuuRegistry

extension RegistryError {
    /// What an error of the database layer means for the register at `place`.
    ///
    /// - Parameter writing: whether something was to be changed.
    init(_ error: any Error, at place: String, writing: Bool) {
        switch error {
        case let error as RegistryError: self = error
        case let error as PostgresError: self.init(Self.kind(of: error, writing: writing), at: place)
        case is CancellationError: self.init(.cancelled, at: place)
        default: self.init(.database(reason: String(describing: error)), at: place)
        }
    }

    /// What an error that came before there was a register to speak of means, such as an address that cannot be read.
    public init(_ error: PostgresError) {
        self.init(error, at: error.place, writing: false)
    }

    private static func kind(of error: PostgresError, writing: Bool) -> Kind {
        switch error.kind {
        case .invalidURL(let reason): .notARegister(reason: reason)
        case .unreachable(let reason), .connectionLost(let reason): .unreachable(reason: reason)
        case .outcomeUnknown: .unreachable(reason: inDoubt)
        case .authentication(let reason): .unreadable(reason: reason)
        case .noDatabase: .missing
        case .busy, .conflict, .timedOut: .busy
        case .cancelled: .cancelled
        case .readOnly: .readOnly
        case .forbidden(let reason): writing ? .readOnly : .unreadable(reason: reason)
        case .diskFull: .diskFull
        case .damaged(let reason): .damaged(reason: reason)
        case .unexpectedValue: .damaged(reason: "a row holds an unexpected value")
        case .violation, .zeroByte: .database(reason: error.whatHappened)
        case .refused(let reason), .undefined(let reason), .other(let reason): .database(reason: reason)
        case .closed: .closed
        }
    }

    private static let inDoubt =
        "the connection broke while committing, and it is not known whether the change was made: look before you make it "
        + "again"
}
