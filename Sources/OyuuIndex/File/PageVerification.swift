import Synchronization

/// Which pages of a mapped index file have been compared with their checksums.
///
/// A page is compared when it is first touched, so opening costs nothing a page, and only once, so a search over verified
/// pages costs a look at one bit a page.
final class PageVerification: @unchecked Sendable {
    // @unchecked: the flags are atomic and everything else is constant.
    private let mapping: FileMapping
    private let head: IndexFileHead
    /// A bit a page, set once it was found right; never cleared.
    private let flags: UnsafeMutableBufferPointer<Atomic<UInt64>>

    init(_ mapping: FileMapping, _ head: IndexFileHead) {
        self.mapping = mapping
        self.head = head
        flags = .allocate(capacity: (head.pageCount + 63) / 64)
        for i in flags.indices { flags.initializeElement(at: i, to: Atomic(0)) }
    }

    deinit {
        flags.deinitialize().deallocate()
    }

    // Relaxed: a flag announces no memory of ours, and whoever misses one merely compares the page again.
    @inline(__always)
    private func word(_ i: Int) -> UInt64 { flags[i].load(ordering: .relaxed) }

    /// Makes sure that all pages of a range of the file are right.
    ///
    /// - Parameter range: between the head and the table.
    /// - Throws: `.damaged`, or `.truncated` where the file was cut since it was opened.
    @inline(__always)
    func verify(_ range: Range<Int>) throws(IndexFileError) {
        guard !range.isEmpty else { return }
        let first = (range.lowerBound - IndexFileHead.size) / IndexFileHead.pageSize
        let last = (range.upperBound - 1 - IndexFileHead.size) / IndexFileHead.pageSize
        for i in (first / 64)...(last / 64) {
            var wanted = UInt64.max
            if i == first / 64 { wanted &= .max << UInt64(first % 64) }
            if i == last / 64 { wanted &= .max >> UInt64(63 - last % 64) }
            let missing = wanted & ~word(i)
            if missing != 0 { try compare(missing, from: 64 * i) }
        }
    }

    /// Compares the pages of a mask's bits.
    @inline(never)
    private func compare(_ mask: UInt64, from page: Int) throws(IndexFileError) {
        try mapping.checkLength()
        var rest = mask
        while rest != 0 {
            try compare(page + rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }

    /// Compares a page, whatever its flag says.
    func compare(_ page: Int) throws(IndexFileError) {
        let content = UnsafeRawBufferPointer(rebasing: mapping.bytes[head.bytes(ofPage: page)])
        let expected = UInt64(
            littleEndian: mapping.bytes.loadUnaligned(fromByteOffset: head.tableOffset + 8 * page, as: UInt64.self))
        guard PageChecksum.of(content, seed: PageChecksum.seed(ofPage: page)) == expected else {
            throw IndexFileError(.damaged(section: head.section(atPage: page), page: page), file: mapping.path)
        }
        flags[page / 64].bitwiseOr(1 << UInt64(page % 64), ordering: .relaxed)
    }
}
