import OyuuRegistry

extension PostgresRegistry {
    public func register(
        _ filing: Filing, ifGeneration expected: Int64?
    ) async throws(RegistryError) -> Design {
        if isReadOnly { throw RegistryError(.readOnly, at: place) }
        let place = place
        let checked = try await blocking { () throws(RegistryError) in try CheckedDesign(filing, at: place) }
        return try await changing(keepingPhotosOf: checked) { change in
            if let expected, change.generation != expected {
                throw RegistryError(.generationMoved(expected: expected, found: change.generation), at: place)
            }
            try change.demand(checked.disputes)
            guard let number = DesignNumber(change.lastNumber + 1) else {
                throw RegistryError(.numbersExhausted, at: place)
            }
            change.advanceGeneration()
            let design = try checked.write(&change, as: number)
            change.raiseLastNumber(to: number)
            try change.append(
                .registered, of: number,
                details: checked.filedDetails.merging(AuditText.content(of: design)) { $1 }, actor: checked.actor,
                at: checked.registeredAt)
            for other in checked.disputes {
                for (one, against) in [(number, other), (other, number)] {
                    try change.append(
                        .disputed, of: one, details: ["against": against.description], actor: checked.actor,
                        at: checked.registeredAt)
                }
            }
            return design
        }
    }
}
