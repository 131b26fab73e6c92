import ArgumentParser
import Oyuu
import OyuuFingerprint
import OyuuText

struct PaletteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "palette",
        abstract: "Names the colours of photos with their shares.",
        discussion: """
            EXAMPLE
              oyuu palette carpet.jpg --lang ky
            """
    )

    @Argument(help: ArgumentHelp("Photos.", valueName: "photo"), completion: .file())
    var photos: [String]

    @Option(help: "Language of the colour names: ky, ru or en (else the one of LANG; en with --json).")
    var lang: NamingLanguage?

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try forEachPhoto(photos, reading: reading.options, json: output.json) { path, photo in
            let palette = photo.fingerprint.palette
            guard output.json else {
                if photos.count > 1 { Terminal.say(Terminal.styled(Printable.line(path), .bold)) }
                return Terminal.say(PaletteText.lines(palette, in: lang ?? .preferred))
            }
            try Terminal.say(
                json: Record(
                    photo: path,
                    swatches: palette.swatches.map { swatch in
                        Record.Swatch(
                            color: swatch.color.hex, share: swatch.share,
                            name: ColorNaming.name(of: swatch.color, in: lang ?? .en))
                    }))
        }
    }

    private struct Record: Encodable {
        let photo: String
        let swatches: [Swatch]

        struct Swatch: Encodable {
            let color: String
            let share: Double
            let name: String
        }
    }
}

extension NamingLanguage: ExpressibleByArgument {}
