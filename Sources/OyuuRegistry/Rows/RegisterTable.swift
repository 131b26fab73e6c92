/// The tables a register consists of, as every store can tell them: in an order in which each refers only to those before.
///
/// What a store adds for itself, such as keys that texts are sorted by, is no part of them: whoever writes rows makes it
/// anew.
package enum RegisterTable: String, Sendable, CaseIterable {
    case register
    case design
    case motif = "design_motif"
    case contact = "design_contact"
    case dispute = "design_dispute"
    case photo = "design_photo"
    case auditEntry = "audit_entry"
    case logLeaf = "log_leaf"
    case logHead = "log_head"
    /// Kept originals of photos by their SHA-256, each once however many designs show it.
    case photoBytes = "photo_bytes"

    /// What the values of a column are; any but those of a key may be null.
    package enum Kind: Sendable { case integer, text, bytes }

    /// The columns, those of the key first.
    package var columns: [(name: String, kind: Kind)] {
        switch self {
        case .register:
            [("identity", .text), ("createdAt", .text), ("generation", .integer), ("lastNumber", .integer)]
        case .design:
            [
                ("number", .integer), ("title", .text), ("holder", .text), ("village", .text), ("cooperative", .text),
                ("creator", .text), ("technique", .text), ("locarnoClass", .text), ("createdOn", .text),
                ("filedOn", .text), ("notes", .text), ("status", .text), ("registeredAt", .text),
                ("withdrawnAt", .text), ("withdrawalReason", .text), ("originRegister", .text),
                ("originNumber", .integer), ("holderFolded", .text), ("searchText", .text),
            ]
        case .motif: [("design", .integer), ("position", .integer), ("name", .text)]
        case .contact: [("design", .integer), ("contact", .text)]
        case .dispute: [("earlier", .integer), ("later", .integer)]
        case .photo:
            [
                ("id", .integer), ("design", .integer), ("position", .integer), ("sha256", .text),
                ("fileName", .text), ("format", .text), ("width", .integer), ("height", .integer),
                ("byteCount", .integer), ("isKept", .integer), ("fingerprint", .bytes),
                ("fingerprintVersion", .integer), ("corners", .text), ("generation", .integer),
            ]
        case .auditEntry:
            [
                ("sequence", .integer), ("at", .text), ("actor", .text), ("act", .text), ("design", .integer),
                ("details", .text),
            ]
        case .logLeaf: [("sequence", .integer), ("hash", .bytes)]
        case .logHead: [("id", .integer), ("text", .text)]
        case .photoBytes: [("sha256", .text), ("bytes", .bytes)]
        }
    }

    /// How many of the first columns tell a row from every other of the table.
    package var keyLength: Int {
        switch self {
        case .motif, .dispute: 2
        default: 1
        }
    }

    /// The columns of the key.
    package var key: [String] { columns.prefix(keyLength).map(\.name) }

    /// Rows that are held in memory at once: a photo's bytes may be 256 MiB, its fingerprint 256 KiB.
    package var page: Int {
        switch self {
        case .photoBytes: 1
        case .photo: 200
        default: 1_000
        }
    }
}
