/// The first 4,096 bytes of an index file: what it is, whose, of when, and where its sections lie.
///
/// All numbers have their lowest byte first. The layout is in `docs/index.md`.
package struct IndexFileHead: Sendable, Equatable {
    /// The first eight bytes: `OYUUIDX` and a line feed, which a transfer as text would spoil.
    static let magic: [UInt8] = Array("OYUUIDX\n".utf8)
    /// The format this program writes and reads.
    package static let formatVersion: UInt32 = 1
    /// Bytes of the head.
    package static let size = 4096
    /// Bytes that one checksum covers.
    package static let pageSize = 65_536
    /// Every section begins at a multiple of this.
    package static let alignment = 64
    /// Most sections a file has.
    package static let maximumSections = 62

    private static let entrySize = 64
    private static let directory = 64
    private static let nameSize = 32
    private static let checksum = size - 8

    /// A named run of elements of one size.
    package struct Section: Sendable, Equatable {
        /// 1 to 31 ASCII characters, unique in the file.
        package let name: String
        /// Where it begins in the file.
        package let offset: Int
        /// Its bytes, a multiple of `elementSize`.
        package let length: Int
        /// Bytes an element.
        package let elementSize: Int
    }

    /// What the index was made from.
    package var source: IndexSource
    /// Bytes of the whole file.
    package var fileLength: Int
    /// Where the table of page checksums begins: eight bytes for each page between the head and the table.
    package var tableOffset: Int
    /// In the order of their offsets.
    package var sections: [Section]

    /// Pages between head and table.
    package var pageCount: Int { (tableOffset - Self.size + Self.pageSize - 1) / Self.pageSize }

    /// Where page `page` lies in the file; the last one may be shorter.
    package func bytes(ofPage page: Int) -> Range<Int> {
        let start = Self.size + page * Self.pageSize
        return start..<min(start + Self.pageSize, tableOffset)
    }

    /// The section in which a page begins, or that begins in it.
    package func section(atPage page: Int) -> String {
        let bytes = bytes(ofPage: page)
        return sections.first { $0.offset < bytes.upperBound && $0.offset + $0.length > bytes.lowerBound }?.name ?? ""
    }

    // MARK: - Bytes

    /// Whether `name` can stand in a directory.
    static func isName(_ name: String) -> Bool {
        (1..<nameSize).contains(name.utf8.count) && name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    /// The head's 4,096 bytes.
    var encoded: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.size)
        func put(_ values: some Sequence<UInt8>, at offset: Int) {
            for (i, value) in values.enumerated() { bytes[offset + i] = value }
        }
        func put<Value: FixedWidthInteger>(_ value: Value, at offset: Int) {
            withUnsafeBytes(of: value.littleEndian) { put($0, at: offset) }
        }
        put(Self.magic, at: 0)
        put(Self.formatVersion, at: 8)
        put(source.fingerprintVersion, at: 12)
        put(source.register, at: 16)
        put(source.generation, at: 32)
        put(UInt64(fileLength), at: 40)
        put(UInt64(tableOffset), at: 48)
        put(UInt32(Self.pageSize), at: 56)
        put(UInt32(sections.count), at: 60)
        for (i, section) in sections.enumerated() {
            let entry = Self.directory + i * Self.entrySize
            put(section.name.utf8, at: entry)
            put(UInt64(section.offset), at: entry + 32)
            put(UInt64(section.length), at: entry + 40)
            put(UInt64(section.elementSize), at: entry + 48)
        }
        put(PageChecksum.of(bytes[..<Self.checksum], seed: 0), at: Self.checksum)
        return bytes
    }

    /// Reads a head and checks that everything it names lies inside a file of `fileLength` bytes, in order and apart.
    ///
    /// - Throws: `.notAnIndex`, `.otherFormat`, `.truncated`, `.damagedHead`.
    init(_ bytes: UnsafeRawBufferPointer, fileLength: Int) throws(IndexFileError.Kind) {
        guard bytes.count >= 12, bytes.prefix(8).elementsEqual(Self.magic) else { throw .notAnIndex }
        func number<Value: FixedWidthInteger>(_ type: Value.Type, at offset: Int) -> Value {
            Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
        }
        // The version comes first: another one may keep its checksum elsewhere.
        let version = number(UInt32.self, at: 8)
        guard version == Self.formatVersion else { throw .otherFormat(found: version, known: Self.formatVersion) }
        guard bytes.count >= Self.size else { throw .truncated(found: fileLength, expected: nil) }
        let expected = number(UInt64.self, at: Self.checksum)
        guard PageChecksum.of(bytes.prefix(Self.checksum), seed: 0) == expected else {
            throw .damagedHead(reason: "its checksum does not agree")
        }

        // From here on only a file made to deceive can fail.
        func length(at offset: Int, _ what: String) throws(IndexFileError.Kind) -> Int {
            guard let length = Int(exactly: number(UInt64.self, at: offset)), length <= Self.maximumLength else {
                throw .damagedHead(reason: "\(what) is impossible")
            }
            return length
        }
        source = IndexSource(
            fingerprintVersion: number(UInt32.self, at: 12), register: Array(bytes[16..<32]),
            generation: number(Int64.self, at: 32))
        self.fileLength = try length(at: 40, "its length")
        guard self.fileLength == fileLength else { throw .truncated(found: fileLength, expected: self.fileLength) }
        tableOffset = try length(at: 48, "the place of its checksums")
        let count = Int(number(UInt32.self, at: 60))
        guard number(UInt32.self, at: 56) == UInt32(Self.pageSize), count <= Self.maximumSections,
            tableOffset >= Self.size, tableOffset % Self.alignment == 0
        else { throw .damagedHead(reason: "its layout is unknown") }
        sections = []
        guard tableOffset + 8 * pageCount == fileLength else {
            throw .damagedHead(reason: "its checksums do not fit its length")
        }
        var free = Self.size
        for i in 0..<count {
            let entry = Self.directory + i * Self.entrySize
            let name = String(decoding: bytes[entry..<(entry + Self.nameSize)].prefix { $0 != 0 }, as: UTF8.self)
            let section = Section(
                name: name, offset: try length(at: entry + 32, "the place of a section"),
                length: try length(at: entry + 40, "the length of a section"),
                elementSize: try length(at: entry + 48, "the element size of a section"))
            guard Self.isName(name), !sections.contains(where: { $0.name == name }), section.offset >= free,
                section.offset % Self.alignment == 0, section.offset + section.length <= tableOffset,
                section.elementSize > 0, section.length % section.elementSize == 0
            else { throw .damagedHead(reason: "section \(i) cannot lie where it is said to") }
            free = section.offset + section.length
            sections.append(section)
        }
    }

    init(source: IndexSource, fileLength: Int, tableOffset: Int, sections: [Section]) {
        self.source = source
        self.fileLength = fileLength
        self.tableOffset = tableOffset
        self.sections = sections
    }

    /// No sum of two lengths overflows.
    private static let maximumLength = 1 << 60
}
