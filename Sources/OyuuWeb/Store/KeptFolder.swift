import Crypto
import Foundation
import OyuuSigning

/// A folder of folders, each under a name nobody can guess, that are removed when they are old or too many: first of all
/// those of whoever has most, so that nobody's are crowded out by another's.
package actor KeptFolder {
    private let root: URL
    private let age: TimeInterval
    private let most: Int
    private let mostOfOne: Int
    /// The file that says whose an entry is.
    private static let ownerFile = "owner"

    /// - Parameters:
    ///   - age: seconds after which an entry is removed.
    ///   - most: entries kept at most; the oldest go first.
    ///   - mostOfOne: entries of one owner kept at most.
    package init(_ root: URL, age: TimeInterval, most: Int, mostOfOne: Int = .max) throws {
        (self.root, self.age, self.most, self.mostOfOne) = (root, age, most, mostOfOne)
        try FileManager.default.createDirectory(
            at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// A new name: 128 bits from the system's generator, in hexadecimal.
    package static func newName() -> String {
        SymmetricKey(size: .bits128).withUnsafeBytes { Hexadecimal.text($0) }
    }

    private static func isName(_ name: String) -> Bool {
        name.utf8.count == 32 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// Puts an entry in place, whole, and makes room.
    ///
    /// - Parameter owner: whose it is; entries without one have one owner together.
    package func put(_ files: [String: [UInt8]], as name: String, owner: String = "", at now: Date) throws {
        let part = root.appendingPathComponent("part-\(name)")
        try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true)
        do {
            for (file, bytes) in files { try Data(bytes).write(to: part.appendingPathComponent(file)) }
            try Data(owner.utf8).write(to: part.appendingPathComponent(Self.ownerFile))
            let place = root.appendingPathComponent(name)
            try? FileManager.default.removeItem(at: place)
            try FileManager.default.moveItem(at: part, to: place)
        } catch {
            try? FileManager.default.removeItem(at: part)
            throw error
        }
        clear(of: owner, at: now)
    }

    /// A file of an entry; nil where there is none (any more).
    package func file(_ file: String, of name: String, at now: Date) -> [UInt8]? {
        guard Self.isName(name), !file.contains("/"), !file.hasPrefix(".") else { return nil }
        let place = root.appendingPathComponent(name)
        guard let made = Self.date(place), now.timeIntervalSince(made) < age else { return nil }
        return (try? Data(contentsOf: place.appendingPathComponent(file))).map { [UInt8]($0) }
    }

    /// Adds a file to an entry, if it is still there.
    package func add(_ bytes: [UInt8], as file: String, to name: String) throws {
        let place = root.appendingPathComponent(name)
        guard Self.isName(name), FileManager.default.fileExists(atPath: place.path) else { return }
        // An entry is as old as it was: its folder's date is its own.
        let made = Self.date(place)
        try Data(bytes).write(to: place.appendingPathComponent(file), options: .atomic)
        if let made { try FileManager.default.setAttributes([.modificationDate: made], ofItemAtPath: place.path) }
    }

    package func remove(_ name: String) {
        guard Self.isName(name) else { return }
        try? FileManager.default.removeItem(at: root.appendingPathComponent(name))
    }

    private static func owner(_ place: URL) -> String {
        (try? String(contentsOf: place.appendingPathComponent(ownerFile), encoding: .utf8)) ?? ""
    }

    private static func date(_ place: URL) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: place.path))?[.modificationDate] as? Date
    }

    private func clear(of owner: String, at now: Date) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        var entries = names.compactMap { name in
            let place = root.appendingPathComponent(name)
            return Self.date(place).map { (place: place, date: $0) }
        }
        entries.sort { $0.date < $1.date }
        let own = entries.count > mostOfOne ? entries.filter { Self.owner($0.place) == owner } : []
        for entry in own.dropLast(mostOfOne) {
            try? FileManager.default.removeItem(at: entry.place)
            entries.removeAll { $0.place == entry.place }
        }
        for (index, entry) in entries.enumerated()
        where now.timeIntervalSince(entry.date) >= age || entries.count - index > most {
            try? FileManager.default.removeItem(at: entry.place)
        }
    }
}
