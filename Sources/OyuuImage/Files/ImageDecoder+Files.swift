#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension ImageDecoder {
    /// The bytes of the file at `path`, at most ``ImageLimits/fileBytes``. Pipes and devices are refused, not waited on.
    public static func read(path: String, limits: ImageLimits = .standard) throws(ImageError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw systemError(errno, path) }
        try checkRegular(status, path)
        // Not blocking, in case a pipe takes the file's place between the two calls.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw systemError(errno, path) }
        defer { close(file) }
        guard fstat(file, &status) == 0 else { throw systemError(errno, path) }
        try checkRegular(status, path)
        let size = Int(status.st_size)
        if size > limits.fileBytes {
            throw ImageError(.fileTooLarge(bytes: size, limit: limits.fileBytes), file: path)
        }
        return try bytes(of: file, expecting: size, limit: limits.fileBytes, path)
    }

    private static func checkRegular(_ status: stat, _ path: String) throws(ImageError) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw ImageError(.directory, file: path)
        default: throw ImageError(.notAFile, file: path)
        }
    }

    /// Reads to the end, since a file may grow or shrink after it was measured.
    private static func bytes(
        of file: Int32, expecting size: Int, limit: Int, _ path: String
    ) throws(ImageError) -> [UInt8] {
        var result: [UInt8] = []
        var capacity = size + 1
        var failure: ImageError?
        while true {
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                while count < capacity, let base = buffer.baseAddress {
                    let got = Self.retryingRead(file, base + count, capacity - count)
                    if got < 0 { failure = systemError(errno, path) }
                    if got <= 0 { break }
                    count += got
                }
            }
            if let failure { throw failure }
            if result.isEmpty { result = chunk } else { result += chunk }
            if result.count > limit {
                throw ImageError(.fileTooLarge(bytes: result.count, limit: limit), file: path)
            }
            if chunk.count < capacity { return result }
            capacity = 1 << 20
        }
    }

    private static func retryingRead(_ file: Int32, _ into: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        while true {
            // Linux moves at most 2 GiB a call.
            let got = Int(sysRead(file, into, min(count, 1 << 30)))
            if got < 0 && errno == EINTR { continue }
            return got
        }
    }

    private static func systemError(_ code: Int32, _ path: String) -> ImageError {
        switch code {
        case ENOENT, ENOTDIR: ImageError(.missing, file: path)
        case EACCES, EPERM: ImageError(.noPermission, file: path)
        case ENXIO, ENODEV: ImageError(.notAFile, file: path)
        default: ImageError(.unreadable(String(cString: strerror(code))), file: path)
        }
    }
}

/// `read(2)`, under a name that does not clash with ``ImageDecoder/read(path:limits:)``.
private func sysRead(_ file: Int32, _ into: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    read(file, into, count)
}
