import NIOCore
import NIOHTTPTypes

/// Closes a connection whose first head does not come to its end in time, and one on which a request goes on coming after
/// it was answered: a client that sends a byte now and then is never idle, and would hold its connection for ever.
///
/// It also says when the client has left, see ``Departures``.
///
/// A connection that was promised to be closed is closed once the answer is written and the request has come to its end.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let head: TimeAmount
    private let rest: TimeAmount
    private var deadline: Scheduled<Void>?
    /// Whether a request has begun and not ended.
    private var isComing = false
    /// Whether it has been answered all the same.
    private var isAnswered = false
    /// Whether the last answer says that the connection will be closed.
    private var isLast = false

    init(_ patience: WebPatience) {
        (head, rest) = (.seconds(of: patience.head), .seconds(of: patience.rest))
    }

    func handlerAdded(context: ChannelHandlerContext) {
        Departures.shared.arrive(context.channel)
        if context.channel.isActive { close(context, in: head) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        Departures.shared.leave(context.channel)
        Departures.shared.forget(context.channel)
    }

    func channelActive(context: ChannelHandlerContext) {
        close(context, in: head)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        Departures.shared.leave(context.channel)
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent { Departures.shared.leave(context.channel) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            deadline?.cancel()
            (isComing, isAnswered, isLast) = (true, false, false)
        case .body: break
        case .end:
            isComing = false
            // The next head may follow; a connection kept open without one is idle, which others see to.
            deadline?.cancel()
            if isAnswered, isLast { finish(context) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head): isLast = head.headerFields[.connection] == "close"
        case .body: break
        case .end:
            isAnswered = true
            if isComing {
                close(context, in: rest)
            } else if isLast {
                context.writeAndFlush(data, promise: promise)
                finish(context)
                return
            }
        }
        context.write(data, promise: promise)
    }

    /// Says that nothing more will be sent; the client has a while to close as well.
    private func finish(_ context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        close(context, in: rest)
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: time) { channel.close(mode: .all, promise: nil) }
    }
}

extension TimeAmount {
    /// Seconds, with fractions.
    static func seconds(of seconds: Double) -> TimeAmount { .nanoseconds(Int64(seconds * 1e9)) }
}
