import Foundation

/// Finds pictures by the names that manifests and documents give them, in their folder and nowhere else.
struct PictureFinder {
    /// What a name leads to.
    enum Outcome: Equatable {
        /// The whole path, links resolved.
        case found(String)
        case missing
        /// The name, or a link on its way, leads out of the folder.
        case outside
        /// There is a file, which is no picture.
        case otherKind
    }

    /// Endings of the pictures that are read, in lower case.
    static let extensions: Set<String> = ["png", "jpg", "jpeg", "webp", "heic", "heif"]

    private let roots: [String]

    /// - Parameter folders: where names are looked up, the first first.
    init(_ folders: [String]) { roots = folders.compactMap(Self.real) }

    /// What a name as `views/front.png` leads to.
    ///
    /// - Parameter isListed: whether the name is from a listing of the folder, not somebody's writing: it means itself,
    ///   whatever letters it has.
    func find(_ name: String, isListed: Bool = false) -> Outcome {
        // Documents made on Windows.
        let name = isListed ? name : name.replacing("\\", with: "/")
        guard !name.isEmpty, isListed || name.utf8.count <= 1_000, !name.utf8.contains(0) else { return .missing }
        guard name.first != "/", isListed || !Self.isAddress(name) else { return .outside }
        let steps = name.split(separator: "/").filter { $0 != "." }
        guard !steps.contains("..") else { return .outside }
        let relative = steps.joined(separator: "/")
        var outcome = Outcome.missing
        for root in roots {
            guard let path = Self.real(root + "/" + relative) else { continue }
            guard path.hasPrefix(root + "/") else {
                outcome = .outside
                continue
            }
            guard Self.isFile(path), Self.isPicture(path) else {
                outcome = .otherKind
                continue
            }
            return .found(path)
        }
        return outcome
    }

    /// A drive (`C:`) or an address (`https://`); other colons may stand in names: `Screenshot 12:30.png`.
    private static func isAddress(_ name: String) -> Bool {
        name.contains("://") || name.prefixMatch(of: /[A-Za-z]:/) != nil
    }

    /// Whether a name has a picture's ending.
    static func isPicture(_ name: String) -> Bool { extensions.contains(ending(name)) }

    /// What stands behind the last point, in lower case.
    static func ending(_ name: String) -> String {
        let file = fileName(name)
        guard let point = file.lastIndex(of: "."), point != file.startIndex else { return "" }
        return file[file.index(after: point)...].lowercased()
    }

    /// The last part of a path.
    static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The last part of a path without its ending.
    static func stem(_ path: String) -> String {
        let file = fileName(path)
        guard let point = file.lastIndex(of: "."), point != file.startIndex else { return file }
        return String(file[..<point])
    }

    /// A path without links, points and double strokes; nil where there is nothing.
    static func real(_ path: String) -> String? {
        guard let start = realpath(path, nil) else { return nil }
        defer { free(start) }
        return String(cString: start)
    }

    private static func isFile(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeRegular
    }
}
