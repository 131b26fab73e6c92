import Foundation
import OyuuIndex

/// Index files made to deceive: other values, and checksums that fit.
enum ForgedIndex {
    /// Writes the file at `path` again with another source or another content of one section.
    ///
    /// - Parameter change: given a section's name and bytes.
    static func rewrite(
        _ path: String, as source: IndexSource? = nil, _ change: (String, inout [UInt8]) -> Void = { _, _ in }
    ) throws {
        let file = try IndexFile(path)
        let writer = try IndexFileWriter(replacing: path, with: source ?? file.head.source, patience: 5)
        for section in file.head.sections {
            let old = try file.section(section.name)
            var bytes = Array(try old.verified(0..<old.count))
            change(section.name, &bytes)
            func put<Element: FixedWidthInteger & BitwiseCopyable>(_ type: Element.Type) throws {
                try writer.beginSection(section.name, of: type)
                try writer.append(bytes.withUnsafeBytes { Array($0.bindMemory(to: type)) })
            }
            switch section.elementSize {
            case 1: try put(UInt8.self)
            case 2: try put(UInt16.self)
            case 4: try put(UInt32.self)
            default: try put(UInt64.self)
            }
        }
        try writer.commit()
    }
}
