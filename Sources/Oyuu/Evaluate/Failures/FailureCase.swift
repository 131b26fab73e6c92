/// One answer that is wrong, and in what way.
public struct FailureCase: Sendable {
    /// In what way an answer is wrong.
    public enum Kind: String, Sendable, CaseIterable {
        /// A picture called a copy of a design it does not show.
        case falseAlarm = "false-alarm"
        /// A copy that was not called one.
        case miss
        /// A copy found whose place overlaps the true one by less than half.
        case misplaced
        /// A copy found whose kinds are wrong.
        case misnamed
        /// A wrong answer that stayed below the line.
        case nearAlarm = "near-alarm"

        /// The kind as a heading.
        var heading: String {
            switch self {
            case .falseAlarm: "False alarms"
            case .miss: "Copies not called copies"
            case .misplaced: "Copies seen in the wrong place"
            case .misnamed: "Copies of the wrong kind"
            case .nearAlarm: "Wrong answers below the line"
            }
        }
    }

    public let kind: Kind
    public let answer: QueryAnswer
    /// The answer in question: the wrong one of false alarms, else the one about the true design, if it was named.
    public let named: QueryAnswer.Named?

    /// The design to show beside the query: of misses what was surest.
    public var shown: QueryAnswer.Named? { kind == .miss ? answer.named.first : named }
}

extension FailureCase {
    /// The worst failures of each kind, worst first.
    ///
    /// Worst are the false alarms that are surest, the misses of attacks that are otherwise found most often (of one
    /// attack those furthest from the line), the places that overlap least.
    ///
    /// - Parameters:
    ///   - limit: of a kind, at most.
    ///   - perAttack: misses and misnamed copies of one attack, at most.
    public static func worst(of answers: [QueryAnswer], limit: Int = 40, perAttack: Int = 4) -> [FailureCase] {
        Kind.allCases.flatMap { kind in
            var taken: [String: Int] = [:]
            let ordered = cases(kind, answers).filter { found in
                guard kind == .miss || kind == .misnamed else { return true }
                taken[found.answer.query.attack, default: 0] += 1
                return taken[found.answer.query.attack, default: 0] <= perAttack
            }
            return Array(ordered.prefix(limit))
        }
    }

    /// All failures of a kind, worst first.
    private static func cases(_ kind: Kind, _ answers: [QueryAnswer]) -> [FailureCase] {
        func wrong(_ isCopy: Bool) -> [FailureCase] {
            answers.flatMap { answer in
                answer.named.filter { $0.isCopy == isCopy && $0.design != answer.query.design }
                    .prefix(isCopy ? .max : 1)
                    .map { FailureCase(kind: kind, answer: answer, named: $0) }
            }.sorted { ($0.named?.logNFA ?? 0, $0.answer.query.name) < ($1.named?.logNFA ?? 0, $1.answer.query.name) }
        }
        let found = answers.filter { $0.right?.isCopy == true }
        switch kind {
        case .falseAlarm: return wrong(true)
        case .nearAlarm: return wrong(false)
        case .miss:
            let copies = answers.filter { $0.query.design != nil }
            let rate = Dictionary(grouping: copies, by: \.query.attack).mapValues { group in
                Double(group.count { $0.right?.isCopy == true }) / Double(group.count)
            }
            return copies.filter { $0.right?.isCopy != true }
                .map { FailureCase(kind: kind, answer: $0, named: $0.right) }
                .sorted { a, b in
                    let (first, second) = (a.answer.query, b.answer.query)
                    let order = (rate[second.attack] ?? 0, first.attack, b.named?.logNFA ?? .infinity, first.name)
                    return order < (rate[first.attack] ?? 0, second.attack, a.named?.logNFA ?? .infinity, second.name)
                }
        case .misplaced:
            return found.filter { ($0.overlap ?? 1) < 0.5 }
                .map { FailureCase(kind: kind, answer: $0, named: $0.right) }
                .sorted { ($0.answer.overlap ?? 0) < ($1.answer.overlap ?? 0) }
        case .misnamed:
            return found.filter { answer in
                KindTruth(attack: answer.query.attack)?.isEssentiallyRight(answer.right?.kinds ?? []) == false
            }.map { FailureCase(kind: kind, answer: $0, named: $0.right) }
        }
    }
}
