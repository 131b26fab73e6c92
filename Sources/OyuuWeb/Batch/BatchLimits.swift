import Foundation
import OyuuZip

/// How much the queue of batches takes.
package struct BatchLimits: Sendable {
    /// Batches of one account that are not checked to their end.
    package var open = 5
    /// Batches of one account that are kept.
    package var kept = 50
    /// Photos of one batch, and bytes of those that are not checked yet with archives that are not unpacked.
    package var photos = 20_000
    package var waitingBytes = 6 << 30
    /// Bytes of one archive as it is sent, and what is unpacked of it.
    package var archiveBytes = 2 << 30
    package var zip = ZipLimits()
    /// Seconds after its last change that a batch is kept for.
    package var age: TimeInterval = 30 * 86_400

    package init() {}
}
