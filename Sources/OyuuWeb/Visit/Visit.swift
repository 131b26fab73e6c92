import Foundation
import Hummingbird
import NIOCore
import Oyuu
import OyuuAccounts
import OyuuText

/// One request and who makes it.
struct Visit: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address the request came from, for limits and the trail.
    let address: String
    /// The connection it came by.
    private let channel: any Channel
    /// Path and query of a page, for the way back to it.
    var location: String?
    /// The language the visitor is answered in.
    var language = Language.english
    /// The session of a person who has signed in.
    var session: Session?
    /// What the server's log and figures will say of this request.
    let notes = VisitNotes()
    /// The account behind an API token.
    var tokenHolder: Account?

    /// Whoever acts; nil for a stranger.
    var account: Account? { session?.account ?? tokenHolder }
    /// Who acts, for the audit trail; a stranger's is no name that an account can have.
    var actor: String { account?.name ?? ActorName.visitor }

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// Runs what computes for this visitor alone, for as long as the visitor waits for it.
    func whileHere<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await Departures.shared.whileHere(channel, body)
    }

    func has(_ role: Role) -> Bool { (account?.role).map { $0 >= role } ?? false }

    /// Whether the visitor may file designs: weavers and the office do, inspectors only look.
    var mayRegister: Bool { (account?.role).map { $0 != .inspector } ?? false }
}
