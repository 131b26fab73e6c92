import ArgumentParser
import Foundation
import Oyuu

/// Where a command writes what it makes.
struct OutputFile: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write into this file (else to the terminal).", valueName: "file"),
        completion: .file())
    var output: String?

    /// Writes the bytes: a file whole or not at all.
    func write(_ bytes: [UInt8]) throws(OyuuError) {
        guard let output else { return FileHandle.standardOutput.write(Data(bytes)) }
        try WholeFile.write(bytes, to: output)
    }
}
