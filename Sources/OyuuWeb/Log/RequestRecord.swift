import OyuuAccounts

/// What is known of a request that was answered. It says nothing of who asked but the role.
struct RequestRecord: Sendable {
    /// The route's own name, such as `/designs/:number`; nil where there is none.
    let route: String?
    let method: String
    let status: Int
    /// From the request's head to the answer, or to the end of one that streams.
    let milliseconds: Double
    /// Bytes of the answer's body.
    let bytes: Int
    /// The request's own name, which its answer carries in `X-Request-Id`.
    let id: String
    let role: Role?
    let code: String?
    let fault: FaultName?
    /// Whether the client left before the answer's end.
    let isBrokenOff: Bool
}
