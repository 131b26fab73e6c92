import GRDB

/// A design query as SQL over `design`.
struct QueryClause {
    /// `WHERE …`, or empty.
    let sql: String
    let arguments: StatementArguments

    /// - Parameter paged: whether the query's `after` counts.
    init(_ query: DesignQuery, paged: Bool) {
        var conditions: [String] = []
        var arguments = StatementArguments()
        func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            conditions.append(condition)
            arguments += [value]
        }
        if let status = query.status { add("status = ?", status.rawValue) }
        if let holder = query.holder {
            var check = FieldCheck()
            add("holderFolded = ?", SearchText.folded(check.optional(holder, .holder) ?? ""))
        }
        if let sha256 = query.photoSHA256 {
            add("number IN (SELECT design FROM design_photo WHERE sha256 = ?)", sha256)
        }
        if let text = query.text {
            for word in SearchText.words(text) { add("instr(searchText, ?) > 0", word) }
        }
        if paged, let after = query.after { add("number > ?", after.value) }
        sql = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        self.arguments = arguments
    }
}
