import Foundation

/// The folder of whoever runs the program: `HOME`, as a shell's `~`, or where that is not set what the system knows of the
/// account.
public enum HomeFolder {
    public static func url(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> URL {
        if let home = environment["HOME"], home.hasPrefix("/") { return URL(fileURLWithPath: home, isDirectory: true) }
        return FileManager.default.homeDirectoryForCurrentUser
    }
}
