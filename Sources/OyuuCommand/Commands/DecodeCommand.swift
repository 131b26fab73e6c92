import ArgumentParser
import Oyuu

/// The process in which a server reads one photo; nothing for people.
struct DecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode-one-photo",
        abstract: "Reads one photo for a server, within bounds, from the standard input.", shouldDisplay: false)

    func run() { DecodingProcess.run() }
}
