/// Bytes of a mapped index file; the file stays mapped as long as they are held.
package struct MappedBytes: Sendable {
    private let file: IndexFile
    /// Where they lie in the file.
    private let range: Range<Int>
    /// Bytes an element of the section they are.
    package let elementSize: Int

    init(_ file: IndexFile, _ range: Range<Int>, elementSize: Int) {
        self.file = file
        self.range = range
        self.elementSize = elementSize
    }

    package var count: Int { range.count }

    /// The file's path when it was opened.
    var path: String { file.path }

    /// Makes sure that a part of them is what was written.
    ///
    /// - Parameter part: offsets from the first of these bytes, 0 to `count`.
    /// - Throws: `.damaged` or `.truncated`.
    @inline(__always)
    package func verify(_ part: Range<Int>) throws(IndexFileError) {
        precondition(part.lowerBound >= 0 && part.upperBound <= range.count, "beyond the section")
        try file.verification.verify((range.lowerBound + part.lowerBound)..<(range.lowerBound + part.upperBound))
    }

    /// A part of them, verified; valid as long as this value or another of the same file is held.
    @inline(__always)
    package func verified(_ part: Range<Int>) throws(IndexFileError) -> UnsafeRawBufferPointer {
        try verify(part)
        return UnsafeRawBufferPointer(rebasing: unverified[part])
    }

    /// All of them, unverified.
    @inline(__always)
    package var unverified: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: file.mapping.bytes[range])
    }
}
