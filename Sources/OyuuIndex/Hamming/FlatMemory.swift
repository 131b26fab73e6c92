import CKernels

/// Flat memory that does not change any more: made here, or lent by an owner such as a mapped file.
// Unchecked: raw pointers are not Sendable, but nothing writes here after `init`.
package final class FlatMemory: @unchecked Sendable {
    /// The bytes; valid as long as this object is.
    package let bytes: UnsafeRawBufferPointer
    /// Who keeps lent memory alive; nil for memory of our own.
    private let owner: (any AnyObject & Sendable)?

    /// Own memory of `count` bytes, all 0, then filled by `write`.
    package init(count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void = { _ in }) {
        // Large pages spare most of a random access' cost; they want memory that begins at one.
        let isLarge = count >= 1 << 22
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(count, 64), alignment: isLarge ? 1 << 21 : 64)
        if isLarge, let start = memory.baseAddress { oyuu_memory_large_pages(start, count) }
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        let used = UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
        write(used)
        bytes = UnsafeRawBufferPointer(used)
        owner = nil
    }

    /// Memory that `owner` keeps alive and that nobody changes.
    package init(borrowing bytes: UnsafeRawBufferPointer, from owner: some AnyObject & Sendable) {
        self.bytes = bytes
        self.owner = owner
    }

    deinit {
        if owner == nil { bytes.deallocate() }
    }

    /// The first number of a column; nil only where lent memory is empty.
    func column<Number: FixedWidthInteger>(of: Number.Type) -> UnsafePointer<Number>? {
        bytes.baseAddress?.assumingMemoryBound(to: Number.self)
    }
}
