import Foundation

/// Base 64 for cookies and addresses (RFC 4648, 5), without padding.
enum Base64URL {
    static func text(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
