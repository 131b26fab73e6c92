import Foundation
import Synchronization

/// An index file, opened by mapping it.
///
/// Opening looks at the head alone, whatever the file's size. Pages are compared with their checksums when they are first
/// touched, so a flipped bit is noticed before it can give a wrong answer. The file may be replaced meanwhile: this is
/// still the old one.
package final class IndexFile: Sendable {
    /// Header and directory.
    package let head: IndexFileHead
    let mapping: FileMapping
    let verification: PageVerification

    /// The file's path when it was opened.
    package var path: String { mapping.path }

    /// Opens the file at `path`.
    ///
    /// - Throws: `.missing`, `.folderInPlace`, `.notAnIndex`, `.otherFormat`, `.truncated`, `.damagedHead`, or what the system brings.
    package init(_ path: String) throws(IndexFileError) {
        mapping = try FileMapping(path)
        do throws(IndexFileError.Kind) {
            let start = UnsafeRawBufferPointer(rebasing: mapping.bytes.prefix(IndexFileHead.size))
            head = try IndexFileHead(start, fileLength: mapping.bytes.count)
        } catch {
            throw IndexFileError(error, file: path)
        }
        verification = PageVerification(mapping, head)
    }

    /// Opens the file at `path` if it was made from `source`, at its generation or an earlier one.
    ///
    /// - Throws: as `init(_:)`, and `.otherFingerprints`, `.otherRegister`, `.laterGeneration`.
    package convenience init(_ path: String, of source: IndexSource) throws(IndexFileError) {
        try self.init(path)
        let found = head.source
        guard found.fingerprintVersion == source.fingerprintVersion else {
            throw IndexFileError(
                .otherFingerprints(found: found.fingerprintVersion, expected: source.fingerprintVersion), file: path)
        }
        guard found.register == source.register else { throw IndexFileError(.otherRegister, file: path) }
        guard found.generation <= source.generation else {
            throw IndexFileError(
                .laterGeneration(found: found.generation, expected: source.generation), file: path)
        }
    }

    /// A section's bytes.
    ///
    /// - Throws: `.unsuitable` where there is no such section.
    package func section(_ name: String) throws(IndexFileError) -> MappedBytes {
        guard let section = head.sections.first(where: { $0.name == name }) else {
            throw IndexFileError(.unsuitable(section: name), file: path)
        }
        return MappedBytes(self, section.offset..<(section.offset + section.length), elementSize: section.elementSize)
    }

    /// A section as a column of numbers or of other plain values.
    ///
    /// - Throws: `.unsuitable` where there is no such section or its elements have another size.
    package func column<Element: BitwiseCopyable & Sendable>(
        _ name: String, of type: Element.Type = Element.self
    ) throws(IndexFileError) -> MappedColumn<Element> {
        guard let column = MappedColumn<Element>(try section(name)) else {
            throw IndexFileError(.unsuitable(section: name), file: path)
        }
        return column
    }

    /// Makes sure that the file is still as long as when it was opened; to be called before each search.
    package func checkLength() throws(IndexFileError) { try mapping.checkLength() }

    /// Compares every page with its checksum again and returns the damaged ones.
    ///
    /// - Throws: `.truncated` where the file was cut since it was opened.
    package func damagedPages() throws(IndexFileError) -> [(section: String, page: Int)] {
        var damaged: [(section: String, page: Int)] = []
        for page in 0..<head.pageCount {
            if page % 256 == 0 { try mapping.checkLength() }
            do throws(IndexFileError) {
                try verification.compare(page)
            } catch {
                guard case .damaged(let section, let page) = error.kind else { throw error }
                damaged.append((section, page))
            }
        }
        return damaged
    }

    /// Compares all pages that were not yet compared, on all cores, so that later searches find them done.
    ///
    /// - Throws: `.damaged` with the first damaged page, `.truncated`.
    package func verifyAll() throws(IndexFileError) {
        let pages = head.pageCount
        let strip = 64
        let failure = Mutex<IndexFileError?>(nil)
        DispatchQueue.concurrentPerform(iterations: (pages + strip - 1) / strip) { i in
            let first = head.bytes(ofPage: i * strip).lowerBound
            let last = head.bytes(ofPage: min((i + 1) * strip, pages) - 1).upperBound
            do throws(IndexFileError) {
                try verification.verify(first..<last)
            } catch {
                failure.withLock { known in
                    if case .damaged(_, let page)? = known?.kind, case .damaged(_, let other) = error.kind, page < other
                    {
                        return
                    }
                    known = error
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
