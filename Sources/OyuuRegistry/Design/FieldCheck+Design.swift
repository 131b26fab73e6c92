import Foundation

extension FieldCheck {
    package mutating func details(_ details: DesignDetails) -> DesignDetails {
        DesignDetails(
            title: required(details.title, .title),
            holder: required(details.holder, .holder),
            holderContact: optional(details.holderContact, .holderContact, limit: RegisterLimits.contact, lines: true),
            village: optional(details.village, .village),
            cooperative: optional(details.cooperative, .cooperative),
            creator: optional(details.creator, .creator),
            technique: optional(details.technique, .technique),
            motifs: motifs(details.motifs),
            locarnoClass: locarnoClass(details.locarnoClass),
            createdOn: date(details.createdOn, .createdOn, allowsLessExact: true),
            filedOn: date(details.filedOn, .filedOn, allowsLessExact: false),
            notes: optional(details.notes, .notes, limit: RegisterLimits.notes, lines: true)
        )
    }

    private mutating func motifs(_ names: [String]) -> [String] {
        guard names.count <= RegisterLimits.motifs else {
            report(.motifs, .tooMany(limit: RegisterLimits.motifs))
            return []
        }
        var stored: [String] = []
        for name in names {
            let name = required(name, .motifs, limit: RegisterLimits.motif)
            if !stored.contains(name) { stored.append(name) }
        }
        return stored
    }

    private mutating func locarnoClass(_ text: String?) -> String? {
        guard let text = optional(text, .locarnoClass) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count != 2 || !parts.allSatisfy({ Self.digits($0, count: 2) != nil }) {
            report(.locarnoClass, .notALocarnoClass)
        }
        return text
    }

    private mutating func date(_ text: String?, _ field: FieldProblem.Field, allowsLessExact: Bool) -> String? {
        guard let text = optional(text, field) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        let numbers = zip(parts, widths).compactMap { Self.digits($0, count: $1) }
        let isWhole = parts.count == 3 || (allowsLessExact && (1...2).contains(parts.count))
        guard isWhole, numbers.count == parts.count,
            CivilDate.exists(
                year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1)
        else {
            report(field, .notADate)
            return nil
        }
        return text
    }

    static func digits(_ text: Substring, count: Int) -> Int? {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
