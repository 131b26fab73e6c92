import Foundation
import Oyuu
import OyuuRegistry
import TestSupport

@testable import OyuuWatch

/// A register with the first fixture design, a folder to watch, and a place for the journal.
final class WatchedFolder: Sendable {
    let folder: TemporaryFolder
    let register: OrnamentRegister
    let inbox: String
    static let design = Pictures.designs[0]
    static let stranger = Pictures.designs[7]

    /// - Parameter decoding: what photos are read by.
    init(decoding: any PhotoDecoding = DecodingHere()) async throws {
        folder = try TemporaryFolder()
        inbox = folder.path("inbox")
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        register = try await OrnamentRegister.open(
            at: folder.url.appendingPathComponent("register"), create: true,
            reading: ReadingOptions(decoding: decoding))
        try await file(Self.design, title: "Kochkor müyüz", holder: "Айзада")
    }

    func file(_ design: URL, title: String, holder: String) async throws {
        let options = RegistrationOptions(
            force: true, actor: "test", date: Date(timeIntervalSince1970: 1_700_000_000))
        _ = try await register.register(
            [.file(design.path)], as: DesignDetails(title: title, holder: holder), options: options)
    }

    /// Puts a photo in the folder as a messenger does.
    @discardableResult
    func drop(_ picture: URL, as name: String) throws -> String {
        try folder.write(Data(contentsOf: picture), to: "inbox/" + name)
    }

    func journal(recheck: Bool = false) throws -> WatchJournal {
        try WatchJournal(in: folder.path("state"), register: register.identity.uuid, recheck: recheck)
    }

    static var quick: WatchOptions {
        var options = WatchOptions()
        (options.settle, options.poll, options.once) = (0.1, 0.3, true)
        return options
    }

    /// Handles what is there.
    func once(
        _ journal: WatchJournal, _ options: WatchOptions = quick, access: FileAccess = FileAccess()
    ) async throws -> (totals: WatchTotals, events: [WatchEvent]) {
        let events = Received<WatchEvent>()
        let watch = try FolderWatch(
            folders: [inbox], register: register, journal: journal, options: options, stop: StopSignal(),
            report: { events.add($0) })
        await watch.use(access)
        return (try await watch.run(), events.all)
    }
}

extension FolderWatch {
    /// Opens and reads files by other means.
    func use(_ access: FileAccess) { self.access = access }
}

/// Waits until something is so; false where it does not come to be in `seconds`.
func eventually(_ seconds: Double = 60, _ condition: () async throws -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    while ContinuousClock.now < end {
        if try await condition() { return true }
        try await Task.sleep(for: .milliseconds(20))
    }
    return try await condition()
}
