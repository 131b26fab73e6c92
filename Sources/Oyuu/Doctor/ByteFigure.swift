import Foundation

/// Numbers of bytes as people read them, the same in every locale.
enum ByteFigure {
    /// Such as `12.3 GB`, in powers of 1000.
    static func text(_ bytes: Int) -> String {
        let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
        var (value, place) = (Double(bytes), 0)
        while value >= 1000, place + 1 < units.count {
            value /= 1000
            place += 1
        }
        return String(format: place == 0 ? "%.0f %@" : "%.1f %@", value, units[place])
    }
}
