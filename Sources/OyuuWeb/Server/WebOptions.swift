import Foundation

/// How the page and its API are served.
public struct WebOptions: Sendable {
    /// The address and port to listen on; port 0 takes a free one.
    public var host = "0.0.0.0"
    public var port = 8080
    /// Files in PEM with the certificate chain and its key; both or neither.
    public var certificate: (chain: String, key: String)?
    /// Where browsers find the page, where a proxy stands before the server; nil where they come to the server itself.
    public var origin: WebOrigin?
    /// Whether photos may be checked without an account.
    public var openCheck = false
    /// Checks that compute at once; as many as there are processors.
    public var slots = max(1, ProcessInfo.processInfo.activeProcessorCount)
    /// Requests with photos that are in the house at once, arriving or waiting; more are asked to come back.
    public var waitingRoom = 32
    /// Bytes of one photo, of all in a request, and how many there may be.
    public var photoBytes = 32 << 20
    public var requestBytes = 96 << 20
    public var photosAtOnce = 12
    /// Checks without an account that one address may make in a minute.
    public var openChecksAMinute = 20
    /// How much the queue of batches takes.
    package var batches = BatchLimits()
    /// Seconds that a batch is kept for after its last change.
    public var batchAge: TimeInterval {
        get { batches.age }
        set { batches.age = newValue }
    }
    /// Bytes of one archive that is sent into a batch.
    public var archiveBytes: Int {
        get { batches.archiveBytes }
        set { batches.archiveBytes = newValue }
    }
    /// What the server does is counted here.
    public var measures = ServerMeasures()
    /// Where it is told what happens; nobody is told where it is not given.
    public var log = ServerLog.none
    /// How long slow clients are waited for.
    package var patience = WebPatience()

    public init() {}
}
