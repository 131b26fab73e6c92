import OyuuFingerprint
import OyuuIndex

extension MotifTable {
    /// The features in an index file.
    ///
    /// - Throws: `.unsuitable` where a column is missing or does not belong to the others.
    init(_ file: IndexFile) throws(IndexFileError) {
        let table = try Self.table("motif", in: file, words: MotifVocabulary.fine.words)
        let background = try Self.table("background", in: file, words: MotifVocabulary.coarse.words)
        guard
            let postings = MotifPostings(
                table: table, photos: try file.column("motif.photo"), poses: try file.column("motif.pose")),
            let base = MotifIndex.Base(
                postings: postings, photos: try file.column("motif.number"), sizes: try file.column("motif.size")),
            let learned = MotifBackground(table: background)
        else { throw IndexFileError(.unsuitable(section: "motif"), file: file.path) }
        self.init(base, background: learned)
    }

    private static func table(
        _ name: String, in file: IndexFile, words: Int
    ) throws(IndexFileError) -> MotifCodeTable {
        guard
            let table = MotifCodeTable(
                starts: try file.column(name + ".start"), high: try file.column(name + ".high"),
                low: try file.column(name + ".low"), signs: try file.column(name + ".sign"), words: words)
        else { throw IndexFileError(.unsuitable(section: name), file: file.path) }
        return table
    }

    /// Writes all of it, in the order of the photos' numbers, whatever the order in which they came.
    func write(to writer: IndexFileWriter) throws(IndexFileError) {
        let merge = try MotifMerge(self)
        try writer.beginSection("motif.number", of: Int64.self)
        try writer.append(merge.photos)
        try writer.beginSection("motif.size", of: UInt16.self)
        try writer.append(merge.sizes)
        try writer.beginSection("motif.start", of: UInt32.self)
        try writer.append(merge.starts())
        try merge.write("motif.high", \.table.high, to: writer)
        try merge.write("motif.low", \.table.low, to: writer)
        try merge.write("motif.sign", \.table.signs, to: writer)
        try merge.write("motif.pose", \.poses, to: writer)
        try merge.writePhotos("motif.photo", to: writer)
        let background = index.background.table
        try Self.write("background.start", background.starts, to: writer)
        try Self.write("background.high", background.high, to: writer)
        try Self.write("background.low", background.low, to: writer)
        try Self.write("background.sign", background.signs, to: writer)
    }

    private static func write<Element: BitwiseCopyable & Sendable>(
        _ name: String, _ column: MappedColumn<Element>, to writer: IndexFileWriter
    ) throws(IndexFileError) {
        try writer.beginSection(name, of: Element.self)
        try writer.append(try column.verified(0..<column.count))
    }
}
