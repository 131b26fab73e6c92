import GRDB

/// A design query as SQL over `design`.
struct QueryClause {
    /// `WHERE …`, or empty.
    let sql: String
    let arguments: StatementArguments

    private static let soundFunction = "oyuu_sound"

    /// ``SoundText`` as a function of every connection.
    static let sound = DatabaseFunction(soundFunction, argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(SoundText.of)
    }

    private static let orderFunction = "oyuu_order"

    /// ``AlphabetOrder`` as a function of every connection.
    static let alphabet = DatabaseFunction(orderFunction, argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(AlphabetOrder.key)
    }

    /// What designs are ordered by, as SQL.
    private static func key(_ order: DesignOrder) -> String {
        switch order {
        case .number, .latest: "number"
        case .title: "\(orderFunction)(title)"
        case .holder: "\(orderFunction)(holder)"
        }
    }

    /// `ORDER BY …`.
    static func ordering(_ order: DesignOrder) -> String {
        switch order {
        case .number: "ORDER BY number"
        case .latest: "ORDER BY number DESC"
        case .title, .holder: "ORDER BY \(key(order)), number"
        }
    }

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
            for word in SearchText.words(text) {
                let sound = SoundText.of(word)
                // A single sound would be found everywhere, and a soft sign alone sounds like nothing.
                guard sound.utf8.count > 1 else {
                    add("instr(searchText, ?) > 0", word)
                    continue
                }
                conditions.append("(instr(searchText, ?) > 0 OR instr(\(Self.soundFunction)(searchText), ?) > 0)")
                arguments += [word, sound]
            }
        }
        if paged, let after = query.after {
            let (key, comparison) = (Self.key(query.order), query.order == .latest ? "<" : ">")
            add("(\(key), number) \(comparison) (SELECT \(key), number FROM design WHERE number = ?)", after.value)
        }
        sql = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        self.arguments = arguments
    }
}
