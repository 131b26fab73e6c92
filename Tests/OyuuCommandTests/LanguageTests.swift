import Foundation
import TestSupport
import Testing

@Suite("The command line speaks the person's language")
struct LanguageTests {
    private let folder: TemporaryFolder
    private let design = Pictures.designs[0].path
    private let other = Pictures.designs[7].path

    init() throws { folder = try TemporaryFolder() }

    /// The program as somebody runs it whose environment asks for a language.
    private func oyuu(_ locale: String, register: String = "register") -> Program {
        Program(
            "oyuu",
            environment: [
                "OYUU_REGISTER": folder.path(register), "OYUU_KNOWN_KEYS": folder.path("known"),
                "OYUU_CACHE": folder.path("cache"), "NO_COLOR": "1", "LANG": locale,
            ])
    }

    private var kyrgyz: Program { oyuu("ky_KG.UTF-8") }
    private var russian: Program { oyuu("ru_RU.UTF-8") }
    private var english: Program { oyuu("C") }

    @Test("register, list and show say what is in the register in three languages")
    func register() throws {
        let filed = try kyrgyz.run(
            "register", design, "--title", "Кочкор мүйүз", "--holder", "Айзада", "--village", "Лейлек")
        #expect(filed.status == 0 && filed.output == "OY-000001\n", "the number is the same for everybody")
        let stopped = try russian.run("register", design, "--title", "t", "--holder", "h")
        #expect(stopped.status == 1 && stopped.errors.contains("oyuu: не зарегистрировано: это копия"))
        #expect(
            try kyrgyz.run("register", design, "--title", "t", "--holder", "h").errors.contains("--force аны талаш"))
        #expect(
            try english.run("register", design, "--title", "t", "--holder", "h").errors.contains("--force files it"))

        let list = try kyrgyz.run("list")
        #expect(list.lines.first?.hasPrefix("номери     аталышы       ээси") == true, "\(list.output)")
        #expect(list.lines.last?.hasSuffix("катталган") == true)
        #expect(try russian.run("list").lines.last?.hasSuffix("зарегистрирован") == true)
        #expect(try english.run("list").lines.first?.hasPrefix("number     title         holder  village") == true)
        #expect(try english.run("list").lines.last?.hasSuffix("active") == true)
        #expect(try russian.run("list", "nothing").errors == "узоров нет\n")

        let shown = try kyrgyz.run("show", "OY-000001")
        #expect(shown.output.contains("  (73) ээси ") && shown.output.contains("айылы же шаары"), "\(shown.output)")
        #expect(shown.output.contains(" катталды, аткарган: ") && shown.output.contains("сапаты 100"))
        let russianShown = try russian.run("show", "OY-000001").output
        #expect(russianShown.contains("  (73) правообладатель  Айзада\n") || russianShown.contains("правообладатель "))
        #expect(try english.run("show", "OY-000001").output.contains("  (73) holder          Айзада\n"))

        #expect(
            try russian.run("withdraw", "OY-000001", "--reason", "по ошибке").output == "OY-000001 снят с регистрации\n"
        )
        #expect(try kyrgyz.run("erase-contact", "OY-000001").output.hasPrefix("OY-000001: байланыш маалыматы"))
        let again = try kyrgyz.run("withdraw", "OY-000001", "--reason", "x")
        #expect(again.status == 2 && again.errors.contains("OY-000001 мурда эле каттоодон чыгарылган"))
    }

    @Test("errors say what happened, to which file, and what to do, in three languages")
    func errors() throws {
        _ = try english.run("register", design, "--title", "t", "--holder", "h")
        let avif = try folder.write(Array("\0\0\0\u{18}ftypavif\0\0\0\0avifmif1".utf8), to: "a.avif")
        for (program, missing, refused, field, option) in [
            (
                kyrgyz, "none.jpg: мындай файл жок; аты менен папкасын текшериңиз",
                "бул AVIF сүрөтү; JPEG же PNG кылып",
                "--filed: күн эмес (2024-05-17); муну оңдоп", "--similar белгисине 0–100 аралыгындагы сан керек"
            ),
            (
                russian, "none.jpg: такого файла нет; проверьте имя и папку",
                "это изображение AVIF; сохраните или пришлите",
                "--filed: не дата (2024-05-17); исправьте", "--similar принимает от 0 до 100"
            ),
            (
                english, "none.jpg: there is no such file; check the name and the folder",
                "this is an AVIF picture; save",
                "--filed is not a date (2024-05-17); correct this", "--similar takes 0 to 100"
            ),
        ] {
            let checked = try program.run("check", folder.path("none.jpg"), avif)
            #expect(checked.status == 2 && checked.errors.contains(missing), "\(checked.errors)")
            #expect(checked.errors.contains("a.avif: ") && checked.errors.contains(refused), "\(checked.errors)")
            let filed = try program.run(
                "register", other, "--title", "t", "--holder", "h", "--filed", "yesterday")
            #expect(filed.status == 2 && filed.errors.contains(field), "\(filed.errors)")
            let wrong = try program.run("check", design, "--similar", "101")
            #expect(wrong.status == 2 && wrong.errors.contains(option), "\(wrong.errors)")
        }
        let nowhere = oyuu("ru_RU.UTF-8", register: "nowhere")
        #expect(try nowhere.run("list").errors.contains("nowhere: реестра здесь нет; проверьте имя папки"))
        #expect(try kyrgyz.run("show", "OY-000099").errors.contains("OY-000099 номерлүү үлгү жок"))
        let account = try russian.run("account", "reset", "7")
        #expect(account.status == 2 && account.errors.contains("учётной записи 7 нет"), "\(account.errors)")
        #expect(try english.run("account", "reset", "7").errors.contains("there is no account 7; look it up"))
        #expect(
            try kyrgyz.run("verify", folder.path("none")).errors.contains("none: окулбайт (мындай файл же папка жок)"))
    }

    @Test("verify says what was signed, and what was changed")
    func verify() throws {
        _ = try english.run("register", design, "--title", "Star", "--holder", "Burul")
        let paper = folder.path("star.html")
        #expect(try kyrgyz.run("certificate", "OY-000001", "--language", "en", "-o", paper).status == 0)
        let key = try kyrgyz.run("key", "show").output
        #expect(
            try kyrgyz.run("verify", paper, "--key", key).output.contains("OY-000001 Star\nээси: Burul\nкатталган: "))
        #expect(try russian.run("verify", paper).output.contains("\nправообладатель: Burul\n"))
        #expect(try russian.run("verify", paper).errors.hasPrefix("замечание: укажите ключ ведомства через --key"))
        #expect(try english.run("verify", paper).output.contains("\nholder Burul\nregistered "))
        let text = try String(contentsOfFile: paper, encoding: .utf8)
        let forged = try folder.write(text.replacing("<dd>Burul</dd>", with: "<dd>Me</dd>").utf8, to: "forged.html")
        let refused = try russian.run("verify", forged, "--key", key)
        #expect(
            refused.status == 2
                && refused.errors.contains("изменён после подписи реестра: поле «Правообладатель»; не верьте"))
        #expect(try kyrgyz.run("verify", forged).errors.contains("өзгөртүлгөн: «Ээси» талаасы; ишенбеңиз"))
        #expect(try kyrgyz.run("log", "verify").output.hasSuffix("эч нерсе өзгөртүлгөн эмес\n"))
        #expect(try russian.run("log", "verify").output.contains("сравнено: 2 записи, 1 узор, "))
        #expect(try kyrgyz.run("log", "head").output.hasPrefix("Oyuu log head 1\n"), "what is signed has one spelling")
    }

    @Test("scan, compare, index and pack sum up in the language, with its plurals")
    func summaries() throws {
        _ = try english.run("register", design, "--title", "t", "--holder", "h")
        try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: false)
        for (name, path) in [("a.png", design), ("b.png", other)] {
            try FileManager.default.copyItem(atPath: path, toPath: folder.path("in/\(name)"))
        }
        let scanned = try russian.run("scan", folder.path("in"), "--report", folder.path("ru"))
        #expect(scanned.output == "проверены 2 снимка, 1 копия зарегистрированных узоров\n", "\(scanned.errors)")
        let table = try String(contentsOfFile: folder.path("ru/scan.csv"), encoding: .utf8)
        let third = try kyrgyz.run("scan", folder.path("in"), "--report", folder.path("ky"))
        #expect(third.output == "2 сүрөт текшерилди, 1 сүрөт катталган үлгүнүн көчүрмөсү\n")
        #expect(try String(contentsOfFile: folder.path("ky/scan.csv"), encoding: .utf8) == table)
        let again = try kyrgyz.run("scan", folder.path("in"), "--report", folder.path("ky"))
        #expect(again.status == 2 && again.errors.contains("ичинде отчёт бар; --resume кошуңуз"), "\(again.errors)")

        #expect(try kyrgyz.run("compare", design, design).lines.first == "КӨЧҮРМӨ")
        #expect(try russian.run("compare", design, other).output.contains(" из 256 бит, ЧЛТ 10^"))
        #expect(try russian.run("index", "rebuild").lines.first?.hasPrefix("1 снимок, ") == true)
        #expect(try russian.run("index", "verify").output.hasPrefix("индекс исправен: "))
        let pack = folder.path("a.pack")
        #expect(try kyrgyz.run("pack", pack).output.contains("1 үлгү, 1 сүрөт, кичине"))
        let checked = try russian.run("check", "--pack", pack, design)
        #expect(checked.errors.hasPrefix("замечание: первый пакет на этом устройстве"), "\(checked.errors)")
        let palette = try russian.run("palette", design).output
        #expect(try palette == kyrgyz.run("palette", design, "--lang", "ru").output && palette.contains("#"))
        #expect(try palette != english.run("palette", design).output)
        #expect(try kyrgyz.run("hash", design).output == english.run("hash", design).output)
    }

    @Test("what programs read does not change with the language")
    func programs() throws {
        _ = try english.run("register", design, "--title", "Star", "--holder", "Burul", "--contact", "+996")
        let (paper, missing) = (folder.path("star.html"), folder.path("none.jpg"))
        #expect(try english.run("certificate", "OY-000001", "-o", paper).status == 0)
        #expect(try english.run("pack", folder.path("a.pack")).status == 0)
        for arguments in [
            ["list", "--json"], ["show", "OY-000001", "--json"], ["check", design, other, missing, "--json"],
            ["compare", design, other, "--json"], ["palette", design, "--json"], ["hash", design, "--json"],
            ["hash", design], ["verify", paper, "--json"], ["log", "verify", "--json"], ["index", "status", "--json"],
            ["index", "verify", "--json"], ["pack", "info", folder.path("a.pack"), "--json"], ["key", "show"],
            ["account", "list", "--json"], ["register", design, "--title", "t", "--holder", "h", "--json"],
            ["withdraw", "OY-000009", "--reason", "x", "--json"],
        ] {
            let expected = try english.run(arguments)
            for program in [kyrgyz, russian] {
                let result = try program.run(arguments)
                #expect(result.output == expected.output && result.status == expected.status, "\(arguments)")
            }
        }
    }

    @Test("LC_ALL goes before LANG, and a language that is not spoken here is answered in English")
    func environment() throws {
        let program = Program(
            "oyuu",
            environment: ["OYUU_REGISTER": folder.path("none"), "LANG": "ky_KG.UTF-8", "LC_ALL": "ru_RU.UTF-8"])
        #expect(try program.run("list").errors.contains("реестра здесь нет"))
        #expect(try oyuu("fr_FR.UTF-8").run("list").errors.contains("there is no register here"))
    }
}
