/// A part of a submission that a table's column, an element or a problem is about.
public enum SubmissionField: String, Sendable, Hashable, CaseIterable {
    /// INID 21, or 11 for an international registration.
    case reference
    /// INID 54.
    case title
    /// INID 71, 73.
    case holder
    /// INID 72.
    case creator
    /// INID 22.
    case filed
    /// INID 51.
    case locarnoClass = "class"
    /// INID 33.
    case priorityOffice = "priority_office"
    /// INID 31.
    case priorityNumber = "priority_number"
    /// INID 32.
    case priorityDate = "priority_date"
    /// INID 55.
    case view
}
