/// One thing that ``Doctor`` looks at. It changes nothing.
package protocol DoctorCheck: Sendable {
    /// A kebab-case word for what is looked at.
    var name: String { get }

    /// Looks, and says what was found: at least one finding where the thing is there to be looked at.
    func look(at patient: Patient) async -> [DoctorFinding]
}

extension DoctorCheck {
    package func ok(_ code: String, _ values: String...) -> DoctorFinding { DoctorFinding(name, .ok, code, values) }

    package func warning(_ code: String, _ values: String...) -> DoctorFinding {
        DoctorFinding(name, .warning, code, values)
    }

    package func fault(_ code: String, _ values: String...) -> DoctorFinding {
        DoctorFinding(name, .fault, code, values)
    }
}
