import ArgumentParser
import Foundation
import Oyuu
import OyuuOffice
import OyuuText
import OyuuWatch

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Checks the photos that come into folders, once each, and tells of copies.",
        discussion: """
            EXAMPLE
              oyuu watch ~/Downloads/Telegram
              oyuu watch /srv/scanner --webhook https://office.example/copies --webhook-secret-file secret
              oyuu watch /srv/scanner --mail-to inspector@office.example --mail-from oyuu@office.example
              oyuu watch /srv/scanner --once --json

            A file is checked when it is whole, and never again unless it changes: what was done is kept in a journal, \
            so that a restart, even after a power cut, goes on where it was. The same bytes under another name are said \
            to be seen and not announced again. Hidden files and partial downloads are left alone; links are not \
            followed.

            A webhook is posted with an Idempotency-Key, signed with the secret, and tried again for three days where \
            nobody takes it; mail goes through a relay such as the one on this machine.

            Exit status: 0 when it is stopped; with --once 0 no copy, 1 a copy found, 2 a photo or the register could \
            not be read, a photo shows too little pattern, or a message waits to be delivered.
            """
    )

    @Argument(help: ArgumentHelp("Folders to watch, with those in them.", valueName: "folder"), completion: .directory)
    var folders: [String]

    @Flag(help: "Check what is there, and end.")
    var once = false

    @Flag(help: "Check all files again, such as after designs were registered; only new findings are announced.")
    var recheck = false

    @Flag(help: "Announce bytes that were announced before, where they come under another name or anew.")
    var again = false

    @Option(help: ArgumentHelp("Look over the folders every so often.", valueName: "seconds"))
    var poll = 60.0

    @Option(help: ArgumentHelp("Take a file that has been left alone so long.", valueName: "seconds"))
    var settle = 2.0

    @Option(
        help: ArgumentHelp(
            "Where the journal is kept (else ~/.local/state/oyuu/watch/, by the register's name).",
            valueName: "folder"), completion: .directory)
    var state: String?

    @OptionGroup(title: "Telling") var telling: TellingOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !(0.2...86_400).contains(poll) { throw ValidationError("--poll takes 0.2 to 86400") }
        if !(0.1...3600).contains(settle) { throw ValidationError("--settle takes 0.1 to 3600") }
    }

    func run() async throws {
        let (webhook, mail) = (try telling.webhook(), try telling.mail())
        var reading = register.reading.options
        // Whoever sends a photo here is a stranger, and one photo must not end the watch.
        reading.decoding = SeparateDecoding(
            program: URL(fileURLWithPath: "/proc/self/exe"), arguments: [DecodeCommand.configuration.commandName ?? ""])
        let opened = try await register.open(reading: reading)
        let journal = try WatchJournal(in: stateFolder(opened), register: opened.identity.uuid, recheck: recheck)
        let stop = try StopSignal()
        // After the photo that it is at.
        let signals = StopSignals { _ in stop.stop() }
        defer { signals.forget() }
        let json = output.json
        let watch = try FolderWatch(
            folders: folders, register: opened, journal: journal,
            options: options(reading.limits.fileBytes, hasWebhook: webhook != nil, hasMail: mail != nil), stop: stop
        ) { Self.say($0, json: json) }
        let courier = Courier(
            journal: journal, webhook: webhook, mail: mail, giveUpAfter: telling.giveUpAfter * 3600,
            language: Terminal.language
        ) { Self.say(.note($0), json: json) }
        let totals = try await Self.run(watch, courier, once: once, stop: stop)
        await opened.settleIndex()
        guard once else { return }
        let left = try await courier.deliverOnce()
        if left > 0 { Terminal.complain(WatchWords.stillWaiting, "\(left)") }
        if totals.failed > 0 || totals.undecided > 0 || left > 0 { throw ExitCode(2) }
        if totals.copies > 0 { throw ExitCode(1) }
    }

    /// Runs both until the watch ends, or one of them fails.
    private static func run(
        _ watch: FolderWatch, _ courier: Courier, once: Bool, stop: StopSignal
    ) async throws -> WatchTotals {
        guard !once else { return try await watch.run() }
        let delivering = Task {
            do { try await courier.run() } catch {
                stop.stop()
                throw error
            }
        }
        let totals: WatchTotals
        do { totals = try await watch.run() } catch {
            delivering.cancel()
            throw error
        }
        delivering.cancel()
        _ = try await delivering.value
        return totals
    }

    private func stateFolder(_ register: OrnamentRegister) -> String {
        if let state { return state }
        let environment = ProcessInfo.processInfo.environment
        let home =
            environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
            ?? HomeFolder.url(environment).path + "/.local/state"
        return home + "/oyuu/watch/" + register.identity.uuid.uuidString.lowercased()
    }

    private func options(_ fileBytes: Int, hasWebhook: Bool, hasMail: Bool) -> WatchOptions {
        var options = WatchOptions()
        (options.poll, options.settle, options.again, options.once) = (poll, settle, again, once)
        (options.fileBytes, options.language) = (fileBytes, Terminal.language)
        (options.hasWebhook, options.hasMail, options.hasDrawings) = (hasWebhook, hasMail, !telling.noDrawings)
        return options
    }

    private static func say(_ event: WatchEvent, json: Bool) {
        switch event {
        case .checked(let verdict):
            guard json else { return Terminal.say(VerdictText.lines(verdict)) }
            do { try Terminal.say(json: verdict) } catch { Terminal.complain("\(error)") }
        case .seen(let photo, let sha256, let first):
            guard json else { return Terminal.note(WatchWords.seen, Printable.line(photo), Printable.line(first)) }
            try? Terminal.say(json: SeenPhoto(photo: photo, sha256: sha256, seenAs: first))
        case .failed(let photo, let error):
            Terminal.complain(error)
            if json { try? Terminal.say(json: PhotoFailure(photo: photo, error: error)) }
        case .note(let note):
            Terminal.note(note.words(in: Terminal.language))
        }
    }
}

/// A photo whose bytes were checked before, as JSON.
private struct SeenPhoto: Encodable {
    let photo: String
    let sha256: String
    let seenAs: String

    private enum CodingKeys: String, CodingKey {
        case photo, sha256
        case seenAs = "seen_as"
    }
}
