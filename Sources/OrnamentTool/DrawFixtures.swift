import ArgumentParser
import Foundation
import OrnamentDrawing

struct DrawFixtures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fixtures",
        abstract: "Draws the fixtures: designs, copies, innocents and their manifest.",
        discussion: "Example: oyuu-ornaments fixtures Fixtures")

    @Argument(help: "The folder to draw into; it is made if it is missing.", completion: .directory)
    var folder: String

    func run() throws {
        try FixtureSet.write(to: URL(fileURLWithPath: folder))
        print("\(FixtureSet.pictures.count) pictures in \(folder)")
    }
}
