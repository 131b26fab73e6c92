import ArgumentParser
import Foundation
import Oyuu

/// Where a command writes what it makes.
struct OutputFile: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write into this file (else to standard output).", valueName: "file"),
        completion: .file())
    var output: String?

    /// Writes the bytes: a file whole or not at all.
    func write(_ bytes: [UInt8]) throws(OyuuError) {
        guard let output else { return Terminal.say(bytes: bytes) }
        try WholeFile.write(bytes, to: output)
    }
}
