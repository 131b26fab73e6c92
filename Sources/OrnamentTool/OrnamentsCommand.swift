import ArgumentParser

/// `oyuu-ornaments`: the project's own pictures.
@main
struct OrnamentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oyuu-ornaments",
        abstract: "Draws Kyrgyz-style ornaments and copies of them, for tests and measurements.",
        subcommands: [DrawFixtures.self, DrawBench.self, DrawSheet.self, DrawOne.self])
}
