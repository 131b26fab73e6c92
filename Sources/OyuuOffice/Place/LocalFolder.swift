import Foundation
import Oyuu
import OyuuRegistry

/// The folder on a machine for what is derived from a register in a database, or belongs to the machine alone: the index,
/// the key, the accounts and the drafts of its web server.
public enum LocalFolder {
    /// Names the register that the folder is of, so that two never share one.
    static let markName = "register.id"

    /// `oyuu/registers/IDENTITY` below `$XDG_DATA_HOME`, or below `~/.local/share` where that is not set.
    public static func usual(
        for identity: RegistryIdentity, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> URL {
        data(environment).appendingPathComponent(
            "oyuu/registers/\(identity.uuid.uuidString.lowercased())", isDirectory: true)
    }

    /// Where programs of this account keep data.
    public static func data(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> URL {
        environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0, isDirectory: true) }
            ?? HomeFolder.url(environment).appendingPathComponent(".local/share", isDirectory: true)
    }

    /// Makes the folder where there is none, readable by its owner alone, and sees that it is this register's.
    ///
    /// - Throws: `OyuuError.file` where it cannot be made or is another register's.
    package static func prepare(_ folder: URL, for identity: RegistryIdentity) throws(OyuuError) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .file(path: folder.path, reason: "cannot be made (\(error.localizedDescription))")
        }
        let (mark, name) = (folder.appendingPathComponent(markName), identity.uuid.uuidString.lowercased())
        if try read(mark) == nil { try write(name, to: mark) }
        guard try read(mark) == name else {
            throw .file(
                path: folder.path, reason: "is the local folder of another register; name another one with --local")
        }
    }

    private static func read(_ mark: URL) throws(OyuuError) -> String? {
        guard FileManager.default.fileExists(atPath: mark.path) else { return nil }
        do {
            let file = try FileHandle(forReadingFrom: mark)
            defer { try? file.close() }
            let bytes = try file.read(upToCount: 128) ?? Data()
            return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        } catch {
            throw .file(path: mark.path, reason: "cannot be read (\(error.localizedDescription))")
        }
    }

    /// Of two programs that write it at once, one wins, and both read what that one wrote.
    private static func write(_ name: String, to mark: URL) throws(OyuuError) {
        let part = mark.path + ".\(UUID().uuidString.lowercased()).part"
        defer { unlink(part) }
        do { try Data((name + "\n").utf8).write(to: URL(fileURLWithPath: part)) } catch {
            throw .file(path: mark.path, reason: "cannot be written (\(error.localizedDescription))")
        }
        guard link(part, mark.path) == 0 || errno == EEXIST else {
            throw .file(path: mark.path, reason: "cannot be written (\(String(cString: strerror(errno))))")
        }
    }
}
