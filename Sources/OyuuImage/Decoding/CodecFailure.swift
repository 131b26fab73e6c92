import CImageCodecs

extension ImageError {
    /// What a codec reported about `file`.
    init(_ failure: oyuu_failure, scanLimit: Int = 0, file: String) {
        let message = withUnsafePointer(to: failure) { String(cString: oyuu_failure_message($0)) }
        switch failure.reason {
        case OYUU_REASON_TRUNCATED: self.init(.truncated, file: file)
        case OYUU_REASON_UNSUPPORTED: self.init(.unsupported("a JPEG of a rare kind (\(message))"), file: file)
        case OYUU_REASON_TOO_MANY_SCANS: self.init(.tooManyScans(limit: scanLimit), file: file)
        case OYUU_REASON_OUT_OF_MEMORY: self.init(.outOfMemory, file: file)
        default: self.init(.corrupt(message), file: file)
        }
    }
}
