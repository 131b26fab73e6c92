import OyuuImage
import OyuuText

extension ImageError {
    /// The file, what happened and what to do, in a person's language.
    public func words(in language: Language) -> String { "\(file): \(clauses(in: language))" }

    /// What happened and what to do, without the file.
    func clauses(in language: Language) -> String { "\(whatHappened(in: language)); \(whatToDo(in: language))" }

    private func whatHappened(in language: Language) -> String {
        switch kind {
        case .missing: ImageErrorWords.missing.text(language)
        case .directory: ImageErrorWords.directory.text(language)
        case .notAFile: ImageErrorWords.notAFile.text(language)
        case .noPermission: ImageErrorWords.noPermission.text(language)
        case .unreadable(let reason): ImageErrorWords.unreadable.text(language, Reasons.text(reason, in: language))
        case .empty: ImageErrorWords.empty.text(language)
        case .fileTooLarge(let bytes, let limit):
            ImageErrorWords.fileTooLarge.text(language, Self.size(bytes, language), Self.size(limit, language))
        case .otherFormat(let format): ImageErrorWords.otherFormat.text(language, format.name(in: language))
        case .unknownFormat: ImageErrorWords.unknownFormat.text(language)
        case .unsupported(let kind): ImageErrorWords.unsupported.text(language, kind)
        case .truncated: ImageErrorWords.truncated.text(language)
        case .corrupt(let reason): ImageErrorWords.corrupt.text(language, reason)
        case .tooManyPixels(let width, let height, let limit):
            ImageErrorWords.tooManyPixels.text(language, "\(width)", "\(height)", "\(limit)")
        case .sideTooLong(let width, let height, let limit):
            ImageErrorWords.sideTooLong.text(language, "\(width)", "\(height)", "\(limit)")
        case .tooMuchMemory(let needed, let limit):
            ImageErrorWords.tooMuchMemory.text(language, Self.size(needed, language), Self.size(limit, language))
        case .tooManyScans(let limit): ImageErrorWords.tooManyScans.text(language, "\(limit)")
        case .outOfMemory: ImageErrorWords.outOfMemory.text(language)
        case .unusableProfile: ImageErrorWords.unusableProfile.text(language)
        case .notEncodable(let reason): ImageErrorWords.notEncodable.text(language, reason)
        }
    }

    private func whatToDo(in language: Language) -> String {
        let words =
            switch kind {
            case .missing: ImageErrorWords.checkName
            case .directory: ImageErrorWords.nameThePictures
            case .notAFile: ImageErrorWords.saveToAFile
            case .noPermission: ImageErrorWords.askOwner
            case .unreadable: ImageErrorWords.checkDisk
            case .empty, .truncated: ImageErrorWords.copyAgain
            case .otherFormat(let format): OtherFormatWords.whatToDo(code: format.rawValue)
            case .unknownFormat: ImageErrorWords.saveAsJPEG
            case .unsupported, .corrupt: ImageErrorWords.openAndSave
            case .fileTooLarge, .tooManyPixels, .sideTooLong, .tooMuchMemory: ImageErrorWords.makeSmaller
            case .tooManyScans: ImageErrorWords.ordinaryJPEG
            case .outOfMemory: ImageErrorWords.closePrograms
            case .unusableProfile: ImageErrorWords.saveInSRGB
            case .notEncodable: ImageErrorWords.checkMemory
            }
        return words.text(language)
    }

    /// Bytes as a person reads them, the decimal point as everywhere.
    private static func size(_ bytes: Int, _ language: Language) -> String {
        if bytes < 10_000 { return ImageErrorWords.bytes.text(language, "\(bytes)") }
        let tenths = (bytes + 50_000) / 100_000
        return ImageErrorWords.megabytes.text(language, "\(tenths / 10).\(tenths % 10)")
    }
}

extension OtherFormat {
    /// What the file is, in a person's language.
    func name(in language: Language) -> String { OtherFormatWords.name(code: rawValue)?.text(language) ?? name }
}
