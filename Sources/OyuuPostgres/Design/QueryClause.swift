import OyuuRegistry

/// A design query as SQL over `design`.
struct QueryClause {
    /// `WHERE …`, or empty.
    private(set) var sql = ""
    private(set) var values: [PostgresValue] = []

    /// What designs are ordered by, as SQL.
    private static func key(_ order: DesignOrder) -> String? {
        switch order {
        case .number, .latest: nil
        case .title: "title_order"
        case .holder: "holder_order"
        }
    }

    /// `ORDER BY …`.
    static func ordering(_ order: DesignOrder) -> String {
        switch order {
        case .number: "ORDER BY number"
        case .latest: "ORDER BY number DESC"
        case .title, .holder: "ORDER BY \(key(order) ?? "number"), number"
        }
    }

    /// - Parameter paged: whether the query's `after` counts.
    init(_ query: DesignQuery, paged: Bool) {
        var conditions: [String] = []
        func value(_ value: PostgresValue) -> String {
            values.append(value)
            return "$\(values.count)"
        }
        if let status = query.status { conditions.append("status = " + value(.text(status.rawValue))) }
        if let holder = query.holder {
            var check = FieldCheck()
            let folded = SearchText.folded(check.optional(holder, .holder) ?? "")
            conditions.append("holder_folded = " + value(.text(folded)))
        }
        if let sha256 = query.photoSHA256 {
            conditions.append("number IN (SELECT design FROM design_photo WHERE sha256 = \(value(.text(sha256))))")
        }
        for word in query.text.map(SearchText.words) ?? [] {
            let sound = SoundText.of(word)
            let asWritten = "strpos(search_text, \(value(.text(word)))) > 0"
            // A single sound would be found everywhere, and a soft sign alone sounds like nothing.
            conditions.append(
                sound.utf8.count > 1
                    ? "(\(asWritten) OR strpos(sound_text, \(value(.text(sound)))) > 0)" : asWritten)
        }
        if paged, let after = query.after {
            let number = value(.int8(after.value))
            // Each part by itself, so that the index is entered at the place and not read from its beginning.
            func part(_ column: String) -> String { "(SELECT \(column) FROM design WHERE number = \(number))" }
            if let key = Self.key(query.order) {
                conditions.append("(\(key), number) > (\(part(key)), \(part("number")))")
            } else {
                conditions.append("number \(query.order == .latest ? "<" : ">") \(part("number"))")
            }
        }
        if !conditions.isEmpty { sql = "WHERE " + conditions.joined(separator: " AND ") }
    }
}
