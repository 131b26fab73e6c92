import OyuuZip

/// Names of an archive's entries, of which only those that are plain paths in it are used.
enum EntryName {
    /// The parts of a name, or nil where one of them is no name of a file here: `..`, absolute and Windows paths, control
    /// characters, a part longer than file systems take.
    static func steps(_ name: String) -> [String]? {
        guard !name.isEmpty, name.utf8.count < ZipArchive.nameLimit, name.utf8.first != UInt8(ascii: "/"),
            !name.utf8.contains(UInt8(ascii: "\\")), !name.utf8.contains(UInt8(ascii: ":")),
            !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\u{FFFD}" })
        else { return nil }
        var steps = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if steps.last == "" { steps.removeLast() }
        guard !steps.isEmpty, steps.count <= 16,
            steps.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 200 })
        else { return nil }
        return steps
    }

    /// What two names share that some file system takes for one.
    static func key(_ steps: [String]) -> String {
        steps.joined(separator: "/").lowercased().decomposedStringWithCanonicalMapping
    }
}
