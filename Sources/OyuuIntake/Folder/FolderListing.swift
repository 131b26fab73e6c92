import Foundation

/// What lies in a folder, in natural order; files that systems leave about are passed over.
struct FolderListing {
    /// Names of plain files.
    private(set) var files: [String] = []
    /// Names of folders.
    private(set) var folders: [String] = []
    /// Names of links, and of what is neither file nor folder.
    private(set) var links: [String] = []

    /// - Throws: `.unreadable`, `.tooManyFiles`; `budget` is what may still be counted.
    init(_ path: String, budget: inout Int, limit: Int) throws(IntakeError) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw .unreadable(path: path, reason: "the folder cannot be listed")
        }
        budget -= names.count
        guard budget >= 0 else { throw .tooManyFiles(path: path, limit: limit) }
        for name in names.sorted(by: NaturalOrder.isBefore) where !Self.isLeftAbout(name) {
            switch try? FileManager.default.attributesOfItem(atPath: path + "/" + name)[.type] as? FileAttributeType {
            case .typeRegular?: files.append(name)
            case .typeDirectory?: folders.append(name)
            default: links.append(name)
            }
        }
    }

    /// Hidden files, and those of Windows and macOS.
    static func isLeftAbout(_ name: String) -> Bool {
        name.hasPrefix(".") || name == "__MACOSX" || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
    }
}
