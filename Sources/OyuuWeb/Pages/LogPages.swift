import Foundation
import Hummingbird
import Oyuu
import OyuuLog

/// The heads of the log, for anybody to keep: whoever has one can show later that nothing before it was changed.
struct LogPages: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/log/heads") { _, _ in
            let heads = try await house.register.logHeads()
            return Response.file(
                Array(heads.joined(separator: "\n").utf8), type: "text/plain; charset=utf-8", cache: "no-cache")
        }
    }
}

extension House {
    /// Seconds after which the log's head is signed anew.
    private static let headAge: TimeInterval = 86_400

    /// Signs the log's head once a day while the server runs; a log that was tampered with is not signed but complained of.
    func keepHeads(complain: (any Error) -> Void) async {
        while !Task.isCancelled {
            do {
                let last = try await register.logHeads().last.map { try LogHead(text: $0).at }
                if last.map({ Date().timeIntervalSince1970 - Double($0) >= Self.headAge }) ?? true {
                    _ = try await register.signLogHead(key: key, date: Date())
                }
            } catch {
                complain(error)
            }
            do { try await Task.sleep(for: .seconds(3600)) } catch { return }
        }
    }
}
