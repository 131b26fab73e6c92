import Foundation
import TestSupport
import Testing

@Suite("Help and the argument parser speak the person's language")
struct HelpTests {
    private static let wide = "100000"

    private static func oyuu(_ locale: String, columns: String = wide) -> Program {
        Program("oyuu", environment: ["LANG": locale, "COLUMNS": columns, "OYUU_REGISTER": "/nonexistent"])
    }

    /// The English pages of the program and of every command that its help names, by the words that are typed.
    private static let english: Result<[(command: [String], page: String)], any Error> = Result {
        var pages: [(command: [String], page: String)] = []
        var waiting: [[String]] = [[]]
        while let command = waiting.popLast() {
            let page = try oyuu("C").run(command + ["--help"]).output
            pages.append((command, page))
            waiting += PrintedHelp(page).commands.map { command + [$0] }
        }
        return pages
    }

    @Test(
        "every text of the help of every command has words in Kyrgyz and Russian",
        arguments: ["ky_KG.UTF-8", "ru_RU.UTF-8"])
    func everyText(locale: String) throws {
        let pages = try Self.english.get()
        #expect(pages.count > 30, "\(pages.map(\.command))")
        var (missing, names): (Set<String>, Set<String>) = ([], [])
        for (command, page) in pages {
            let english = PrintedHelp(page)
            let result = try Self.oyuu(locale).run(command + ["--help"])
            let translated = PrintedHelp(result.output)
            #expect(result.status == 0 && result.errors.isEmpty, "\(command) \(result.errors)")
            #expect(english.texts.count == translated.texts.count, "\(command): \(result.output)")
            #expect(english.places.count == translated.places.count && english.commands == translated.commands)
            for (text, other) in zip(english.texts, translated.texts) {
                let text = PrintedHelp.withoutValues(text)
                if other.hasPrefix(text), text.contains(where: \.isLetter) { missing.insert(text) }
            }
            for (name, other) in zip(english.places, translated.places) where name == other && name != "x,y" {
                names.insert("<\(name)>")
            }
        }
        #expect(missing.isEmpty, "without words in Sources/OyuuText/Help: \(missing.sorted())")
        #expect(names.isEmpty, "without words in HelpPlaceWords: \(names.sorted())")
    }

