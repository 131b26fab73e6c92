import OyuuRegistry

extension PostgresRegistry: Registry {
    public func take(_ arrival: ArrivingDesign) async throws(RegistryError) -> ArrivalOutcome {
        if isReadOnly { throw RegistryError(.readOnly, at: place) }
        let (place, identity) = (place, identity)
        if let number = try await reading({ try Self.present(arrival.origin, $0, identity) }) {
            return .alreadyHere(number)
        }
        let checked = try await blocking { () throws(RegistryError) in
            try CheckedDesign(arrival, in: identity, at: place)
        }
        return try await changing(keepingPhotosOf: checked) { change in
            if let number = try Self.present(arrival.origin, change.connection, identity) {
                return .alreadyHere(number)
            }
            let wanted = arrival.design.number
            let isTaken =
                try change.connection.query("SELECT 1 FROM design WHERE number = $1", [.int8(wanted.value)]).count > 0
            guard let number = ArrivingDesign.number(for: wanted, isTaken: isTaken, last: change.lastNumber) else {
                throw RegistryError(.numbersExhausted, at: place)
            }
            try change.demand(checked.disputes)
            change.advanceGeneration()
            let design = try checked.write(&change, as: number)
            change.raiseLastNumber(to: number)
            let details = checked.importedDetails(from: arrival.origin)
            try change.append(
                .imported, of: number, details: details.merging(AuditText.content(of: design)) { $1 },
                actor: checked.actor, at: checked.broughtAt)
            return .taken(number)
        }
    }

    /// The number under which a design from `origin` is here already.
    private static func present(
        _ origin: DesignOrigin, _ connection: PostgresConnection, _ identity: RegistryIdentity
    ) throws -> DesignNumber? {
        let row =
            origin.register == identity.uuid
            ? try connection.query(
                "SELECT number FROM design WHERE number = $1 AND origin_register IS NULL",
                [.int8(origin.number.value)]
            ).first
            : try connection.query(
                "SELECT number FROM design WHERE origin_number = $1 AND origin_register = $2",
                [.int8(origin.number.value), .text(origin.register.uuidString)]
            ).first
        return try row.map { try DesignReading.number($0, "number") }
    }
}
