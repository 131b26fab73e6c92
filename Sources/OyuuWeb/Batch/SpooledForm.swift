import Foundation
import Hummingbird
import OyuuForms

/// A form whose files are written to the disk as they come: none is held in memory.
struct SpooledForm {
    var form: ReceivedForm
    var files: [SpooledFile]
}

/// Writes the files of one request into the spool; what was not taken over is removed with it.
final class BatchSpooler {
    private let folder: URL
    private let limits: BatchLimits
    private let photoBytes: Int
    private(set) var files: [SpooledFile] = []
    private var fields: [(name: String, value: String)] = []
    private var part: FormPart?
    private var value: [UInt8] = []
    /// The file that comes: its bytes so far, whether it is an archive, and where it is written as long as it is not too
    /// large.
    private var current: (count: Int, isArchive: Bool, writer: SpoolWriter?)?

    init(_ queue: BatchQueue, photoBytes: Int) {
        (folder, limits, self.photoBytes) = (queue.spool, queue.limits, photoBytes)
    }

    func take(_ event: MultipartEvent) throws {
        switch event {
        case .begin(let begun): (part, value, current) = (begun, [], nil)
        case .bytes(let bytes):
            if part?.fileName != nil { try write(bytes) } else { value += bytes }
        case .end:
            guard let part else { return }
            if let fileName = part.fileName {
                // An input that no file was chosen for.
                if current == nil, fileName.isEmpty { return }
                try endFile(input: part.name, name: fileName)
            } else {
                guard let text = String(validating: value, as: UTF8.self) else { throw WebFailure.badForm }
                fields.append((part.name, text))
            }
        }
    }

    /// Writes bytes of the file that comes; what begins as a zip archive does is one, whatever it is called.
    func write(_ bytes: ArraySlice<UInt8>) throws {
        var file: (count: Int, isArchive: Bool, writer: SpoolWriter?)
        if let current {
            file = current
        } else {
            let isArchive = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]].contains { bytes.starts(with: $0) }
            let writer = try SpoolWriter(folder.appendingPathComponent(KeptFolder.newName()))
            file = (0, isArchive || part?.name == "zip", writer)
        }
        file.count += bytes.count
        if file.isArchive, file.count > limits.archiveBytes { throw WebFailure.tooLarge }
        // The others of the request may be good: this one is reported by its name.
        if !file.isArchive, file.count > photoBytes { file.writer = nil }
        try bytes.withUnsafeBytes { try file.writer?.write($0) }
        current = file
    }

    func endFile(input: String, name: String) throws {
        defer { current = nil }
        let name = name.isEmpty ? "photo" : name
        guard let file = current else {
            // An empty one is a photo that cannot be read.
            let writer = try SpoolWriter(folder.appendingPathComponent(KeptFolder.newName()))
            let (sha256, _) = try writer.close()
            files.append(
                SpooledFile(input: input, name: name, path: writer.path, size: 0, sha256: sha256, isArchive: false))
            return
        }
        let whole = try file.writer?.close()
        files.append(
            SpooledFile(
                input: input, name: name, path: file.writer?.path ?? folder.appendingPathComponent("none"),
                size: file.count,
                sha256: whole?.sha256 ?? "", isArchive: file.isArchive, isTooLarge: whole == nil))
    }

    var form: ReceivedForm { ReceivedForm(fields: fields) }

    /// Removes what was written.
    func remove() {
        for file in files where !file.isTooLarge { try? FileManager.default.removeItem(at: file.path) }
    }
}

extension House {
    /// Files that one request may bring, and bytes of it beside an archive's.
    private static let batchFiles = 2000
    private static let batchRoom = 512 << 20

    /// The form of a request with photos and archives for a batch; without files also as a URL-encoded form.
    ///
    /// - Parameter accept: takes the form over, whose files are removed afterwards where they still are.
    func spooling<Value: Sendable>(
        _ request: Request, _ accept: (SpooledForm) async throws -> Value
    ) async throws -> Value {
        guard let type = request.headers[.contentType] else { throw WebFailure.badForm }
        guard type.lowercased().hasPrefix("multipart/") else {
            return try await accept(SpooledForm(form: try await request.form(.fieldsOnly), files: []))
        }
        let total = batches.limits.archiveBytes + Self.batchRoom
        let limits = FormLimits(
            parts: Self.batchFiles + 20, headerBytes: 8 << 10, fieldBytes: 16 << 10,
            fileBytes: max(batches.limits.archiveBytes, options.photoBytes), totalBytes: total)
        let spooler = BatchSpooler(batches, photoBytes: options.photoBytes)
        defer { spooler.remove() }
        do {
            var parser = try MultipartParser(
                boundary: try MultipartParser.boundary(contentType: type), limits: limits)
            try await request.eachChunk(limit: total) { bytes in
                for event in try parser.consume(bytes) { try spooler.take(event) }
            }
            try parser.finish()
        } catch let error as FormError {
            throw WebFailure(error)
        }
        var files = spooler.files
        // A script sends files one by one, and says where in the folder each was.
        if files.count == 1, let path = spooler.form["path"] { files[0].name = Self.shownPath(path) }
        return try await accept(SpooledForm(form: spooler.form, files: files))
    }

    /// One file that is the whole body.
    func spooling<Value: Sendable>(
        body request: Request, name: String, _ accept: (SpooledForm) async throws -> Value
    ) async throws -> Value {
        let spooler = BatchSpooler(batches, photoBytes: options.photoBytes)
        defer { spooler.remove() }
        let isArchive = request.headers[.contentType]?.lowercased().hasPrefix("application/zip") == true
        try spooler.take(.begin(FormPart(name: isArchive ? "zip" : "photo", fileName: name)))
        try await request.eachChunk(limit: max(batches.limits.archiveBytes, options.photoBytes)) {
            if !$0.isEmpty { try spooler.write($0) }
        }
        try spooler.endFile(input: "photo", name: Self.shownPath(name))
        return try await accept(SpooledForm(form: ReceivedForm(fields: []), files: spooler.files))
    }

    /// A path as a name to be shown: at most 400 characters, the last ones.
    private static func shownPath(_ path: String) -> String { String(path.suffix(400)) }
}
