import Foundation

extension DesignDetails {
    /// The details as they are stored: Unicode NFC, white space trimmed, empty optional values dropped.
    ///
    /// - Throws: `.invalid` with every problem found.
    public func normalized() throws(RegistryError) -> DesignDetails {
        var check = FieldCheck()
        let result = check.details(self)
        try check.finish()
        return result
    }

    /// Throws `.invalid` with every problem that keeps these details from being filed.
    public func validate() throws(RegistryError) { _ = try normalized() }
}
