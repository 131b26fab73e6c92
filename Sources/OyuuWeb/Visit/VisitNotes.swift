import OyuuAccounts
import Synchronization

/// What becomes known of a request on its way through the house, for whoever watches at the door.
///
/// A visit is a value that is handed on inwards; this is the one part of it that leads back out.
final class VisitNotes: Sendable {
    private struct Known {
        var role: Role?
        var code: String?
        var fault: FaultName?
    }

    private let known = Mutex(Known())

    /// The role of whoever asked; nil for a stranger.
    var role: Role? {
        get { known.withLock { $0.role } }
        set { known.withLock { $0.role = newValue } }
    }

    /// Why the request was not answered as wished, as programs are told.
    var code: String? {
        get { known.withLock { $0.code } }
        set { known.withLock { $0.code = newValue } }
    }

    /// What failed in the house itself.
    var fault: FaultName? {
        get { known.withLock { $0.fault } }
        set { known.withLock { $0.fault = newValue } }
    }
}
