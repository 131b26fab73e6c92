import Foundation
import OyuuLog
import OyuuRegistry
import OyuuSigning

extension OrnamentRegister {
    /// Signs what the log is now, and keeps the head so that later verifications ask for it too.
    ///
    /// Give it away: published or mailed, it shows any later change of what came before.
    public func signLogHead(key: RegisterKey, date: Date) async throws(OyuuError) -> LogHead {
        try await demandSoundLog()
        let tree = try await logTree()
        do {
            let head = try LogHead(
                register: identity.uuid, size: Int64(tree.count), root: tree.root(), at: date, key: key)
            try await registry.keepLogHead(head)
            return head
        } catch {
            throw OyuuError(error, file: "log")
        }
    }

    /// Compares every entry with the hash laid down for it, every design with its entries, and the whole with heads given out
    /// earlier.
    ///
    /// Whoever edits the database by hand is found by the hashes; whoever edits those too, by the heads; whoever edits all
    /// three, by a head that somebody else has kept.
    ///
    /// - Parameter heads: texts kept elsewhere, beside those in the register.
    public func verifyLog(against heads: [String] = []) async throws(OyuuError) -> LogVerification {
        var verification = LogVerification()
        let designs = LoggedDesigns()
        var tree = LogTree()
        var last: Int64 = 0
        try await forEachLogged { logged in
            if logged.sequence != last + 1 { verification.faults.append(.gap(before: logged.sequence)) }
            last = logged.sequence
            guard let entry = logged.entry else {
                verification.faults.append(.entryMissing(logged.sequence))
                if let hash = logged.laidDown { tree.append(hash) }
                return
            }
            verification.entries += 1
            tree.append(entry.hash)
            designs.read(entry)
            if logged.laidDown == nil {
                verification.faults.append(.entryForeign(logged.sequence))
            } else if logged.laidDown != entry.hash {
                verification.faults.append(.entryChanged(logged.sequence))
            }
        }
        do {
            try await registry.visitDesigns(matching: DesignQuery()) { (design, _) throws(RegistryError) in
                designs.compare(design)
            }
            designs.report(to: &verification)
            for text in try await registry.logHeads() + heads { compare(text, with: tree, &verification) }
        } catch {
            throw OyuuError(error, file: "log")
        }
        return verification
    }

    private func compare(_ text: String, with tree: LogTree, _ verification: inout LogVerification) {
        verification.heads += 1
        do throws(LogError) {
            let head = try LogHead(text: text)
            if head.register != identity.uuid {
                verification.faults.append(.headForeign(register: head.register))
            } else if head.size > Int64(tree.count) {
                verification.faults.append(.cutOff(head: head, entries: Int64(tree.count)))
            } else if tree.root(ofFirst: Int(head.size)) != head.root {
                verification.faults.append(.rewritten(head: head))
            }
        } catch {
            verification.faults.append(.headUnreadable(reason: error.description))
        }
    }

    /// All that the log says of a design, with the proof under a head signed now.
    ///
    /// - Throws: `OyuuError.registry` where there is no such design.
    public func proveInLog(
        _ number: DesignNumber, key: RegisterKey, date: Date
    ) async throws(OyuuError) -> LogReceipt {
        try await demandSoundLog()
        let name = number.description
        var tree = LogTree()
        var entries: [LogEntry] = []
        try await forEachLogged { logged in
            guard let entry = logged.entry else { return }
            tree.append(entry.hash)
            if entry.design == name { entries.append(entry) }
        }
        guard !entries.isEmpty else { throw .registry(RegistryError(.noSuchDesign(number), at: "log")) }
        do {
            let head = try LogHead(
                register: identity.uuid, size: Int64(tree.count), root: tree.root(), at: date, key: key)
            try await registry.keepLogHead(head)
            return LogReceipt(of: name, entries, in: tree, head: head)
        } catch {
            throw OyuuError(error, file: "log")
        }
    }

    /// A head over a log that was tampered with would make it good.
    private func demandSoundLog() async throws(OyuuError) {
        let faults = try await verifyLog().faults
        if let first = faults.first { throw .log(.unsound(first.description, count: faults.count), file: "log") }
    }

    private func logTree() async throws(OyuuError) -> LogTree {
        var tree = LogTree()
        try await forEachLogged { logged in
            if let hash = logged.entry?.hash ?? logged.laidDown { tree.append(hash) }
        }
        return tree
    }

    private func forEachLogged(_ body: (LoggedEntry) -> Void) async throws(OyuuError) {
        var last: Int64 = 0
        while true {
            let page: [LoggedEntry]
            do throws(RegistryError) {
                page = try await registry.logEntries(after: last, limit: RegisterLimits.page)
            } catch {
                throw .registry(error)
            }
            for logged in page { body(logged) }
            guard let end = page.last?.sequence else { return }
            last = end
        }
    }
}
