import OyuuRegistry

/// Whether the register opens, and whether what it holds is whole.
struct RegisterCheck: DoctorCheck {
    let name = "register"

    /// A larger database is read through only where all is.
    static let quickBytes = 256 << 20

    func look(at patient: Patient) async -> [DoctorFinding] {
        let register: OrnamentRegister
        do throws(OyuuError) { register = try patient.register.get() } catch {
            return [fault("register-does-not-open", error.description)]
        }
        do throws(RegistryError) {
            let registry = register.registry
            let active = try await registry.count(matching: DesignQuery(status: .active))
            let all = try await registry.count(matching: DesignQuery())
            let generation = try await registry.generation()
            let opens = ok("register-opens", patient.folder.path, "\(active)", "\(all)", "\(generation)")
            return [opens] + (try await soundness(registry, patient))
        } catch {
            return [fault("register-unreadable", error.description)]
        }
    }

    private func soundness(
        _ registry: any Registry, _ patient: Patient
    ) async throws(RegistryError) -> [DoctorFinding] {
        if patient.isThorough {
            let faults = try await registry.faults()
            return faults.isEmpty ? [ok("register-sound")] : faults.map { fault("register-damaged", $0.description) }
        }
        guard let store = registry as? any InspectableRegistry else { return [ok("register-not-read")] }
        guard let faults = try await store.databaseFaults(upTo: Self.quickBytes) else {
            return [ok("register-not-read")]
        }
        return faults.isEmpty ? [ok("database-sound")] : faults.map { fault("register-damaged", $0.description) }
    }
}
