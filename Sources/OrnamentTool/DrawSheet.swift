import ArgumentParser
import Foundation
import OrnamentDrawing
import OyuuImage

struct DrawSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Draws every fixture design on one page (PNG, or JPEG by the file's ending).")

    @Argument(help: "The file to write.", completion: .file(extensions: ["png", "jpg"]))
    var file: String

    @Option(help: "Designs side by side.")
    var columns = 10

    @Option(help: "Side of a design's cell in pixels.")
    var cell = 160

    @Flag(help: "The innocents instead of the registered designs.")
    var innocents = false

    func validate() throws {
        guard (1...40).contains(columns), (24...800).contains(cell) else {
            throw ValidationError("--columns is from 1 to 40 and --cell from 24 to 800")
        }
    }

    func run() throws {
        let page = try ContactSheet.drawn(
            innocents ? Ornament.innocent : Ornament.registered, columns: columns, cell: cell)
        let bytes = file.hasSuffix(".jpg") ? try ImageEncoder.jpeg(page, quality: 82) : try ImageEncoder.png(page)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
    }
}
