import OyuuRegistry

/// Whether every kept photo is there, and nothing besides.
struct PhotosCheck: DoctorCheck {
    let name = "photos"

    func look(at patient: Patient) async -> [DoctorFinding] {
        guard let store = patient.opened?.registry as? any InspectableRegistry else { return [] }
        let census: PhotoCensus
        do throws(RegistryError) { census = try await store.photoCensus() } catch {
            return [fault("photos-unreadable", error.description)]
        }
        var findings: [DoctorFinding] = []
        if census.missing > 0 { findings.append(fault("photos-missing", "\(census.missing)", "\(census.kept)")) }
        if census.orphans > 0 { findings.append(warning("photos-orphaned", "\(census.orphans)")) }
        return findings.isEmpty ? [ok("photos-complete", "\(census.kept)")] : findings
    }
}
