import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Stands outside all others: gives each request a name, and tells the log and the figures how it was answered.
struct RequestWatch: RouterMiddleware {
    let measures: ServerMeasures
    let log: ServerLog

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let method = ServerMeasures.methods.contains(request.method.rawValue) ? request.method.rawValue : "other"
        var response = try await next(request, context)
        response.headers[.xRequestID] = context.id
        let status = response.status.code
        guard response.body.contentLength == nil else {
            tell(context, method, status, start, bytes: response.body.contentLength ?? 0)
            return response
        }
        let bytes = Sent()
        let body = response.body.map { part in
            bytes.add(part.readableBytes)
            return part
        }
        response.body = ResponseBody { writer in
            do { try await body.write(writer) } catch {
                tell(context, method, status, start, bytes: bytes.count, isBrokenOff: true)
                throw error
            }
            tell(context, method, status, start, bytes: bytes.count)
        }
        return response
    }

    private func tell(
        _ visit: Visit, _ method: String, _ status: Int, _ start: ContinuousClock.Instant, bytes: Int,
        isBrokenOff: Bool = false
    ) {
        let seconds = start.duration(to: .now) / .seconds(1)
        let route = Self.route(visit.endpointPath)
        let notes = visit.notes
        measures.record(
            ServerMeasures.RequestKey(route: route ?? "none", method: method, status: status), seconds: seconds,
            code: notes.code)
        log.answered(
            RequestRecord(
                route: route, method: method, status: status, milliseconds: seconds * 1000, bytes: bytes, id: visit.id,
                role: notes.role, code: notes.code, fault: notes.fault, isBrokenOff: isBrokenOff))
    }

    /// A route's name as it is written in the sources; the router gives places in braces.
    private static func route(_ path: String?) -> String? {
        guard let path, path != "NotFound" else { return nil }
        return path.replacing("{", with: ":").replacing("}", with: "")
    }

    /// Bytes of a body that were sent.
    private final class Sent: Sendable {
        private let state = Mutex(0)

        var count: Int { state.withLock { $0 } }

        func add(_ more: Int) { state.withLock { $0 += more } }
    }
}

extension HTTPField.Name {
    /// Names an answer, so that whoever complains of it can say which.
    static let xRequestID = named("X-Request-Id")
}
