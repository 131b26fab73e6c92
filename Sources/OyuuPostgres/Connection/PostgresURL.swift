import CPQ

/// Placeholder of the connection layer.
enum LibPQ {
    /// Version of the client library, such as 150020.
    static var version: Int32 { PQlibVersion() }
}
