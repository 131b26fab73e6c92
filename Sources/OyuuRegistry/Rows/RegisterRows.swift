/// A register as rows: what is copied from store to store, and compared.
package protocol RegisterRowReader: Sendable {
    /// Rows of a table in the order of their keys (texts by their bytes), as of the moment the reader was made.
    ///
    /// - Parameters:
    ///   - key: the key of the last row of the page before; nil for the first page.
    ///   - limit: length of the page, at least 1.
    func rows(
        of table: RegisterTable, after key: [RowValue]?, limit: Int
    ) async throws(RegistryError) -> [[RowValue]]

    /// Lets go of the moment, and of the writers where they were held.
    func close() async
}

/// A new register that comes into being by rows. Nobody sees any of them before ``commit()``.
package protocol RegisterRowWriter: RegisterRowReader {
    /// Adds rows; tables come in the order of ``RegisterTable``.
    func write(_ rows: [[RowValue]], to table: RegisterTable) async throws(RegistryError)

    /// Makes all of them a register, durably.
    func commit() async throws(RegistryError)
}

/// A store that can tell its register row by row.
package protocol RegisterRowStore: Registry {
    /// A reader of the register as of now.
    ///
    /// - Parameter holdingWriters: nobody changes the register until the reader is closed; who tries waits, and after a
    ///   while is told `.busy`.
    func rowReader(holdingWriters: Bool) async throws(RegistryError) -> any RegisterRowReader
}

extension RegisterRowReader {
    /// Calls `body` with every page of every table, in order.
    package func forEachPage(
        _ body: (RegisterTable, [[RowValue]]) async throws(RegistryError) -> Void
    ) async throws(RegistryError) {
        for table in RegisterTable.allCases {
            var key: [RowValue]?
            while true {
                let page = try await rows(of: table, after: key, limit: table.page)
                if page.isEmpty { break }
                try await body(table, page)
                key = page.last.map { Array($0.prefix(table.keyLength)) }
            }
        }
    }

    /// What tells the rows of every table from any others.
    package func digests() async throws(RegistryError) -> [TableDigest] {
        var digests = RowDigests()
        try await forEachPage { (table, page) throws(RegistryError) in digests.take(page, of: table) }
        return digests.finish()
    }
}

extension RegisterRowWriter {
    /// Writes all of `source` and returns the digests of what was read.
    ///
    /// - Parameter progress: called with the rows copied so far.
    package func copy(
        _ source: any RegisterRowReader, progress: (Int) async -> Void = { _ in }
    ) async throws(RegistryError) -> [TableDigest] {
        var (digests, count) = (RowDigests(), 0)
        try await source.forEachPage { (table, page) throws(RegistryError) in
            digests.take(page, of: table)
            try await write(page, to: table)
            count += page.count
            await progress(count)
        }
        return digests.finish()
    }
}

extension RowDigests {
    fileprivate mutating func take(_ page: [[RowValue]], of table: RegisterTable) {
        take(page, of: table.rawValue, canonical: \.canonical)
    }

    fileprivate func finish() -> [TableDigest] { finish(RegisterTable.allCases.map(\.rawValue)) }
}
