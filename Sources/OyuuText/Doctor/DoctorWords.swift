/// What `oyuu doctor` says of each thing that it finds, by the finding's code.
public enum DoctorWords {
    /// A finding, with places for its values, and what to do about it.
    public struct Text: Sendable {
        public let found: Words
        public let remedy: Words?

        init(_ found: Words, todo remedy: Words? = nil) { (self.found, self.remedy) = (found, remedy) }
    }

    /// Every finding's text.
    public static let byCode: [String: Text] = register.merging(keeping) { first, _ in first }
        .merging(machine) { first, _ in first }

    /// What findings are called that want nothing, attention, or help; and how many of them there are.
    public static let ok = Words(ky: "жакшы", ru: "в порядке", en: "ok")
    public static let warning = Words(ky: "көңүл буруңуз", ru: "внимание", en: "warning")
    public static let fault = Words(ky: "бузук", ru: "неисправность", en: "fault")
    /// Between what was found and what to do.
    public static let todo = Words(ky: "эмне кылуу керек: {}", ru: "что делать: {}", en: "do: {}")
    public static let allSound = Words(
        ky: "баары жайында", ru: "всё в порядке", en: "everything is as it should be")
    /// Warnings and faults.
    public static let total = Words(
        ky: "көңүл бура турганы: {}, бузугу: {}", ru: "требуют внимания: {}, неисправностей: {}",
        en: "warnings: {}, faults: {}")

    /// All of them, for tests and translators.
    public static let all: [Words] =
        [ok, warning, fault, todo, allSound, total]
        + byCode.sorted { $0.key < $1.key }.flatMap { [$0.value.found] + ($0.value.remedy.map { [$0] } ?? []) }
}
