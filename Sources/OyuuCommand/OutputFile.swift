import ArgumentParser
import Foundation
import Oyuu

/// Where a command writes what it makes.
struct OutputFile: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write into this file (else to standard output).", valueName: "file"),
        completion: .file())
    var output: String?

    /// Refuses a file that is one of those that are read.
    func refuse(inputs: [String]) throws(OyuuError) {
        func identity(_ path: String) -> [UInt]? {
            var status = stat()
            return stat(path, &status) == 0 ? [UInt(status.st_dev), UInt(status.st_ino)] : nil
        }
        guard let output, let own = identity(output), inputs.contains(where: { identity($0) == own }) else { return }
        throw .usage("-o names \(output), which is to be read; name another file")
    }

    /// Writes the bytes: a file whole or not at all.
    func write(_ bytes: [UInt8]) throws(OyuuError) {
        guard let output else { return Terminal.say(bytes: bytes) }
        try WholeFile.write(bytes, to: output)
    }
}
