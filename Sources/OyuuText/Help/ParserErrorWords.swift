/// What the argument parser says of arguments that it cannot take, found by its English.
public enum ParserErrorWords {
    /// What a place in a message holds.
    private enum Place {
        /// What the person typed, or what they may type: stays as it is.
        case typed
        /// An option or argument with its values: `--jobs <jobs>`.
        case argument
        /// Values to choose from: `'ky', 'ru' or 'en'`.
        case choice
        /// Where a value comes from: `flag '--force'`.
        case source
        /// A reason that the program itself gave.
        case reason
    }

    private struct Message {
        let words: Words
        let places: [Place]

        init(_ places: Place..., ky: String, ru: String, en: String) {
            self.places = places
            words = Words(ky: ky, ru: ru, en: en)
        }
    }

    /// The message in a language; a reason of the program's own by its words, and else as it is.
    public static func text(_ english: String, in language: Language) -> String {
        guard language != .english else { return english }
        for message in messages {
            guard let values = message.words.values(in: english), values.count == message.places.count else { continue }
            return message.words.text(
                language, values: zip(values, message.places).map { text($0, of: $1, in: language) })
        }
        return Reasons.text(english, in: language)
    }

    private static func text(_ value: String, of place: Place, in language: Language) -> String {
        switch place {
        case .typed: value
        case .argument: HelpPlaceWords.filled(value, in: language)
        case .choice: value.replacing("' or '", with: or.text(language)).replacing("' and '", with: or.text(language))
        case .source: value.hasPrefix("flag ") ? flag.text(language) + value.dropFirst("flag ".count) : value
        case .reason: Reasons.text(value, in: language)
        }
    }

    private static let or = Words(ky: "' же '", ru: "' или '", en: "' or '")
    private static let flag = Words(ky: "", ru: "", en: "flag ")

    /// Those that say more come first: they are tried in this order.
    private static let messages: [Message] = options + values + missing + pages

    private static let options: [Message] = [
        Message(
            .typed, .typed, .argument, .typed,
            ky: "'{}' деген белги жок. Балким, '{}'?\n   же: '{}' белгисинин мааниси берилген эмес, '{}' ичинде",
            ru: "параметра '{}' нет. Может быть, '{}'?\n   или: у '{}' не указано значение, в '{}'",
            en: "Unknown option '{}'. Did you mean '{}'?\n   or: Missing value for '{}' in '{}'"),
        Message(
            .typed, .argument, .typed,
            ky: "'{}' деген белги жок\n   же: '{}' белгисинин мааниси берилген эмес, '{}' ичинде",
            ru: "параметра '{}' нет\n   или: у '{}' не указано значение, в '{}'",
            en: "Unknown option '{}'\n   or: Missing value for '{}' in '{}'"),
        Message(
            .typed, .typed, ky: "'{}' деген белги жок. Балким, '{}'?", ru: "параметра '{}' нет. Может быть, '{}'?",
            en: "Unknown option '{}'. Did you mean '{}'?"),
        Message(.typed, ky: "'{}' деген белги жок", ru: "параметра '{}' нет", en: "Unknown option '{}'"),
        Message(.typed, ky: "белги жараксыз: {}", ru: "недопустимый параметр: {}", en: "Invalid option: {}"),
        Message(
            .argument, ky: "'{}' белгисинин мааниси берилген эмес", ru: "у '{}' не указано значение",
            en: "Missing value for '{}'"),
        Message(
            .typed, .typed, ky: "'{}' белгиси маани албайт, бирок '{}' берилген.",
            ru: "параметр '{}' не принимает значения, а указано '{}'.",
            en: "The option '{}' does not take any value, but '{}' was specified."),
        Message(
            .source, .source, ky: "{} коё турган маани мурда эле коюлган: {}",
            ru: "значение, которое задаёт {}, уже задано: {}",
            en: "Value to be set with {} had already been set with {}"),
    ]

