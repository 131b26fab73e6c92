import Foundation
import GRDB

extension SQLiteRegistry: Registry {
    public func take(_ arrival: ArrivingDesign) async throws(RegistryError) -> ArrivalOutcome {
        if isReadOnly { throw RegistryError(.readOnly, at: folder.path) }
        let folder = folder
        let identity = identity
        if let number = try await reading({ try Self.present(arrival.origin, $0, identity) }) {
            return .alreadyHere(number)
        }
        let prepared = try await blocking { () throws(RegistryError) in
            try PreparedDesign(CheckedDesign(arrival, in: identity, at: folder.path), in: folder.photos)
        }
        let checked = prepared.checked
        return try await writing { db in
            if let number = try Self.present(arrival.origin, db, identity) { return .alreadyHere(number) }
            let number = try Self.number(for: arrival.design.number, db, at: folder.path)
            for other in checked.disputes { try Self.demand(other, db, at: folder.path) }
            try RegisterRow.advanceGeneration(db)
            try prepared.write(db, as: number)
            try RegisterRow.raiseLastNumber(db, to: number)
            try AuditTable.append(
                db, .imported, of: try Self.demand(number, db, at: folder.path),
                details: checked.importedDetails(from: arrival.origin), actor: checked.actor, at: checked.broughtAt)
            return .taken(number)
        }
    }

    /// The number under which a design from `origin` is here already.
    private static func present(
        _ origin: DesignOrigin, _ db: Database, _ identity: RegistryIdentity
    ) throws -> DesignNumber? {
        let sql =
            origin.register == identity.uuid
            ? "SELECT number FROM design WHERE number = ?1 AND originRegister IS NULL"
            : "SELECT number FROM design WHERE originNumber = ?1 AND originRegister = ?2"
        let arguments: StatementArguments =
            origin.register == identity.uuid
            ? [origin.number.value] : [origin.number.value, origin.register.uuidString]
        return try Row.fetchOne(db, sql: sql, arguments: arguments).map { try DesignReading.number($0, "number") }
    }

    private static func number(for wanted: DesignNumber, _ db: Database, at path: String) throws -> DesignNumber {
        let last = try RegisterRow.lastNumber(db)
        let taken = try Row.fetchOne(db, sql: "SELECT 1 FROM design WHERE number = ?", arguments: [wanted.value])
        guard let number = ArrivingDesign.number(for: wanted, isTaken: taken != nil, last: last) else {
            throw RegistryError(.numbersExhausted, at: path)
        }
        return number
    }
}
