import Foundation
import OyuuImage
import Testing

@Suite("Files that are not pictures", .serialized)
struct FileReadingTests {
    /// A folder of its own, removed by the caller.
    private func scratchFolder() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("oyuu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    private func kind(_ path: String, limits: ImageLimits = .standard) -> ImageError.Kind? {
        do {
            _ = try ImageDecoder.decode(contentsOf: path, options: .init(limits: limits))
            return nil
        } catch {
            #expect(error.file == path)
            return error.kind
        }
    }

    @Test("missing, folder, empty, pipe and device are told apart, and none is waited on")
    func kinds() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = folder.appendingPathComponent("empty.jpg").path
        #expect(FileManager.default.createFile(atPath: empty, contents: Data()))
        let pipe = folder.appendingPathComponent("pipe.jpg").path
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(kind(folder.appendingPathComponent("nothing.jpg").path) == .missing)
        #expect(kind(empty + "/below.jpg") == .missing)
        #expect(kind(folder.path) == .directory)
        #expect(kind(empty) == .empty)
        #expect(kind(pipe) == .notAFile)
        #expect(kind("/dev/zero") == .notAFile)
        #expect(kind("/dev/null") == .notAFile)
    }

    @Test("a file without permission is said to be so", .enabled(if: geteuid() != 0, "root may read everything"))
    func noPermission() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("secret.png").path
        _ = FileManager.default.createFile(atPath: path, contents: Data([1]), attributes: [.posixPermissions: 0])
        #expect(kind(path) == .noPermission)
    }

    @Test("a file above the limit is not read, and one at the limit is read whole")
    func sizes() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("picture.png").path
        let bytes = try ImageEncoder.png(.sample(width: 33, height: 21))
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(try ImageDecoder.read(path: path, limits: ImageLimits(fileBytes: bytes.count)) == bytes)
        #expect(
            kind(path, limits: ImageLimits(fileBytes: bytes.count - 1))
                == .fileTooLarge(bytes: bytes.count, limit: bytes.count - 1))
    }

    @Test("the content decides, not the name's ending")
    func wrongEnding() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("really-a-jpeg.png").path
        try Data(try ImageEncoder.jpeg(.sample(width: 20, height: 20), quality: 70)).write(
            to: URL(fileURLWithPath: path))
        #expect(try ImageDecoder.decode(contentsOf: path).format == .jpeg)
    }

    @Test("a file whose size the system does not know is read to its end")
    func unknownSize() throws {
        // procfs says 0 bytes.
        let bytes = try ImageDecoder.read(path: "/proc/self/status")
        #expect(bytes.starts(with: Array("Name:".utf8)))
    }
}
