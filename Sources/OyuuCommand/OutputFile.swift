import ArgumentParser
import Foundation
import Oyuu

/// Where a command writes what it makes.
struct OutputFile: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write into this file (else to the terminal).", valueName: "file"),
        completion: .file())
    var output: String?

    /// Writes the bytes: a file whole or not at all.
    func write(_ bytes: [UInt8]) throws(OyuuError) {
        guard let output else { return FileHandle.standardOutput.write(Data(bytes)) }
        try WholeFile.write(bytes, to: output)
    }
}

/// Files of a person's that are small if they are what they should be.
enum SmallFile {
    /// The whole file.
    ///
    /// - Throws: `OyuuError.file` where it cannot be read or is larger than 16 MiB.
    static func bytes(_ path: String) throws(OyuuError) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .file(path: path, reason: "cannot be read (\(String(cString: strerror(errno))))")
        }
        defer { try? file.close() }
        var status = stat()
        guard fstat(file.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .file(path: path, reason: "is no file")
        }
        guard status.st_size <= 16 << 20 else {
            throw .file(path: path, reason: "is too large (\(status.st_size) bytes)")
        }
        do { return Array(try file.readToEnd() ?? Data()) } catch {
            throw .file(path: path, reason: "cannot be read (\(error.localizedDescription))")
        }
    }
}
