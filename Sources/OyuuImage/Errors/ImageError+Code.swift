extension ImageError {
    /// A stable word for programs: never translated, never reworded.
    public var code: String {
        switch kind {
        case .missing: "missing"
        case .directory: "directory"
        case .notAFile: "not-a-file"
        case .noPermission: "no-permission"
        case .unreadable: "unreadable"
        case .empty: "empty"
        case .fileTooLarge: "file-too-large"
        case .otherFormat: "other-format"
        case .unknownFormat: "unknown-format"
        case .unsupported: "unsupported"
        case .truncated: "truncated"
        case .corrupt: "corrupt"
        case .tooManyPixels: "too-many-pixels"
        case .sideTooLong: "side-too-long"
        case .tooMuchMemory: "too-much-memory"
        case .tooManyScans: "too-many-scans"
        case .outOfMemory: "out-of-memory"
        case .unusableProfile: "unusable-profile"
        case .notEncodable: "not-encodable"
        }
    }
}
