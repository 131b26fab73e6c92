/// What an archive's directory says of one of its files; nothing vouches for it.
public struct ZipEntry: Sendable, Hashable {
    /// Its place in the archive.
    public let index: Int
    /// Its name with folders, as the archive says it: to be shown, never to be used as a path. At most
    /// ``ZipArchive/nameLimit`` bytes, the last ones where it has more.
    public let name: String
    /// Bytes it says it unpacks to, and takes in the archive.
    public let size: UInt64
    public let packedSize: UInt64
    /// Why it will not be read, as far as the directory tells.
    public let problem: ZipError?
    /// Whether it stands for a link to another file, as Unix systems pack them.
    public var isLink = false

    /// Whether it stands for a folder.
    public var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") && size == 0 }
}
