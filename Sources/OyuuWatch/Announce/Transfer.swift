import CCurlShim
import Foundation

/// One message on its way, by libcurl, within bounds.
enum Transfer {
    /// How it ended.
    enum Outcome: Sendable, Equatable {
        /// The receiver has it.
        case delivered
        /// The receiver could not be reached, or refused it.
        case failed(String)
        /// The mail's relay refused it; perhaps for one of several receivers alone.
        case refused(String)
    }

    /// Seconds to connect in and to be done in, and bytes of an answer that are read.
    private static let (connectSeconds, totalSeconds, answerBytes) = (10, 30, 65_536)

    /// libcurl, made ready once.
    private static let started = oyuu_curl_start()

    static func post(
        _ body: [UInt8], to url: String, headers: [String], caFile: String?, isLocal: Bool
    ) async -> Outcome {
        let ended = await run(caFile: caFile, isLocal: isLocal) { bounds, outcome in
            withTexts(headers) { lines in
                body.withUnsafeBytes { bytes in
                    guard let start = bytes.baseAddress else { return }
                    oyuu_curl_post(url, lines, headers.count, start, bytes.count, bounds, outcome)
                }
            }
        }
        // A redirect is not followed: the receiver that was named has not taken it.
        guard ended.code == 0 || ended.status != 0 else { return .failed(ended.message) }
        return (200...299).contains(ended.status) ? .delivered : .failed("HTTP \(ended.status)")
    }

    /// - Parameter addresses: those of the receivers that are to get it; at least one.
    static func mail(_ mail: MailMessage, to addresses: [String], through receiver: MailReceiver) async -> Outcome {
        let headers = mail.headers
        let pictures = mail.pictures
        let ended = await run(caFile: receiver.caFile, isLocal: receiver.isLocal) { bounds, outcome in
            withTexts(headers) { lines in
                withTexts(addresses.map { "<\($0)>" }) { to in
                    withTexts(pictures.map(\.name) + ["image/jpeg"]) { names in
                        let attached = pictures.map { [UInt8]($0.bytes) }
                        let text = Array(mail.text.utf8)
                        withAttachments(attached, names: names) { attachments in
                            text.withUnsafeBytes { bytes in
                                guard let start = bytes.baseAddress else { return }
                                oyuu_curl_mail(
                                    receiver.relay, receiver.needsTLS ? 1 : 0, "<\(receiver.from)>", to,
                                    addresses.count, lines, headers.count, start, bytes.count, attachments,
                                    attached.count, bounds, outcome)
                            }
                        }
                    }
                }
            }
        }
        if ended.code == 0 { return .delivered }
        return ended.status >= 400 ? .refused("SMTP \(ended.status)") : .failed(ended.message)
    }

    /// `names` ends with the type of all of them.
    private static func withAttachments(
        _ bytes: [[UInt8]], names: UnsafePointer<UnsafePointer<CChar>>,
        _ body: (UnsafePointer<oyuu_attachment>?) -> Void
    ) {
        var attachments: [oyuu_attachment] = []
        func next(_ index: Int) {
            guard index < bytes.count else {
                return attachments.withUnsafeBufferPointer { body($0.baseAddress) }
            }
            bytes[index].withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress else { return next(index + 1) }
                attachments.append(
                    oyuu_attachment(
                        name: names[index], type: names[bytes.count], bytes: start, count: buffer.count))
                next(index + 1)
            }
        }
        next(0)
    }

    /// Calls with a C array of C strings.
    private static func withTexts(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>>) -> Void) {
        let copies = texts.compactMap { strdup($0) }
        defer { for copy in copies { free(copy) } }
        guard copies.count == texts.count else { return }
        let pointers = copies.map { UnsafePointer($0) }
        pointers.withUnsafeBufferPointer { buffer in buffer.baseAddress.map(body) }
    }

    private struct Ended: Sendable {
        let code: Int32
        let status: Int
        let message: String
    }

    /// Runs a transfer on a thread of its own; a cancelled task gives it up within a second.
    private static func run(
        caFile: String?, isLocal: Bool,
        _ body:
            @escaping @Sendable (UnsafePointer<oyuu_transfer_bounds>, UnsafeMutablePointer<oyuu_transfer_outcome>)
            -> Void
    ) async -> Ended {
        guard started == 0 else { return Ended(code: started, status: 0, message: "libcurl does not start") }
        let stop = StopFlag()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    continuation.resume(returning: ended(caFile: caFile, isLocal: isLocal, stop: stop, body))
                }
            }
        } onCancel: {
            stop.set()
        }
    }

    private static func ended(
        caFile: String?, isLocal: Bool, stop: StopFlag,
        _ body: (UnsafePointer<oyuu_transfer_bounds>, UnsafeMutablePointer<oyuu_transfer_outcome>) -> Void
    ) -> Ended {
        let file = caFile.flatMap { strdup($0) }
        defer { free(file) }
        var bounds = oyuu_transfer_bounds(
            connect_ms: connectSeconds * 1000, total_ms: totalSeconds * 1000, answer_bytes: answerBytes,
            ca_file: file.map { UnsafePointer($0) }, is_local: isLocal ? 1 : 0, stop: UnsafePointer(stop.flag))
        var outcome = oyuu_transfer_outcome()
        outcome.code = -1
        body(&bounds, &outcome)
        let message = withUnsafeBytes(of: outcome.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        return Ended(code: outcome.code, status: outcome.status, message: message.isEmpty ? "libcurl" : message)
    }
}

/// A flag that one thread sets and another reads.
private final class StopFlag: @unchecked Sendable {
    // @unchecked: the number behind it is only touched atomically.
    let flag: UnsafeMutablePointer<Int32>

    init() {
        flag = .allocate(capacity: 1)
        flag.initialize(to: 0)
    }

    deinit { flag.deallocate() }

    func set() { oyuu_curl_stop(flag) }
}
