import Foundation
import Oyuu
import OyuuAccounts
import OyuuSigning
import OyuuSubmissions

/// All that answering a request needs.
package struct House: Sendable {
    let register: OrnamentRegister
    let accounts: AccountStore
    let key: RegisterKey
    let options: WebOptions
    let pages: PageTemplates
    let admission: Admission
    let threads = CheckThreads()
    let openChecks: AddressRates
    /// Places for papers that are checked, and how often strangers may.
    let papers = Admission(slots: 1, room: 8)
    let openPapers = AddressRates(perMinute: 20)
    private let lock: ServingLock
    let checks: KeptFolder
    let drafts: KeptFolder
    /// What is done with a draft or a paper, one thing after the other.
    let turns = KeyedTurns()
    let batches: BatchQueue
    /// Places for batches that arrive: they may be long on their way, and must not take those of single checks.
    let batchArrivals = Admission(slots: 1, room: 8)
    let pictures = PictureCache(byteLimit: 64 << 20)
    /// The register's folder, and its figures for monitors.
    let folder: URL
    /// The office's submissions.
    let desk: SubmissionDesk
    let figures = KeptFigures()

    /// - Parameter folder: the register's; checks and drafts are kept in `web` in it, batches beside.
    /// - Throws: `OyuuError.file` where another server runs over it.
    init(
        register: OrnamentRegister, accounts: AccountStore, key: RegisterKey, options: WebOptions, folder: URL,
        submissions: (@Sendable () async throws -> SubmissionStore)?
    ) throws {
        let web = folder.appendingPathComponent("web")
        lock = try ServingLock(in: web)
        batches = try BatchQueue(in: folder, limits: options.batches)
        self.register = register
        self.folder = folder
        desk = SubmissionDesk(submissions)
        self.accounts = accounts
        self.key = key
        self.options = options
        pages = try PageTemplates()
        admission = Admission(slots: options.slots, room: options.waitingRoom)
        openChecks = AddressRates(perMinute: options.openChecksAMinute)
        checks = try KeptFolder(web.appendingPathComponent("checks"), age: 86_400, most: 2000, mostOfOne: 200)
        drafts = try KeptFolder(web.appendingPathComponent("drafts"), age: 86_400, most: 200, mostOfOne: 10)
    }

    /// Runs `body` with a place in the house; a full one asks to come back, after a moment: who asks again at once would
    /// take the processor from those inside.
    func admitted<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        try await inside(admission, body)
    }

    /// The same of one of the places for something else.
    func inside<Value: Sendable>(
        _ places: Admission, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        do { return try await places.inside(body) } catch let full as Admission.Full {
            try await Task.sleep(for: .milliseconds(500))
            throw WebFailure.busy(full.retryAfter)
        }
    }

    /// Runs what computes on its own threads, where nobody else wants to.
    func computingInSpareTime<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await admission.inSpareTime {
            try await withTaskExecutorPreference(threads) { try await body() }
        }
    }

    /// Runs what computes on its own threads, in turn.
    func computing<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await admission.computing {
            try await withTaskExecutorPreference(threads) { try await body() }
        }
    }
}
