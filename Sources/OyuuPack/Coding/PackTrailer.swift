import Crypto
import OyuuSigning

/// The end of a pack or delta: the key and its signature over all before.
struct PackTrailer {
    let publicKey: RegisterPublicKey
    let signature: [UInt8]
    /// The file but for the signature.
    let signed: [UInt8]

    /// Reads what is left of a file and verifies it.
    init(_ reader: inout ByteReader, signing file: [UInt8], for purpose: SigningPurpose) throws(PackError) {
        guard let key = RegisterPublicKey(bytes: Array(try reader.bytes(RegisterPublicKey.byteCount, of: "the key")))
        else { throw .forged }
        signed = Array(file[..<reader.offset])
        signature = Array(try reader.bytes(RegisterPublicKey.signatureByteCount, of: "the signature"))
        try reader.finish("the signature")
        guard key.hasSigned(signed, for: purpose, signature: signature) else { throw .forged }
        publicKey = key
    }
}

extension SHA256Digest {
    /// 64 small hexadecimal digits.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
