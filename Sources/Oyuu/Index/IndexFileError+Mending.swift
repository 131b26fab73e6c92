import OyuuIndex

extension IndexFileError {
    /// Whether a file whose checksums all agree may still be at fault.
    var isBeyondChecksums: Bool {
        switch kind {
        case .otherPast, .unsuitable: true
        default: false
        }
    }

    /// Whether the file could not be written; else what was read is at fault.
    var isOfWriting: Bool {
        switch kind {
        case .diskFull, .notWritable, .busy, .system, .folderInPlace: true
        default: false
        }
    }
}
