extension ImageError {
    /// What happened, as a clause without a full stop.
    public var whatHappened: String {
        switch kind {
        case .missing: "there is no such file"
        case .directory: "this is a folder, not a picture"
        case .notAFile: "this is a pipe or device, not a file"
        case .noPermission: "you may not read this file"
        case .unreadable(let reason): "the file could not be read (\(reason))"
        case .empty: "the file is empty"
        case .fileTooLarge(let bytes, let limit):
            "the file is \(Self.megabytes(bytes)), more than the limit of \(Self.megabytes(limit))"
        case .otherFormat(let format): "this is \(format.name)"
        case .unknownFormat: "this is not a picture Oyuu knows"
        case .unsupported(let kind): "this is \(kind), which Oyuu does not read"
        case .truncated: "the picture is cut short: the end of the file is missing"
        case .corrupt(let reason): "the picture is damaged (\(reason))"
        case .tooManyPixels(let width, let height, let limit):
            "the picture has \(width) × \(height) pixels, more than the limit of \(limit)"
        case .sideTooLong(let width, let height, let limit):
            "the picture has \(width) × \(height) pixels, a side longer than the limit of \(limit)"
        case .tooMuchMemory(let needed, let limit):
            "decoding needs \(Self.megabytes(needed)) of memory, more than the limit of \(Self.megabytes(limit))"
        case .tooManyScans(let limit): "the JPEG has more than \(limit) scans"
        case .outOfMemory: "the machine has too little free memory to decode the picture"
        case .unusableProfile: "the colour profile could not be applied"
        case .notEncodable(let reason): "the picture could not be written (\(reason))"
        }
    }

    /// What the reader can do, as a clause without a full stop.
    public var whatToDo: String {
        switch kind {
        case .missing: "check the name and the folder"
        case .directory: "name the pictures in it, or scan the folder"
        case .notAFile: "save the picture to a file and name that"
        case .noPermission: "ask its owner, or change its permissions"
        case .unreadable: "check the disk and try again"
        case .empty: "copy or download it again"
        case .otherFormat(let format): format.whatToDo
        case .unknownFormat: "save the picture as JPEG or PNG"
        case .unsupported, .corrupt: "open it in a photo program and save it as JPEG or PNG"
        case .truncated: "copy or download it again"
        case .fileTooLarge, .tooManyPixels, .sideTooLong, .tooMuchMemory: "make it smaller, or raise the limit"
        case .tooManyScans: "save it as an ordinary JPEG, or raise the limit"
        case .outOfMemory: "close other programs, or make the picture smaller"
        case .unusableProfile: "save the picture in sRGB"
        case .notEncodable: "check the free memory and the size of the picture"
        }
    }

    private static func megabytes(_ bytes: Int) -> String {
        if bytes < 10_000 { return "\(bytes) bytes" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
