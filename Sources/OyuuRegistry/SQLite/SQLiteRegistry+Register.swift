import Foundation
import GRDB

extension SQLiteRegistry {
    public func register(
        _ filing: Filing, ifGeneration expected: Int64?
    ) async throws(RegistryError) -> Design {
        if isReadOnly { throw RegistryError(.readOnly, at: folder.path) }
        let folder = folder
        let prepared = try await blocking { () throws(RegistryError) in
            try PreparedDesign(CheckedDesign(filing, at: folder.path), in: folder.photos)
        }
        let checked = prepared.checked
        return try await writing { db in
            if let expected {
                let found = try RegisterRow.generation(db)
                if found != expected {
                    throw RegistryError(.generationMoved(expected: expected, found: found), at: folder.path)
                }
            }
            for number in checked.disputes { try Self.demand(number, db, at: folder.path) }
            guard let number = DesignNumber(try RegisterRow.lastNumber(db) + 1) else {
                throw RegistryError(.numbersExhausted, at: folder.path)
            }
            try RegisterRow.advanceGeneration(db)
            try prepared.write(db, as: number)
            try RegisterRow.raiseLastNumber(db, to: number)
            try AuditTable.append(
                db, .registered, of: try Self.demand(number, db, at: folder.path), details: checked.filedDetails,
                actor: checked.actor, at: checked.registeredAt)
            for other in checked.disputes {
                for (one, against) in [(number, other), (other, number)] {
                    try AuditTable.append(
                        db, .disputed, of: one, details: ["against": against.description], actor: checked.actor,
                        at: checked.registeredAt)
                }
            }
            return try Self.demand(number, db, at: folder.path)
        }
    }

    /// The design, or `.noSuchDesign`.
    @discardableResult
    static func demand(_ number: DesignNumber, _ db: Database, at path: String) throws -> Design {
        guard let design = try DesignReading.design(db, number) else {
            throw RegistryError(.noSuchDesign(number), at: path)
        }
        return design
    }
}
