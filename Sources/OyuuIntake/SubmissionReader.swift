import Foundation

/// Reads what an office is sent: a folder, a zip archive, a manifest (CSV) or a WIPO ST.96 document.
public enum SubmissionReader {
    /// Reads submissions, and says what was wrong with others.
    ///
    /// Nothing is read outside of the source's folder, the folder unpacked to, and `pictures`.
    ///
    /// - Parameters:
    ///   - source: a folder; or a file, known by its first bytes and its ending.
    ///   - folder: an empty folder, or one to be made, that an archive is unpacked to; it must outlive the submissions,
    ///     whose views lie in it. Not touched for anything else.
    ///   - pictures: a folder in which pictures that manifests and documents name are looked up, after their own.
    /// - Throws: ``IntakeError`` where nothing is read; whatever concerns one submission is a problem among the others.
    public static func read(
        _ source: String, unpackingTo folder: String, picturesIn pictures: String? = nil,
        limits: IntakeLimits = IntakeLimits()
    ) throws(IntakeError) -> SubmissionBatchContent {
        guard let path = PictureFinder.real(source) else {
            throw .unreadable(path: source, reason: "there is no such file or folder")
        }
        let extra = [pictures].compactMap(\.self)
        let name = PictureFinder.fileName(path)
        var batch = BatchCollector(limits)
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if isFolder.boolValue {
            var reader = FolderReader(path, extra: extra, limits: limits)
            try reader.read(into: &batch)
            return batch.finished(name)
        }
        let parent = path.hasSuffix("/" + name) ? String(path.dropLast(name.count + 1)) : "/"
        let finder = PictureFinder([parent.isEmpty ? "/" : parent] + extra)
        switch try kind(of: path) {
        case .zip:
            let unpacker = try ArchiveUnpacker(into: folder, limits: limits)
            try unpacker.unpack(path, &batch)
            var reader = FolderReader(PictureFinder.real(folder) ?? folder, extra: extra, limits: limits)
            try reader.read(into: &batch)
        case .table:
            let bytes = try SourceFile.bytes(path, limit: limits.tableBytes)
            var reader = ManifestReader(file: name, pictures: finder, limits: limits)
            try SourceFile.naming(source) { () throws(TableFault) in try reader.read(bytes, into: &batch) }
        case .document:
            let bytes = try SourceFile.bytes(path, limit: limits.xmlBytes)
            let reader = ST96Reader(file: name, pictures: finder, limits: limits)
            try SourceFile.naming(source) { () throws(XMLFault) in try reader.read(bytes, into: &batch) }
        }
        return batch.finished(name)
    }

    private enum Kind { case zip, table, document }

    /// What a file is by its first bytes, and by its ending where they do not say.
    private static func kind(of path: String) throws(IntakeError) -> Kind {
        let head = try SourceFile.bytes(path, limit: 7)
        // A local header, or the end record of an empty archive (APPNOTE.TXT, 4.3.7 and 4.3.16).
        if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) { return .zip }
        switch PictureFinder.ending(path) {
        case "zip": return .zip
        case "csv", "tsv": return .table
        case "xml": return .document
        default:
            let text = head.filter { ![0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
            guard text.first == UInt8(ascii: "<") else { throw .unknownKind(path: path) }
            return .document
        }
    }
}
