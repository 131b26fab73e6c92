/// Names of files and folders that a watch leaves alone.
enum NamesLeftAlone {
    /// Endings under which browsers, messengers and copying programs keep what is not whole yet.
    private static let partial: [[UInt8]] = [
        ".part", ".partial", ".crdownload", ".tmp", ".temp", ".download", ".opdownload", ".filepart", ".aria2", ".!ut",
    ].map { Array($0.utf8) }

    /// Whether a name is hidden, a partial download's, or an editor's backup.
    static func includes(_ name: [UInt8]) -> Bool {
        if name.first == UInt8(ascii: ".") || name.first == UInt8(ascii: "~") || name.last == UInt8(ascii: "~") {
            return true
        }
        let end = name.suffix(12).map { (65...90).contains($0) ? $0 + 32 : $0 }
        return partial.contains { end.count >= $0.count && end.suffix($0.count).elementsEqual($0) }
    }
}
