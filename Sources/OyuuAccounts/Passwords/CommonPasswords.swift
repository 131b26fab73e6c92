/// Passwords that whoever guesses tries first, of those long enough to be chosen: rows of keys, counting, the word for
/// password, and words of the place.
enum CommonPasswords {
    /// In the form that ``AccountName/key(_:)`` gives, so that case does not help.
    static let keys: Set<String> = [
        "1234567890", "0123456789", "0987654321", "12345678910", "123456789a", "1111111111", "0000000000",
        "1q2w3e4r5t", "1qaz2wsx3edc", "qwertyuiop", "qwerty1234", "qwerty12345", "qwerty123456", "asdfghjkl;",
        "password12", "password123", "password1234", "passwordpassword", "iloveyou12", "administrator",
        "йцукенгшщз", "йцукенгшщзхъ", "пароль1234", "пароль12345", "сырсөз1234", "кыргызстан", "kyrgyzstan",
        "kirgizstan", "bishkek2024", "bishkek2025", "bishkek2026",
    ]
}
