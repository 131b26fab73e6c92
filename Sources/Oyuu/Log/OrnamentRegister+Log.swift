import Foundation
import OyuuLog
import OyuuRegistry
import OyuuSigning

extension OrnamentRegister {
    /// Signs what the log is now, and keeps the head so that later verifications ask for it too.
    ///
    /// Give it away: published or mailed, it shows any later change of what came before.
    public func signLogHead(key: RegisterKey, date: Date) async throws(OyuuError) -> LogHead {
        try await signedHead(over: try await soundLog(), key: key, date: date)
    }

    /// The texts of the heads that were given out, the oldest first.
    public func logHeads() async throws(OyuuError) -> [String] {
        try await rethrowing { () async throws(RegistryError) in try await registry.logHeads() }
    }

    /// Compares every entry with the hash laid down for it, every design with its entries, and the whole with heads given out
    /// earlier.
    ///
    /// Whoever edits the database by hand is found by the hashes; whoever edits those too, by the heads; whoever edits all
    /// three, by a head that somebody else has kept.
    ///
    /// - Parameter heads: texts kept elsewhere, beside those in the register.
    public func verifyLog(against heads: [String] = []) async throws(OyuuError) -> LogVerification {
        try await readLog(against: heads).verification
    }

    /// The heads that this register signed over the beginning of the log: anybody can sign one with a key of his own.
    private func believed(_ texts: [String], _ tree: LogTree) -> [LogHead] {
        let key = try? key(create: false).publicKey
        return texts.compactMap { try? LogHead(text: $0) }.filter { head in
            head.register == identity.uuid && head.publicKey == key ?? head.publicKey
                && head.size <= Int64(tree.count) && tree.root(ofFirst: Int(head.size)) == head.root
        }
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
        let name = number.description
        let reading = try await soundLog(keepingEntriesOf: name)
        guard !reading.kept.isEmpty else { throw .registry(RegistryError(.noSuchDesign(number), at: "log")) }
        let head = try await signedHead(over: reading, key: key, date: date)
        return LogReceipt(of: name, reading.kept, in: reading.tree, head: head)
    }

    /// Shows that the log only grew since a head that was given out, under a head signed now.
    ///
    /// - Throws: `OyuuError.log` where it does not go on from that head.
    public func proveLogGrew(
        since older: LogHead, key: RegisterKey, date: Date
    ) async throws(OyuuError) -> LogConsistency {
        let reading = try await soundLog()
        let head = try await signedHead(over: reading, key: key, date: date)
        do { return try LogConsistency(from: older, to: head, in: reading.tree) } catch {
            throw .log(error, file: "log")
        }
    }

    private func signedHead(
        over reading: LogReading, key: RegisterKey, date: Date
    ) async throws(OyuuError) -> LogHead {
        do {
            let head = try LogHead(
                register: identity.uuid, size: Int64(reading.tree.count), root: reading.tree.root(), at: date, key: key)
            try await registry.keepLogHead(head)
            return head
        } catch {
            throw OyuuError(error, file: "log")
        }
    }

    /// A head over a log that was tampered with would make it good.
    private func soundLog(keepingEntriesOf design: String? = nil) async throws(OyuuError) -> LogReading {
        let reading = try await readLog(against: [], keepingEntriesOf: design)
        // A wrong clock is no reason to sign nothing ever again: entries that are dated too early stay what they are, and
        // are found again. Of a design with such an entry nothing is proved.
        let faults = reading.verification.faults.filter { fault in
            switch fault {
            case .backdated(let first, let last, _, _): reading.kept.contains { first...last ~= $0.sequence }
            case .ahead(let entry, _, _): reading.kept.contains { $0.sequence == entry }
            default: true
            }
        }
        if let first = faults.first { throw .log(.unsound(first.description, count: faults.count), file: "log") }
        return reading
    }

    /// Reads the heads, then the log, then the designs, while others register: what came after the log was read is left out.
    private func readLog(
        against heads: [String], keepingEntriesOf design: String? = nil
    ) async throws(OyuuError) -> LogReading {
        let designs = LoggedDesigns()
        var changed: Set<String> = []
        do {
            let heads = try await registry.logHeads() + heads
            var reading = LogReading()
            try await forEachLogged(after: 0) { reading.take($0, designs, keepingEntriesOf: design) }
            try await registry.visitDesigns(matching: DesignQuery()) { (design, _) throws(RegistryError) in
                designs.compare(design)
            }
            try await forEachLogged(after: reading.last) { logged in
                if let entry = logged.entry { changed.insert(entry.design) }
            }
            designs.report(to: &reading.verification, except: changed)
            let own = believed(heads, reading.tree)
            reading.verification.faults += reading.times.faults(own, now: Date())
            for text in heads { compare(text, with: reading.tree, &reading.verification) }
            return reading
        } catch {
            throw OyuuError(error, file: "log")
        }
    }

    private func forEachLogged(
        after first: Int64, _ body: (LoggedEntry) -> Void
    ) async throws(RegistryError) {
        var last = first
        while true {
            let page = try await registry.logEntries(after: last, limit: RegisterLimits.page)
            for logged in page { body(logged) }
            guard let end = page.last?.sequence else { return }
            last = end
        }
    }
}
