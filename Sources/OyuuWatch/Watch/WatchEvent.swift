import Oyuu

/// What a watch says of files.
public enum WatchEvent: Sendable {
    /// A photo was read and compared.
    case checked(Verdict)
    /// The same bytes were checked before, as `first`; nothing is announced again.
    case seen(photo: String, sha256: String, first: String)
    /// A picture could not be used.
    case failed(photo: String, OyuuError)
    /// Something about the watch itself.
    case note(WatchNote)
}

/// What a watch says of itself.
public enum WatchNote: Sendable {
    /// It has begun, with so many folders, the inner ones counted.
    case watching(folders: Int)
    /// A watched folder is not there any more; it is looked for until it is back.
    case folderGone(String)
    /// It is back.
    case folderBack(String)
    /// The system gives no more watches: new files are found when the folder is looked at.
    case noMoreWatches(seconds: Int)
    /// The register could not be asked; tried again.
    case registerFails(OyuuError)
    /// A message was taken over by its receiver.
    case told(isMail: Bool, id: String, findings: Int)
    /// A message could not be sent; tried again after so many seconds.
    case notTold(isMail: Bool, id: String, reason: String, seconds: Int)
    /// A message could not be sent for as long as was to be tried.
    case givenUp(isMail: Bool, id: String, reason: String)
}

/// What a watch has done.
public struct WatchTotals: Sendable, Equatable {
    /// Photos that were compared, and those of them that copy a registered design or show too little pattern.
    public var checked = 0
    public var copies = 0
    public var undecided = 0
    /// Files whose bytes were checked before.
    public var seen = 0
    /// Pictures that could not be used.
    public var failed = 0

    public init() {}
}
