import Foundation

/// Proofs as files: JSON with sorted keys.
enum LogProofFile {
    /// Reads one of no more than `LogReceipt.byteLimit` bytes; signatures of heads in it are verified.
    static func read<Proof: Decodable>(_ type: Proof.Type, _ json: Data) throws(LogError) -> Proof {
        guard json.count <= LogReceipt.byteLimit else { throw .notAProof(reason: "it is too large") }
        do {
            return try JSONDecoder().decode(type, from: json)
        } catch let error as LogError {
            throw error
        } catch {
            throw .notAProof(reason: "it is not the JSON of one")
        }
    }

    static func text(of proof: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return try encoder.encode(proof)
    }
}