    @Test("a page of help keeps its form: headings, margins, defaults and examples as they are typed")
    func form() throws {
        let russian = try Self.oyuu("ru_RU.UTF-8", columns: "80").run("list", "--help")
        #expect(
            russian.output.hasPrefix(
                """
                ОПИСАНИЕ: Выводит список зарегистрированных узоров.

                ПРИМЕР
                  oyuu list
                  oyuu list мүйүз --holder "Айзада Токторова"

                ИСПОЛЬЗОВАНИЕ: oyuu list [<слово> ...] [--holder <правообладатель>]
                """))
        #expect(
            russian.output.contains(
                """

                АРГУМЕНТЫ:
                  <слово>                 Слова, которые искать в номере, названии,
                                          правообладателе, населённом пункте и мотивах.

                ПАРАМЕТРЫ:
                  --holder <правообладатель>
                                          Только узоры этого правообладателя.
                  --status <состояние>    active (действующие), withdrawn (снятые с регистрации)
                                          или all (все). (по умолчанию: active)
                """), "\(russian.output)")
        let kyrgyz = try Self.oyuu("ky_KG.UTF-8").run("pack", "--help").output
        #expect(kyrgyz.contains("\nБУЙРУКТАР:\n  make (демейки)          Пакет жазат же мурунку пакеттен"), "\(kyrgyz)")
        #expect(kyrgyz.hasSuffix("\n\n  Кененирээк: 'oyuu help pack <буйрук>'.\n"))
        #expect(try Self.oyuu("ky_KG.UTF-8").run("help", "pack").output == kyrgyz)
        #expect(
            try Self.oyuu("ru_RU.UTF-8").run("log").output == Self.oyuu("ru_RU.UTF-8").run("help", "log").output)
    }

    @Test("paragraphs and rows are laid out to the terminal's width, and lose no word in the narrowest")
    func width() throws {
        let words = try Self.oyuu("ru_RU.UTF-8").run("check", "--help").output.split(whereSeparator: \.isWhitespace)
        for columns in [60, 80, 100] {
            let page = try Self.oyuu("ru_RU.UTF-8", columns: "\(columns)").run("check", "--help").output
            #expect(page.split(whereSeparator: \.isWhitespace) == words)
            let prose = page.split(separator: "\n").filter { !$0.hasPrefix("  oyuu") && !$0.hasPrefix("ИСПОЛЬЗОВАНИЕ") }
            let widest = prose.map(\.count).max() ?? 0
            #expect(widest <= columns && widest > columns - 12, "\(widest) of \(columns)")
        }
        for columns in ["0", "-3", "1", "nonsense"] {
            let page = try Self.oyuu("ru_RU.UTF-8", columns: columns).run("check", "--help").output
            #expect(page.split(whereSeparator: \.isWhitespace) == words, "\(columns)")
        }
    }

    @Test("English is what the argument parser prints, to the byte")
    func untouched() throws {
        for locale in ["C", "en_US.UTF-8", "fr_FR.UTF-8"] {
            #expect(try Self.oyuu(locale, columns: "80").run("hash", "--help").output == Self.hashPage)
        }
        let wrong = try Self.oyuu("C").run("hash")
        #expect(
            wrong.errors == """
                oyuu: Error: Missing expected argument '<photo> ...'
                Help:  <photo>  Photos.
                Usage: oyuu hash <photo> ... [--dihedral] [--allow-truncated] [--max-megapixels <megapixels>] [--json]
                  See 'oyuu hash --help' for more information.

                """)
    }

    @Test("what has no words stays English; versions and shells' scripts are the same in every language")
    func untranslated() throws {
        let kyrgyz = Self.oyuu("ky_KG.UTF-8")
        let page = try kyrgyz.run("decode-one-photo", "--help").output
        #expect(page.hasPrefix("СЫПАТТАМА: Reads one photo for a server, within bounds, from the standard input.\n\n"))
        #expect(page.contains("\nБЕЛГИЛЕР:\n"))
        for arguments in [["--version"], ["--generate-completion-script", "zsh"], ["--experimental-dump-help"]] {
            let output = try kyrgyz.run(arguments).output
            #expect(try !output.isEmpty && output == Self.oyuu("C").run(arguments).output, "\(arguments)")
        }
    }

    @Test("what is wrong with the arguments is said in three languages, with the usage")
    func errors() throws {
        let cases: [(arguments: [String], kyrgyz: String, russian: String)] = [
            (["foo"], "ашыкча аргумент 'foo'", "лишний аргумент 'foo'"),
            (["compare", "a", "b", "c", "d"], "ашыкча аргументтер (2): 'c', 'd'", "лишние аргументы (2): 'c', 'd'"),
            (["check"], "берилген эмес: '<сүрөт> ...'", "не указано: '<снимок> ...'"),
            (
                ["check", "--simila", "3", "<photo>"], "'--simila' деген белги жок. Балким, '--similar'?",
                "параметра '--simila' нет. Может быть, '--similar'?"
            ),
            (["check", "-z", "a"], "'-z' деген белги жок", "параметра '-z' нет"),
            (
                ["check", "--similar", "x", "a"], "'x' деген маани '--similar <саны>' үчүн жарабайт",
                "значение 'x' не подходит для '--similar <число>'"
            ),
            (
                ["check", "a", "--similar"], "'--similar <саны>' белгисинин мааниси берилген эмес",
                "у '--similar <число>' не указано значение"
            ),
            (
                ["check", "--json=3", "a"], "'--json' белгиси маани албайт, бирок '3' берилген.",
                "параметр '--json' не принимает значения, а указано '3'."
            ),
            (
                ["account", "invite", "<photo>"],
                "'<photo>' деген маани '<кызматы>' үчүн жарабайт. Бирин бериңиз: "
                    + "'weaver', 'inspector', 'office' же 'administrator'.",
                "значение '<photo>' не подходит для '<роль>'. "
                    + "Укажите 'weaver', 'inspector', 'office' или 'administrator'."
            ),
            (["check", "--similar", "101", "a"], "--similar белгисине 0–100", "--similar принимает от 0 до 100"),
            (
                ["--generate-completion-script", "foo"], "'foo' үчүн толуктоо скрипти жок.\n",
                "для 'foo' скрипта дополнения нет.\n"
            ),
        ]
        for (locale, error, usage, more) in [
            ("ky_KG.UTF-8", "Ката", "Колдонулушу", "Кененирээк"),
            ("ru_RU.UTF-8", "Ошибка", "Использование", "Подробнее"),
        ] {
            for item in cases {
                let result = try Self.oyuu(locale).run(item.arguments)
                let expected = locale.hasPrefix("ky") ? item.kyrgyz : item.russian
                #expect(result.status == 2 && result.output.isEmpty)
                #expect(result.errors.hasPrefix("oyuu: \(error): \(expected)"), "\(result.errors)")
                #expect(
                    result.errors.contains("\n\(usage): oyuu ") && result.errors.contains("\n  \(more): 'oyuu ")
                        && result.errors.hasSuffix(" --help'.\n"), "\(result.errors)")
            }
        }
        let wrong = try Self.oyuu("ky_KG.UTF-8").run("check", "--similar", "x", "a").errors
        #expect(
            wrong.contains("\nМаалымат:  --similar <саны>  Чектен төмөн канча окшош үлгү аталат.\nКолдонулушу: oyuu "))
    }

    /// `oyuu hash --help` on a terminal of 80 columns, as the argument parser prints it.
    private static let hashPage = """
        OVERVIEW: Prints the perceptual hash (PDQ) of photos.

        EXAMPLE
          oyuu hash carpet.jpg --json

        USAGE: oyuu hash <photo> ... [--dihedral] [--allow-truncated] [--max-megapixels <megapixels>] [--json]

        ARGUMENTS:
          <photo>                 Photos.

        OPTIONS:
          --dihedral              Print the hashes of the eight turns and mirror images
                                  as well.
          --allow-truncated       Accept a JPEG whose end is missing; the result says
                                  so.
          --max-megapixels <megapixels>
                                  Refuse larger photos.
          --json                  Print JSON, one object a line.
          --version               Show the version.
          -h, --help              Show help information.


        """
}
