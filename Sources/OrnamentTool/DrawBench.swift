import ArgumentParser
import Foundation
import OrnamentDrawing
import Synchronization

struct DrawBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Draws a bench folder: registered designs, queries, and the truth about them.",
        discussion: "Example: oyuu-ornaments bench /tmp/bench --seed 7 --designs 40")

    @Argument(help: "The folder to draw into; it is made if it is missing.", completion: .directory)
    var folder: String

    @Option(help: "Another seed gives other designs and other copies.")
    var seed: UInt64 = 1

    @Option(help: "How many designs are registered.")
    var designs = 40

    @Option(help: "How many of them are copied, by every attack (default: a third).")
    var copied: Int?

    @Option(help: "How many unregistered designs are shown, three attacks each (default: half as many as registered).")
    var strangers: Int?

    func validate() throws {
        guard (1...5_000).contains(designs) else { throw ValidationError("--designs is from 1 to 5000") }
        guard seed < 1_000_000 else { throw ValidationError("--seed is below 1000000") }
    }

    func run() throws {
        let bench = BenchFolder(
            seed: seed, designs: designs, copied: copied ?? max(1, designs / 3), strangers: strangers ?? designs / 2)
        let done = Atomic(0)
        try bench.write(to: URL(fileURLWithPath: folder)) { _, total in
            let count = done.add(1, ordering: .relaxed).newValue
            if count % 50 == 0 || count == total {
                FileHandle.standardError.write(Data("\(count) of \(total) queries\n".utf8))
            }
        }
        print("\(designs) designs registered, \(done.load(ordering: .relaxed)) queries in \(folder)")
    }
}
