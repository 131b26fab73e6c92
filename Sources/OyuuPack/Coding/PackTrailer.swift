import Crypto
import OyuuSigning

/// The end of a pack or delta: the key and its signature over all before.
struct PackTrailer {
    let publicKey: RegisterPublicKey
    let signature: [UInt8]
    /// SHA-256 of the file but for the signature, 32 bytes.
    let digest: [UInt8]

    /// Reads what is left of a file and verifies it.
    init(_ reader: inout ByteReader, signing file: [UInt8], for purpose: SigningPurpose) throws(PackError) {
        guard let key = RegisterPublicKey(bytes: Array(try reader.bytes(RegisterPublicKey.byteCount, of: "the key")))
        else { throw .forged }
        let end = reader.offset
        signature = Array(try reader.bytes(RegisterPublicKey.signatureByteCount, of: "the signature"))
        try reader.finish("the signature")
        digest = SHA256.digest(of: file[..<end])
        guard key.hasSigned(digest: digest, for: purpose, signature: signature) else { throw .forged }
        publicKey = key
    }
}

extension SHA256 {
    /// The digest of some bytes, 32 bytes.
    static func digest(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return Array(hash.finalize())
    }
}
