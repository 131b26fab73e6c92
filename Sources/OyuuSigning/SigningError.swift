/// Why a register's key could not be used.
public enum SigningError: Error, Sendable, Equatable {
    /// There is no key yet, and none was to be made.
    case missing(path: String)
    /// Others than the owner can read the key; `mode` are its permission bits.
    case exposed(path: String, mode: UInt32)
    /// The file holds no key; `reason` says what is wrong.
    case damaged(path: String, reason: String)
    /// The file cannot be read or made; `reason` are the system's words.
    case file(path: String, reason: String)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .missing: "key-missing"
        case .exposed: "key-exposed"
        case .damaged: "key-damaged"
        case .file: "key-file"
        }
    }
}

extension SigningError: CustomStringConvertible {
    /// One line: where, what happened, and what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): there is no key; `oyuu key show` makes one in a register that can be written to"
        case .exposed(let path, let mode):
            "\(path): others can read this key (mode \(String(mode, radix: 8))); if nobody has copied it, `chmod 600` it"
        case .damaged(let path, let reason):
            "\(path): this is not a key (\(reason)); put it back from a backup, a new key must be told to every inspector"
        case .file(let path, let reason): "\(path): \(reason)"
        }
    }
}