    private static let values: [Message] = [
        Message(
            .typed, .argument, .typed, ky: "'{}' деген маани '{}' үчүн жарабайт. Булардын бирин бериңиз:\n{}",
            ru: "значение '{}' не подходит для '{}'. Укажите одно из этих:\n{}",
            en: "The value '{}' is invalid for '{}'. Please provide one of the following:\n{}"),
        Message(
            .typed, .argument, .choice, ky: "'{}' деген маани '{}' үчүн жарабайт. Бирин бериңиз: {}.",
            ru: "значение '{}' не подходит для '{}'. Укажите {}.",
            en: "The value '{}' is invalid for '{}'. Please provide one of {}."),
        Message(
            .typed, .argument, .reason, ky: "'{}' деген маани '{}' үчүн жарабайт: {}",
            ru: "значение '{}' не подходит для '{}': {}", en: "The value '{}' is invalid for '{}': {}"),
        Message(
            .typed, .argument, ky: "'{}' деген маани '{}' үчүн жарабайт", ru: "значение '{}' не подходит для '{}'",
            en: "The value '{}' is invalid for '{}'"),
        Message(.typed, ky: "ашыкча аргумент '{}'", ru: "лишний аргумент '{}'", en: "Unexpected argument '{}'"),
        Message(
            .typed, .typed, ky: "ашыкча аргументтер ({}): '{}'", ru: "лишние аргументы ({}): '{}'",
            en: "{} unexpected arguments: '{}'"),
    ]

    private static let missing: [Message] = [
        Message(.argument, ky: "берилген эмес: '{}'", ru: "не указано: '{}'", en: "Missing expected argument '{}'"),
        Message(
            .argument, ky: "булардын бири да берилген эмес: '{}'", ru: "не указано ни одно из этих: '{}'",
            en: "Missing one of: '{}'"),
        Message(ky: "буйрук берилген эмес.", ru: "не указана команда.", en: "Missing required subcommand."),
        Message(
            .typed, ky: "'{}' буйругу азыркы буйруктун үстүндө турбайт.",
            ru: "команда '{}' не стоит над этой командой.",
            en: "Command '{}' is not a parent of the current command."),
        Message(
            .typed, .argument, .typed,
            ky:
                "'{}' үчүн толуктоо скрипти жок.\n--generate-completion-script={} белгисине булардын бирин бериңиз:\n    {}",
            ru: "для '{}' скрипта дополнения нет.\nУкажите в --generate-completion-script={} одно из:\n    {}",
            en:
                "Can't generate completion scripts for '{}'.\nPlease use --generate-completion-script={} with one of:\n    {}"
        ),
        Message(
            .argument, .typed,
            ky:
                "кайсы кабык колдонулуп жатканы билинбейт.\n--generate-completion-script={} белгисине булардын бирин бериңиз:\n"
                + "    {}",
            ru: "не удалось узнать оболочку.\nУкажите в --generate-completion-script={} одно из:\n    {}",
            en: "Can't autodetect a supported shell.\nPlease use --generate-completion-script={} with one of:\n    {}"),
        Message(
            ky: "программанын ички катасы: аргументтер окулбай калды.",
            ru: "внутренняя ошибка: аргументы не удалось разобрать.",
            en: "Internal error. Invalid state while parsing command-line arguments."),
        Message(
            ky: "программанын ички катасы: аргументтердин мындай түрү окулбайт.",
            ru: "внутренняя ошибка: такие аргументы не разбираются.",
            en: "Internal error. Parsing command-line arguments hit unimplemented code path."),
    ]

    /// Where help is found.
    private static let pages: [Message] = [
        Message(.argument, ky: "Кененирээк: '{}'.", ru: "Подробнее: '{}'.", en: "See '{}' for more information."),
        Message(.argument, ky: "Кененирээк: '{}'.", ru: "Подробнее: '{}'.", en: "See '{}' for detailed help."),
    ]
}
