import Foundation

/// Measuring material that lies beside the project and is not part of it: `../shared`.
///
/// Tests that need it ask here; where it is absent they are skipped with a printed count, never silently.
public enum SharedFolder {
    /// The root of this package.
    public static let packageRoot: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url
    }()

    /// The project's own fixtures.
    public static let fixtures = packageRoot.appendingPathComponent("Fixtures")

    private static let root = packageRoot.deletingLastPathComponent().appendingPathComponent("shared")

    /// `../shared/corpus`, or nil where it is absent.
    public static let corpus: URL? = existing("corpus")

    /// `../shared/bench`, or nil where it is absent.
    public static let bench: URL? = existing("bench")

    private static func existing(_ name: String) -> URL? {
        let url = root.appendingPathComponent(name)
        if FileManager.default.fileExists(atPath: url.path) { return url }
        print("SKIPPED: \(url.path) is absent; tests that read it do not run")
        return nil
    }

    /// Files directly in `folder`, sorted by name, optionally only those with one of `extensions` (lower case).
    public static func files(in folder: URL, extensions: Set<String>? = nil) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { extensions?.contains($0.pathExtension.lowercased()) ?? true }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
