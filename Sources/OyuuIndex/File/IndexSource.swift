/// What an index was made from; an index of anything else is not to be searched.
package struct IndexSource: Sendable, Equatable {
    /// Version of the fingerprints in it.
    package var fingerprintVersion: UInt32
    /// The register's identity, 16 bytes that mean nothing here.
    package var register: [UInt8]
    /// The register's generation that it shows.
    package var generation: Int64

    /// - Precondition: `register` has 16 bytes.
    package init(fingerprintVersion: UInt32, register: [UInt8], generation: Int64) {
        precondition(register.count == 16, "an identity has 16 bytes")
        self.fingerprintVersion = fingerprintVersion
        self.register = register
        self.generation = generation
    }
}
