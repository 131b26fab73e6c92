import Foundation
import OyuuFingerprint

/// One line of a scan's journal.
///
/// The journal is JSON lines, written in the order of the files, so that an interrupted run that was resumed leaves the
/// same lines as one that was not.
public enum ScanRecord: Sendable {
    /// A run began or was resumed; what follows was compared with this generation of the register.
    case start(Start)
    /// A photo was read and compared.
    case photo(Photo)
    /// A file could not be used.
    case failure(Failure)
    /// The run came to its end.
    case end(End)

    public struct Start: Sendable, Codable {
        public let software: String
        public let fingerprintVersion: Int
        /// The register's UUID.
        public let register: String
        public let generation: Int64
        /// Photos registered and compared with.
        public let registeredPhotos: Int
        public let among: Bool
        public let startedAt: Date

        private enum CodingKeys: String, CodingKey {
            case software, register, generation, among
            case fingerprintVersion = "fingerprint_version"
            case registeredPhotos = "registered_photos"
            case startedAt = "started_at"
        }
    }

    public struct Photo: Sendable, Codable {
        public let verdict: Verdict
        /// Size in bytes and time of last change, nanoseconds since 1970: the file is the same while they are.
        public let size: Int64
        public let modified: Int64
        /// Earlier photos of the same scan that this one copies, nearest first, at most `AmongIndex.limit`.
        public let among: [AmongMatch]
        /// How many earlier photos it copies in all.
        public let amongCount: Int

        private enum CodingKeys: String, CodingKey {
            case verdict, size, modified, among
            case amongCount = "among_count"
        }
    }

    public struct Failure: Sendable, Codable {
        public let path: String
        public let code: String
        public let reason: String
        public let size: Int64
        public let modified: Int64

        private enum CodingKeys: String, CodingKey {
            case code, reason, size, modified
            case path = "photo"
        }
    }

    public struct End: Sendable, Codable {
        public let photos: Int
        public let copies: Int
        public let amongCopies: Int
        public let failures: Int
        /// Files that are no pictures by name or content, passed over.
        public let otherFiles: Int
        public let endedAt: Date

        private enum CodingKeys: String, CodingKey {
            case photos, copies, failures
            case amongCopies = "among_copies"
            case otherFiles = "other_files"
            case endedAt = "ended_at"
        }
    }
}

extension ScanRecord {
    /// The file the record is about, if it is about one.
    var path: String? {
        switch self {
        case .photo(let photo): photo.verdict.photo
        case .failure(let failure): failure.path
        case .start, .end: nil
        }
    }
}

/// A pair within the scanned set.
public struct AmongMatch: Sendable, Codable {
    /// The earlier photo.
    public let photo: String
    /// Hamming distance, 0...256.
    public let distance: Int
    public let symmetry: DihedralSymmetry
    public let isCounterchanged: Bool
    /// Decimal logarithm of the number of false alarms.
    public let logNFA: Double

    private enum CodingKeys: String, CodingKey {
        case photo, distance, symmetry
        case isCounterchanged = "is_counterchanged"
        case logNFA = "log10_nfa"
    }
}

extension ScanRecord: Codable {
    private enum Key: String, CodingKey { case type }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(String.self, forKey: .type) {
        case "start": self = .start(try Start(from: decoder))
        case "photo": self = .photo(try Photo(from: decoder))
        case "failure": self = .failure(try Failure(from: decoder))
        case "end": self = .end(try End(from: decoder))
        case let other:
            throw DecodingError.dataCorruptedError(forKey: .type, in: container, debugDescription: "record \(other)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .start(let start):
            try container.encode("start", forKey: .type)
            try start.encode(to: encoder)
        case .photo(let photo):
            try container.encode("photo", forKey: .type)
            try photo.encode(to: encoder)
        case .failure(let failure):
            try container.encode("failure", forKey: .type)
            try failure.encode(to: encoder)
        case .end(let end):
            try container.encode("end", forKey: .type)
            try end.encode(to: encoder)
        }
    }
}
