import ArgumentParser
import Foundation
import OrnamentDrawing
import OyuuImage

struct DrawOne: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draws one design, or one copy of it.",
        discussion: "Example: oyuu-ornaments draw twin.png --felt 12 --twin")

    @Argument(help: "The PNG file to write.", completion: .file(extensions: ["png"]))
    var file: String

    @Option(help: "Number of a carpet.")
    var carpet: UInt64?

    @Option(help: "Number of a felt.")
    var felt: UInt64?

    @Flag(help: "The felt's counterchanged twin.")
    var twin = false

    @Option(help: "Long side in pixels.")
    var longSide = 960

    @Option(help: "A way of copying, for instance photo, recolour, fold.")
    var attack: Attack?

    @Option(help: "Another seed copies in another way.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (carpet == nil) != (felt == nil) else { throw ValidationError("give either --carpet or --felt") }
        guard (64...6_000).contains(longSide) else { throw ValidationError("--long-side is from 64 to 6000") }
    }

    func run() throws {
        let ornament = carpet.map { Ornament.carpet(seed: $0) } ?? .felt(seed: felt ?? 0, isTwin: twin)
        var picture = ornament.drawn(longSide: longSide)
        if let attack {
            let others = Ornament.innocent.map { $0.drawn(longSide: 640) }
            picture = try attack.copy(of: picture, others: others, seed: seed).image
        }
        try Data(ImageEncoder.png(picture)).write(to: URL(fileURLWithPath: file))
    }
}

extension Attack: ExpressibleByArgument {}
