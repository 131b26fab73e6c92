import Foundation

/// What an export left in a folder, looked at without a register.
public enum ArchiveCheck {
    /// Makes sure that `directory` holds an archive that this program can read, as far as its first line says.
    ///
    /// - Throws: `.notAnArchive`, `.newerArchive`, `.unreadable`: what an import would throw before it takes in anything.
    public static func run(_ directory: URL) throws(RegistryError) { _ = try ArchiveReader(directory).header() }
}
