/// Whether the index can be searched and shows the register as it is.
struct IndexCheck: DoctorCheck {
    let name = "index"

    /// Changes at which a start of the program takes seconds: they should have been merged long before.
    static let manyChanges = 10 * IndexSettings().mergeLimit

    func look(at patient: Patient) async -> [DoctorFinding] {
        guard let register = patient.opened else { return [] }
        let status: IndexStatus
        do throws(OyuuError) { status = try await register.indexStatus() } catch {
            return [fault("index-unreadable", error.description)]
        }
        guard status.isUsable else {
            if status.registerGeneration == 0 { return [ok("index-not-needed")] }
            return [warning("index-unusable", status.reason ?? "")]
        }
        var findings: [DoctorFinding] = []
        if status.unreadable > 0 { findings.append(warning("fingerprints-unreadable", "\(status.unreadable)")) }
        if status.changes > Self.manyChanges { findings.append(warning("index-behind", "\(status.changes)")) }
        if patient.isThorough { findings += await verified(register) }
        return findings.isEmpty
            ? [
                ok(
                    "index-agrees", "\(status.photos)", "\(status.generation ?? 0)", "\(status.registerGeneration)",
                    "\(status.changes)")
            ] : findings
    }

    private func verified(_ register: OrnamentRegister) async -> [DoctorFinding] {
        do throws(OyuuError) {
            let verification = try await register.verifyIndex()
            return verification.faults.isEmpty
                ? [ok("index-sound", "\(verification.pages)", "\(verification.photos)")]
                : verification.faults.map { fault("index-damaged", $0) }
        } catch {
            return [fault("index-unreadable", error.description)]
        }
    }
}
