import Foundation
import Oyuu
import OyuuText

/// How folders are watched.
public struct WatchOptions: Sendable {
    /// Seconds between looks over all that is there, for what the system does not tell of.
    public var poll = 60.0
    /// Seconds that a file must have been left alone, where nobody says that it is whole.
    public var settle = 2.0
    /// Announce bytes that were announced before, where they come under another name or anew.
    public var again = false
    /// Handle what is there, and end.
    public var once = false
    /// What is looked for in a photo.
    public var check = CheckOptions()
    /// Bytes of a file that are read at most.
    public var fileBytes = 256 << 20
    /// Whether to queue messages for a webhook.
    public var hasWebhook = false
    /// Whether to queue messages for a mail.
    public var hasMail = false
    /// Whether to draw the evidence for a mail.
    public var hasDrawings = true
    /// Of drawings.
    public var language = Language.english

    public init() {}

    /// Whether anybody is told.
    var isTelling: Bool { hasWebhook || hasMail }
}
