import Crypto
import Foundation
import Oyuu
import OyuuText

/// Takes what waits in a journal to those who are to be told, until they have it.
public final class Courier: Sendable {
    private let journal: WatchJournal
    private let webhook: WebhookReceiver?
    private let mail: MailReceiver?
    private let backoff: Backoff
    private let language: Language
    private let now: @Sendable () -> Date
    private let report: @Sendable (WatchNote) -> Void

    /// - Parameters:
    ///   - giveUpAfter: seconds after which a message that nobody took is given up.
    ///   - firstDelay: seconds to the second try; doubled from then on, up to an hour.
    ///   - language: of mails.
    ///   - report: told what becomes of messages.
    public init(
        journal: WatchJournal, webhook: WebhookReceiver?, mail: MailReceiver?, giveUpAfter: Double = 72 * 3600,
        firstDelay: Double = 5, language: Language = .english, now: @escaping @Sendable () -> Date = { Date() },
        report: @escaping @Sendable (WatchNote) -> Void
    ) {
        (self.journal, self.webhook, self.mail, self.language) = (journal, webhook, mail, language)
        backoff = Backoff(first: firstDelay, giveUp: giveUpAfter)
        (self.now, self.report) = (now, report)
    }

    /// Delivers what is due, again and again, until the task is cancelled.
    ///
    /// - Throws: `OyuuError.file` where the journal fails.
    public func run() async throws(OyuuError) {
        // A receiver that is down must not be asked once for each of a thousand messages.
        var quietUntil: [Channel: Date] = [:]
        while !Task.isCancelled {
            for channel in [Channel.webhook, .mail] where quietUntil[channel, default: .distantPast] <= now() {
                while !Task.isCancelled, let worked = try await deliverNext(channel, gathering: mail?.gathering ?? 0) {
                    guard worked else {
                        quietUntil[channel] = now() + backoff.first
                        break
                    }
                }
            }
            try? await Task.sleep(for: .milliseconds(500))
        }
    }

    /// Delivers what is due now, mail without gathering more.
    ///
    /// - Returns: how many messages still wait, for a later try.
    public func deliverOnce() async throws(OyuuError) -> Int {
        var left = 0
        for channel in [Channel.webhook, .mail] where receives(channel) {
            while try await deliverNext(channel, gathering: 0) == true {}
            left += try await journal.waiting(channel)
        }
        return left
    }

    private func receives(_ channel: Channel) -> Bool { channel == .webhook ? webhook != nil : mail != nil }

    /// Delivers one message that is due; nil where none is, false where it could not be.
    private func deliverNext(_ channel: Channel, gathering: Double) async throws(OyuuError) -> Bool? {
        switch channel {
        case .webhook:
            guard let webhook, let message = try await journal.dueWebhook(at: now()) else { return nil }
            return try await settle([message], channel, await post(message, to: webhook))
        case .mail:
            guard let mail,
                let batch = try await journal.dueMail(
                    at: now(), gathering: gathering, most: MailMessage.mostFindings)
            else { return nil }
            return try await settle(batch.messages, channel, try await send(batch, through: mail))
        }
    }

    private func post(_ message: WaitingMessage, to receiver: WebhookReceiver) async -> Transfer.Outcome {
        let body = [UInt8](message.body)
        let time = String(Int(now().timeIntervalSince1970))
        var headers = [
            "Content-Type: application/json", "User-Agent: oyuu/\(OrnamentRegister.softwareVersion)",
            "Idempotency-Key: \(message.id)", "Oyuu-Timestamp: \(time)",
        ]
        if let secret = receiver.secret {
            headers.append("Oyuu-Signature: \(Self.signature(of: body, at: time, secret: secret))")
        }
        return await Transfer.post(
            body, to: receiver.url, headers: headers, caFile: receiver.caFile, isLocal: receiver.isLocal)
    }

    /// `sha256=` and the HMAC-SHA256 (RFC 2104) of the time, a full stop and the body, in hexadecimal digits.
    static func signature(of body: [UInt8], at time: String, secret: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(time.utf8) + [UInt8(ascii: ".")] + body, using: SymmetricKey(data: secret))
        return "sha256=" + code.map { Announcement.hex($0) }.joined()
    }

    /// Sends a mail to those who have not got it yet. A receiver whom the relay refuses keeps it from nobody else.
    private func send(
        _ batch: MailBatch, through receiver: MailReceiver
    ) async throws(OyuuError) -> Transfer.Outcome {
        let findings = batch.messages.compactMap { message in
            (try? JSONLine.decode(Announcement.self, from: message.body)).map { ($0, message.picture) }
        }
        guard findings.count == batch.messages.count else { return .failed("the journal is damaged") }
        let mail = MailMessage(findings, batch: batch.id, receiver: receiver, language: language, at: now())
        let addresses = receiver.to.filter { !batch.receivers.contains($0) }
        guard let address = addresses.first else { return .delivered }
        let outcome = await Transfer.mail(mail, to: addresses, through: receiver)
        guard receiver.to.count > 1, case .refused(let reason) = outcome else { return outcome }
        if addresses.count == 1 { return .refused("\(address): \(reason)") }
        // At the first receiver that a relay refuses, libcurl gives up for all.
        var (having, refused) = (batch.receivers, [String]())
        for address in addresses {
            switch await Transfer.mail(mail, to: [address], through: receiver) {
            case .delivered:
                having.insert(address)
                try await journal.took(batch, having)
            case .refused(let reason): refused.append("\(address): \(reason)")
            case .failed(let reason): return .failed(reason)
            }
        }
        if refused.isEmpty { return .delivered }
        return having.isEmpty ? outcome : .refused(refused.joined(separator: ", "))
    }

    /// Writes down how it went, and says so.
    private func settle(
        _ messages: [WaitingMessage], _ channel: Channel, _ outcome: Transfer.Outcome
    ) async throws(OyuuError) -> Bool {
        guard let first = messages.first else { return false }
        let isMail = channel == .mail
        switch outcome {
        case .delivered:
            try await journal.end(messages, sent: true, at: now())
            report(.told(isMail: isMail, id: first.id, findings: messages.count))
            return true
        case .failed(let reason), .refused(let reason):
            // Given up because the program is to end: nobody's fault.
            guard !Task.isCancelled else { return false }
            if now().timeIntervalSince(first.createdAt) >= backoff.giveUp {
                try await journal.end(messages, sent: false, at: now())
                report(.givenUp(isMail: isMail, id: first.id, reason: reason))
            } else {
                let delay = backoff.delay(attempts: first.attempts + 1, id: first.id)
                try await journal.putOff(messages, until: now() + delay)
                report(.notTold(isMail: isMail, id: first.id, reason: reason, seconds: Int(delay.rounded(.up))))
            }
            return false
        }
    }
}
