import Crypto
import Foundation

/// What a signature is for, so that one made for one thing never passes for another.
public enum SigningPurpose: String, Sendable, CaseIterable {
    /// A pack of fingerprints.
    case pack = "Oyuu pack 1"
    /// What leads from one pack to the next.
    case packDelta = "Oyuu pack delta 1"
    /// A certificate of registration.
    case certificate = "Oyuu certificate 1"
    /// A report of what was found in photos.
    case report = "Oyuu evidence report 1"
    /// What a register's log was at one moment.
    case logHead = "Oyuu log head 1"
    /// A whole paper as a file: a certificate, a report.
    case paper = "Oyuu paper 1"

    /// The bytes that are signed: the purpose, a zero byte, and SHA-256 of the message.
    func statement(about message: some Sequence<UInt8>) -> Data {
        var hash = SHA256()
        if message.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
            hash.update(data: Array(message))
        }
        return statement(aboutDigest: Array(hash.finalize()))
    }

    /// The same of a message whose SHA-256 is known.
    func statement(aboutDigest digest: [UInt8]) -> Data { Data(rawValue.utf8) + [0] + digest }
}
