/// A column of plain values, in a mapped index file or in memory of its own; both are searched alike.
package struct MappedColumn<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // @unchecked: `elements` points into memory that `file` or `memory` keeps and nobody writes to.
    private let elements: UnsafeBufferPointer<Element>
    private let file: MappedBytes?
    private let memory: ColumnMemory<Element>?

    /// A section of an index file; nil where its elements have another size.
    package init?(_ bytes: MappedBytes) {
        guard bytes.elementSize == MemoryLayout<Element>.stride else { return nil }
        let raw = bytes.unverified
        // Sections begin at multiples of 64 bytes, so any plain value is aligned.
        elements = UnsafeBufferPointer(
            start: raw.baseAddress?.assumingMemoryBound(to: Element.self),
            count: raw.count / MemoryLayout<Element>.stride)
        file = bytes
        memory = nil
    }

    /// A copy of some values.
    package init(_ values: [Element] = []) {
        let memory = ColumnMemory(values)
        elements = UnsafeBufferPointer(memory.elements)
        file = nil
        self.memory = memory
    }

    package var count: Int { elements.count }

    /// Whether the values lie in a file.
    package var isMapped: Bool { file != nil }

    /// The path of the file that the values lie in; nil where they lie in memory.
    package var path: String? { file?.path }

    /// Makes sure that some of the values are what was written; nothing to do for those in memory.
    ///
    /// - Throws: `.damaged` or `.truncated`.
    @inline(__always)
    package func verify(_ range: Range<Int>) throws(IndexFileError) {
        precondition(range.lowerBound >= 0 && range.upperBound <= elements.count, "beyond the column")
        guard let file else { return }
        let stride = MemoryLayout<Element>.stride
        try file.verify((range.lowerBound * stride)..<(range.upperBound * stride))
    }

    /// Some of the values, verified; valid as long as this column is held.
    @inline(__always)
    package func verified(_ range: Range<Int>) throws(IndexFileError) -> UnsafeBufferPointer<Element> {
        try verify(range)
        return UnsafeBufferPointer(rebasing: elements[range])
    }

    /// One value, verified.
    @inline(__always)
    package func verified(_ index: Int) throws(IndexFileError) -> Element {
        try verify(index..<(index + 1))
        return elements[index]
    }

    /// All values as they lie, for those who have called `verify(_:)`; valid as long as this column is held.
    package var unverified: UnsafeBufferPointer<Element> {
        @inline(__always) get { elements }
    }
}

/// Memory of a column that lies in no file.
private final class ColumnMemory<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // @unchecked: written here and never again.
    let elements: UnsafeMutableBufferPointer<Element>

    init(_ values: [Element]) {
        elements = .allocate(capacity: values.count)
        _ = elements.initialize(from: values)
    }

    deinit { elements.deallocate() }
}
