/// What the office adds to an application when it registers the design.
public struct ST96Findings: Sendable, Hashable {
    /// Number of the registration (INID 11).
    public var registrationNumber: String?
    /// Date of the registration (INID 15): `2024-05-17`.
    public var registrationDate: String?

    public init(registrationNumber: String? = nil, registrationDate: String? = nil) {
        (self.registrationNumber, self.registrationDate) = (registrationNumber, registrationDate)
    }
}
