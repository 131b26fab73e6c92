/// What `oyuu migrate` says on a terminal.
public enum MigrateWords {
    /// Designs, photos, entries of the audit trail, and the new place.
    public static let moved = Words(
        ky: "көчүрүлдү: үлгү {}, сүрөт {}, жазуу {}; жаңы жери {}",
        ru: "перенесено: узоров {}, снимков {}, записей {}; новое место {}",
        en: "moved: {} designs, {} photos, {} entries; the register is at {}")
    /// Batches, submissions and decisions of the office that came along.
    public static let submissions = Words(
        ky: "арыздар да көчүрүлдү: топтом {}, арыз {}, чечим {}",
        ru: "и заявки: пакетов {}, заявок {}, решений {}",
        en: "with its submissions: {} batches, {} submissions, {} decisions")
    /// The old place.
    public static let twoNow = Words(
        ky: "эскертүү: {} да калды; экөөндө тең иштебеңиз, болбосо алар ажырап кетет",
        ru: "замечание: {} тоже остался; не работайте с обоими, иначе они разойдутся",
        en: "note: {} is still there; do not go on with both, or they part ways")
    public static let otherKey = Words(
        ky: "эскертүү: жаңы жерде башка ачкыч жатат; ал калтырылды, эски ачкыч көчүрүлгөн жок",
        ru: "замечание: на новом месте лежит другой ключ; он оставлен, прежний не перенесён",
        en: "note: another key lies at the new place; it was left there, and the register's own was not copied")
    /// A table, and its rows on both sides.
    public static let differs = Words(
        ky: "{} башкача: биринде {} сап, экинчисинде {}", ru: "{} отличается: строк {} и {}",
        en: "{} differs: {} rows and {}")
    /// Rows.
    public static let same = Words(
        ky: "бирдей, бардыгы {} сап", ru: "одинаковы, всего строк: {}", en: "the same in all {} rows")

    /// All of them, for tests and translators.
    public static let all: [Words] = [moved, submissions, twoNow, otherKey, differs, same]
}
