import NIOCore
import NIOPosix
import NIOSSL
import TestSupport

/// Takes connections over TLS, with the tests' certificate, and passes what is in them to a server on this machine that
/// speaks without.
final class TLSFront: Sendable {
    let port: Int
    private let channel: any Channel

    init(to port: Int) async throws {
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(TestCertificate.chain.utf8))
                .map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(TestCertificate.key.utf8), format: .pem)))
        let context = try NIOSSLContext(configuration: configuration)
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { outer in
                ClientBootstrap(group: outer.eventLoop).connect(host: "127.0.0.1", port: port).flatMapThrowing {
                    inner in
                    try outer.pipeline.syncOperations.addHandlers(
                        NIOSSLServerHandler(context: context), Passing(to: inner))
                    try inner.pipeline.syncOperations.addHandler(Passing(to: outer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        self.port = channel.localAddress?.port ?? 0
    }

    deinit { channel.close(promise: nil) }

    /// Passes what one side says to the other.
    private final class Passing: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        private let other: any Channel

        init(to other: any Channel) { self.other = other }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            other.writeAndFlush(unwrapInboundIn(data), promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) { other.close(promise: nil) }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }
}
