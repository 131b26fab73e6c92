/// Whether the account may open enough files, and the machine has the memory that a photo may take.
struct LimitsCheck: DoctorCheck {
    let name = "limits"

    /// A server has a file open for each of 1024 connections at most, and each reading of a photo has two.
    static let files = 1200
    /// What reading one photo may take, and a search beside it.
    static let memory = 1 << 30
    /// The address space that the process which reads a photo is given.
    static let addressSpace = 3 << 30

    func look(at patient: Patient) async -> [DoctorFinding] {
        let system = patient.system
        var findings: [DoctorFinding] = []
        if system.openFiles < Self.files {
            findings.append(warning("files-few", "\(system.openFiles)", "\(Self.files)"))
        }
        if let bytes = system.addressSpace, bytes < Self.addressSpace {
            findings.append(
                warning("address-space-small", ByteFigure.text(bytes), ByteFigure.text(Self.addressSpace)))
        }
        if let free = system.freeMemory, free < Self.memory {
            findings.append(warning("memory-low", ByteFigure.text(free), ByteFigure.text(Self.memory)))
        }
        return findings.isEmpty
            ? [ok("limits", "\(system.openFiles)", system.freeMemory.map(ByteFigure.text) ?? "?")] : findings
    }
}
