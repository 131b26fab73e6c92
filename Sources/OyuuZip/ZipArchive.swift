import CZip

/// A zip archive in a file, read entry by entry by libzip. Nothing is ever written where an entry's name says.
///
/// Not `Sendable`: whoever opens it reads it.
public final class ZipArchive {
    /// Bytes that an entry, and an archive, may unpack to whatever they take.
    private static let free: UInt64 = 1 << 20

    /// Bytes of a name that are kept.
    public static let nameLimit = 400

    private let archive: OpaquePointer
    private let limits: ZipLimits
    /// Entries, folders among them.
    public let count: Int
    /// Bytes that were unpacked so far.
    private var unpacked = 0

    /// Opens an archive and looks at its directory.
    ///
    /// - Throws: `.unreadable`, `.tooManyEntries`; `.bomb` where its entries say they take more room in the file than it
    ///   has (they overlap), or unpack to more than the limits' total, or all together to more than the limits' ratio.
    public init(path: String, limits: ZipLimits = ZipLimits()) throws(ZipError) {
        let size = try ZipEnd.checkedSize(of: path, entries: limits.entries)
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .unreadable(reason: String(cString: zip_error_strerror(&error)))
        }
        (self.archive, self.limits) = (archive, limits)
        count = Int(clamping: zip_get_num_entries(archive, 0))
        guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
        var (packed, whole, read) = (UInt64(0), UInt64(0), UInt64(0))
        // Many entries that are too small to be asked for their own ratio may be a bomb together.
        let most = UInt64(limits.ratio).multipliedReportingOverflow(by: size).partialValue + Self.free
        for index in 0..<max(0, count) {
            let entry = entry(index)
            packed = packed.addingReportingOverflow(entry.packedSize).partialValue
            let sum = whole.addingReportingOverflow(entry.size)
            whole = sum.overflow ? .max : sum.partialValue
            // Those that are refused one by one are not unpacked.
            if entry.problem == nil { read += min(entry.size, UInt64(limits.entryBytes)) }
            guard packed <= size, entry.packedSize <= size, whole <= UInt64(limits.totalBytes), read <= most else {
                throw .bomb
            }
        }
    }

    deinit { zip_discard(archive) }

    /// What the directory says of the entry at a place below ``count``.
    public func entry(_ index: Int) -> ZipEntry {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard index >= 0, zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else {
            return ZipEntry(index: index, name: "?", size: 0, packedSize: 0, problem: .damaged)
        }
        let valid = { (flag: UInt32) in status.valid & zip_uint64_t(flag) != 0 }
        let name = valid(ZIP_STAT_NAME) ? status.name.map { String(cString: $0) } ?? "" : ""
        let size = valid(ZIP_STAT_SIZE) ? status.size : 0
        let packed = valid(ZIP_STAT_COMP_SIZE) ? status.comp_size : 0
        var problem: ZipError?
        if valid(ZIP_STAT_ENCRYPTION_METHOD), status.encryption_method != ZIP_EM_NONE {
            problem = .encrypted
        } else if valid(ZIP_STAT_COMP_METHOD),
            zip_compression_method_supported(zip_int32_t(status.comp_method), 0) == 0
        {
            problem = .unsupported
        } else if size > UInt64(limits.entryBytes) {
            problem = .tooLarge(limit: limits.entryBytes)
        } else if size > Self.free, size / max(1, packed) > UInt64(limits.ratio) {
            problem = .bomb
        }
        var entry = ZipEntry(index: index, name: Self.kept(name), size: size, packedSize: packed, problem: problem)
        entry.isLink = isLink(index)
        return entry
    }

    /// The upper half of a Unix system's attributes is the file's mode, and its upper four bits the file's kind.
    private func isLink(_ index: Int) -> Bool {
        var (system, attributes) = (zip_uint8_t(0), zip_uint32_t(0))
        guard
            zip_file_get_external_attributes(archive, zip_uint64_t(index), 0, &system, &attributes) == 0,
            system == zip_uint8_t(ZIP_OPSYS_UNIX)
        else { return false }
        return attributes >> 16 & 0xF000 == 0xA000
    }

    /// Unpacks an entry in pieces of at most 64 kB, whatever its directory says, within the limits.
    ///
    /// - Throws: ``ZipError``, or what `take` throws.
    public func read(_ entry: ZipEntry, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        if let problem = entry.problem { throw problem }
        guard let file = zip_fopen_index(archive, zip_uint64_t(entry.index), 0) else {
            let code = zip_error_code_zip(zip_get_error(archive))
            throw code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP
                ? ZipError.encrypted : code == ZIP_ER_COMPNOTSUPP ? ZipError.unsupported : ZipError.damaged
        }
        defer { zip_fclose(file) }
        var count = 0
        try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            while true {
                guard let start = buffer.baseAddress else { return }
                let got = zip_fread(file, start, zip_uint64_t(buffer.count))
                guard got >= 0, got <= buffer.count else { throw ZipError.damaged }
                if got == 0 { break }
                count += Int(got)
                unpacked += Int(got)
                guard count <= limits.entryBytes else { throw ZipError.tooLarge(limit: limits.entryBytes) }
                guard unpacked <= limits.totalBytes, count <= Self.free || isPhotoLike(count, entry) else {
                    throw ZipError.bomb
                }
                try take(UnsafeRawBufferPointer(rebasing: buffer[..<Int(got)]))
            }
        }
        guard UInt64(count) == entry.size else { throw ZipError.damaged }
    }

    private func isPhotoLike(_ count: Int, _ entry: ZipEntry) -> Bool {
        UInt64(count) / max(1, entry.packedSize) <= UInt64(limits.ratio)
    }

    /// The last bytes of a name, cut between characters.
    private static func kept(_ name: String) -> String {
        guard name.utf8.count > nameLimit else { return name }
        var (cut, count) = (Substring(), 0)
        for start in name.indices.reversed() {
            count += name[start].utf8.count
            guard count <= nameLimit else { break }
            cut = name[start...]
        }
        return String(cut)
    }
}
