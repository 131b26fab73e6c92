import Foundation

/// Brings values into the form they are stored in and gathers what is wrong with them.
package struct FieldCheck {
    package private(set) var problems: [FieldProblem] = []

    /// Nothing is wrong yet.
    package init() {}

    /// Throws `.invalid` if anything was wrong.
    package func finish(at place: String = "filing") throws(RegistryError) {
        if !problems.isEmpty { throw RegistryError(.invalid(problems), at: place) }
    }

    package mutating func report(_ field: FieldProblem.Field, _ problem: FieldProblem.Problem) {
        problems.append(FieldProblem(field, problem))
    }

    /// A text that must not be empty.
    package mutating func required(
        _ text: String, _ field: FieldProblem.Field, limit: Int = RegisterLimits.name, lines: Bool = false
    ) -> String {
        let before = problems.count
        guard let text = optional(text, field, limit: limit, lines: lines) else {
            // Refused for another reason, it is not empty as well.
            if problems.count == before { report(field, .empty) }
            return ""
        }
        return text
    }

    /// A text that may be missing; empty counts as missing.
    package mutating func optional(
        _ text: String?, _ field: FieldProblem.Field, limit: Int = RegisterLimits.name, lines: Bool = false
    ) -> String? {
        guard let text else { return nil }
        // Normalising is linear but not free: text far over the limit is refused before it.
        guard text.unicodeScalars.prefix(4 * limit + 1).count <= 4 * limit else {
            report(field, .tooLong(limit: limit))
            return nil
        }
        let stored = text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        if stored.isEmpty { return nil }
        if stored.unicodeScalars.count > limit { report(field, .tooLong(limit: limit)) }
        if let scalar = stored.unicodeScalars.first(where: { !Self.isAllowed($0, lines: lines) }) {
            report(field, .controlCharacter(Self.name(of: scalar)))
        }
        return stored
    }

    package mutating func range(_ value: Int, _ field: FieldProblem.Field, _ range: ClosedRange<Int>) {
        if !range.contains(value) { report(field, .outOfRange(range)) }
    }

    /// Controls break lists and terminals, and direction overrides make one name look like another.
    static func isAllowed(_ scalar: Unicode.Scalar, lines: Bool) -> Bool {
        if lines, scalar == "\n" || scalar == "\t" { return true }
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: return false
        case 0xFDD0...0xFDEF: return false
        default: break
        }
        return scalar.properties.generalCategory != .control && scalar.value & 0xFFFE != 0xFFFE
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
