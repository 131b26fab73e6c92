extension Verdict {
    /// Whether nothing can be said: no copy was found, but the photo shows too little pattern to be compared.
    public var isUndecided: Bool {
        !isCopy && remarks.contains { if case .tooLittlePattern = $0 { true } else { false } }
    }

    /// The same with one more thing to know.
    func adding(_ remark: Remark) -> Verdict {
        Verdict(
            photo: photo, sha256: sha256, width: width, height: height, pdq: pdq, quality: quality, palette: palette,
            copies: copies, similar: similar, sharedColors: sharedColors, remarks: remarks + [remark])
    }
}
