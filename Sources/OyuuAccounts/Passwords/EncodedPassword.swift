/// A password as it is stored: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, the form of Argon2's reference program.
struct EncodedPassword: Sendable, Equatable {
    let text: String
    /// The parameters it was hashed with.
    let hashing: PasswordHashing

    /// Nil for what is no Argon2id of version 1.3, or asks for more than ``PasswordHashing/most``.
    init?(_ text: String) {
        guard text.utf8.count <= 256 else { return nil }
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else { return nil }
        let numbers = parts[3].split(separator: ",", omittingEmptySubsequences: false)
        guard numbers.count == 3, let memory = Self.number("m=", numbers[0]),
            let passes = Self.number("t=", numbers[1]), let lanes = Self.number("p=", numbers[2])
        else { return nil }
        let most = PasswordHashing.most
        guard (1...most.memory).contains(memory), (1...most.passes).contains(passes), (1...most.lanes).contains(lanes)
        else { return nil }
        self.text = text
        self.hashing = PasswordHashing(unchecked: memory, passes: passes, lanes: lanes)
    }

    private static func number(_ name: String, _ text: Substring) -> Int? {
        text.hasPrefix(name) ? Int(text.dropFirst(name.count)) : nil
    }
}
