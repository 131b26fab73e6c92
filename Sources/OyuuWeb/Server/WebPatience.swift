/// How long the server waits for clients that are slow, or say that they are.
package struct WebPatience: Sendable {
    /// Seconds in which the head of a request comes to its end, and for which a connection may stay idle.
    package var head = 30.0
    /// Seconds of grace that a body has; after them it must have come at ``bytesASecond`` at least.
    package var grace = 30.0
    package var bytesASecond = 4096.0
    /// Seconds in which a body has come whatever its length.
    package var whole = 600.0
    /// The same for batches of people with an account.
    package var wholeBatch = 7200.0
    /// Seconds in which the rest of a request that has been answered already may still come.
    package var rest = 10.0
}
