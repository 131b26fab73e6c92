import OyuuText

/// What whoever acts is called, in the audit trail and by people.
public enum ActorName {
    /// Somebody without an account; no account can have this name.
    public static let visitor = "(visitor)"

    /// A name of the trail as one line for a person to read.
    public static func words(_ actor: String, in language: Language) -> String {
        actor == visitor ? PageLineWords.visitor.text(language) : Printable.line(actor)
    }
}
