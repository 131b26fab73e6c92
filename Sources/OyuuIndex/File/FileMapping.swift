import Foundation

/// A file's bytes in memory, mapped and not read.
///
/// The mapping is shared and read only: a private one would be no safer, since neither hides what others do to the file,
/// and would count its pages twice once written to. Writers of this program never change a file that has its name: they put
/// another in its place, and this mapping keeps the old one, whole, for as long as it lives.
///
/// Reading beyond the end of a file that a stranger has cut short ends the process (SIGBUS). `checkLength()` notices a cut
/// before that; only one in the very moment of reading is not caught. Nothing of the register is at risk: it is not here.
final class FileMapping: @unchecked Sendable {
    // @unchecked: the bytes are never written and the rest is constant.
    let bytes: UnsafeRawBufferPointer
    let path: String
    private let descriptor: Int32

    /// Maps the file at `path` as long as it is now.
    ///
    /// - Throws: `.missing`, `.folderInPlace`, `.notAnIndex` for what else is no regular file, `.truncated` for an empty one,
    ///   `.notWritable` or `.system`.
    init(_ path: String) throws(IndexFileError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw IndexFileError(.missing, file: path) }
            if errno == ELOOP { throw IndexFileError(.notAnIndex, file: path) }
            throw IndexFileError(
                .system(operation: "opening the index", reason: String(cString: strerror(errno))), file: path)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            throw IndexFileError(status.st_mode & S_IFMT == S_IFDIR ? .folderInPlace : .notAnIndex, file: path)
        }
        let length = Int(status.st_size)
        guard length > 0 else {
            Glibc.close(descriptor)
            throw IndexFileError(.truncated(found: 0, expected: nil), file: path)
        }
        guard let start = mmap(nil, length, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
            let code = errno
            Glibc.close(descriptor)
            throw IndexFileError.system("mapping the index", file: path, code: code)
        }
        bytes = UnsafeRawBufferPointer(start: start, count: length)
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        Glibc.close(descriptor)
    }

    /// Makes sure that the file is still as long as it was mapped.
    func checkLength() throws(IndexFileError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) >= bytes.count else {
            throw IndexFileError(.truncated(found: Int(status.st_size), expected: bytes.count), file: path)
        }
    }
}
