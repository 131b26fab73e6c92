import OyuuImage

/// Which of the files in a folder are photos to scan.
package enum ScanCandidates {
    /// Endings of picture files, readable or not: such a file is always reported, with its reason if it cannot be read.
    private static let pictureEndings: Set<String> = [
        "jpg", "jpeg", "jpe", "jfif", "png", "apng", "heic", "heif", "webp", "avif", "gif", "tif", "tiff", "bmp", "jxl",
        "jp2", "dng", "cr2", "nef", "arw",
    ]

    /// Whether a file found in a folder is to be scanned: its ending says picture, or its first bytes do.
    static func includes(_ path: String) -> Bool {
        if hasPictureEnding(path) { return true }
        guard let head = try? FileHead.read(path, count: 16) else { return false }
        return (try? ImageDecoder.format(of: head, name: path)) != nil
    }

    /// Whether a name ends as a picture's does.
    package static func hasPictureEnding(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return pictureEndings.contains(path[path.index(after: dot)...].lowercased())
    }
}
