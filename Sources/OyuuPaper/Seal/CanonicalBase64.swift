import Foundation

/// Base64 (RFC 4648 §4) that is spelt as it is written here.
///
/// Base64 has several spellings of the same bytes; what is signed has one, so that a paper is the same file wherever it is.
enum CanonicalBase64 {
    /// The bytes of a text; nil where writing them again gives another text.
    static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard let data = Data(base64Encoded: Data(text)), data.base64EncodedData().elementsEqual(text) else {
            return nil
        }
        return Array(data)
    }
}
