/// What an evidence report says of how photos were compared, of what that does not show, and of how to check the paper.
public enum EvidenceMethodWords {
    public static let heading = Words(
        ky: "Кантип текшерилди", ru: "Как проверялось", en: "How it was checked")

    public static let comparison = Words(
        ky:
            "Ар бир сүрөт реестрдеги бардык үлгүлөр менен эки жол менен салыштырылды: бүт сүрөт катары (256 биттик из, "
            + "айлантылганы, оодарылганы, оюусу менен фону алмашканы да, жана түстөрү) жана оюулары боюнча (майда жерлери жана "
            + "алардын бири-бирине карата турушу; кыйгач тартылса, оодарылса, түсү өзгөрсө, бир бөлүгү гана болсо да).",
        ru:
            "Каждый снимок сравнен со всеми узорами реестра двумя способами: как целое изображение (отпечаток в 256 бит, "
            + "также повёрнутый, отражённый, с поменянными рисунком и фоном, и цвета) и по мотивам (мелкие места и их "
            + "взаимное положение; также снятые под углом, отражённые, перекрашенные, взятые частью).",
        en:
            "Every photo was compared with all designs of the register in two ways: as a whole picture (a fingerprint of 256 "
            + "bits, also turned, mirrored, with figure and ground exchanged, and the colours) and by its motifs (small places "
            + "and how they lie to each other; also slanted, mirrored, recoloured or in part).")

    public static let numbers = Words(
        ky:
            "Көчүрмө деп кокус дал келүү саны 10^-3төн аз болсо айтылат: 10^-3 ыктымал, 10^-6 абдан ишенимдүү, 10^-9 дээрлик шек "
            + "жок. Бул сандар бири-бирине тиешеси жок оюуларда өлчөнгөн. Бир салттын үлгүлөрүнүн чети же торчосу бирдей болушу "
            + "мүмкүн, андайлар да көчүрмө деп аталып калышы мүмкүн: эмне дал келгенин сүрөттөн караңыз.",
        ru:
            "Копией называется то, где число ложных тревог меньше 10^-3: от 10^-3 вероятно, от 10^-6 весьма уверенно, от 10^-9 "
            + "почти наверняка. Числа подобраны по узорам, не связанным между собой. У узоров одной традиции бывают одинаковые "
            + "каймы и сетки, и такие тоже могут быть названы копиями: смотрите на рисунке, что именно совпало.",
        en:
            "A copy is what has a number of false alarms under 10^-3: likely from there, strong from 10^-6, near certain from "
            + "10^-9. The numbers are fitted to ornaments that have nothing to do with each other. Designs of one tradition may "
            + "share borders and lattices, and may be called copies for that: see in the drawing what it is that agrees."
    )

    public static let limits = Words(
        ky:
            "Бул жерде каралган эмес: үлгүнү ким жана качан жаратканы, уруксат берилген-берилбегени, буюмдун жиби, ыкмасы жана "
            + "өлчөмү, ошол учурда реестрде жок болгон же каттоодон чыгарылган үлгүлөр.",
        ru:
            "Здесь не рассматривалось: кто и когда создал узор, было ли разрешение, пряжа, техника и размеры изделия, узоры, "
            + "которых в то время не было в реестре или которые были сняты с регистрации.",
        en:
            "What was not looked at: who made a design and when, whether there was leave to use it, yarn, technique and size of "
            + "the piece, and designs that were not in the register at the time, or withdrawn.")

    public static let person = Words(
        ky: "Бул отчёт программа эмнени тапканын көрсөтөт. Көчүрмөбү же жокпу, муну сүрөттөрдү карап адам чечет.",
        ru: "Отчёт показывает, что нашла программа. Копия это или нет, решает человек, посмотрев на рисунки.",
        en:
            "This report shows what a program found. Whether it is a copy, a person decides who has looked at the drawings."
    )

    public static let proofHeading = Words(
        ky: "Отчётту кантип текшерсе болот", ru: "Как проверить этот отчёт", en: "How to check this report")

    /// With the mark that stands on every page.
    public static let proof = Words(
        ky:
            "Файлды «oyuu verify» буйругу интернетсиз текшерет: реестр кол койгондон кийин өзгөргөн болсо, кайсы жери "
            + "өзгөргөнүн айтат. Кагазда: кодду каалаган телефон менен окуп, төмөнкү саптар менен салыштырыңыз. Алардын "
            + "SHA-256 санынын башы отчёттун белгиси болот, ал PDF файлынын ар бир барагында турат: {}. Реестрдин ачкычын "
            + "мекеме жарыялайт.",
        ru:
            "Файл проверяет команда «oyuu verify», без интернета: если он изменён после подписи реестра, она назовёт, что "
            + "изменено. На бумаге: прочтите код любым телефоном и сравните со строками ниже. Начало их SHA-256 и есть знак "
            + "отчёта, в PDF он стоит на каждой странице: {}. Ключ реестра публикует ведомство.",
        en:
            "`oyuu verify` checks the file, offline: where it was changed after the register signed it, it names what. On "
            + "paper: read the code with any phone, and compare it with the lines below. The beginning of their SHA-256 is the "
            + "report's mark, which stands on every page of a PDF: {}. The office publishes the register's key.")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        heading, comparison, numbers, limits, person, proofHeading, proof,
    ]
}
