import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Oyuu
import Synchronization
import TestSupport
import Testing

@Suite("Over TLS")
struct TLSTests {
    /// Gathers what comes until the other side closes.
    private final class Gathering: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        let bytes = Mutex<[UInt8]>([])

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let part = unwrapInboundIn(data)
            bytes.withLock { $0 += part.readableBytesView }
        }

        // Servers may close without the last word of TLS.
        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }

    private let folder: TemporaryFolder
    private let server: TestServer

    init() async throws {
        let folder = try TemporaryFolder()
        let chain = try folder.write(TestCertificate.chain.utf8, to: "chain.pem")
        let key = try folder.write(TestCertificate.key.utf8, to: "key.pem")
        server = try await TestServer { $0.certificate = (chain, key) }
        self.folder = folder
    }

    private func ask(_ request: [UInt8], minimum: TLSVersion = .tlsv12, maximum: TLSVersion? = nil) async throws
        -> [UInt8]
    {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .none
        (configuration.minimumTLSVersion, configuration.maximumTLSVersion) = (minimum, maximum)
        let context = try NIOSSLContext(configuration: configuration)
        let gathering = Gathering()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers(
                        NIOSSLClientHandler(context: context, serverHostname: nil), gathering)
                }
            }
            .connect(host: "127.0.0.1", port: server.port).get()
        try? await channel.writeAndFlush(ByteBuffer(bytes: request)).get()
        try await channel.closeFuture.get()
        return gathering.bytes.withLock { $0 }
    }

    @Test("cookies bear a name that no other host can set and never travel in the clear, and browsers are told to stay")
    func cookies() async throws {
        let form = FormToSend([("name", "aizada"), ("password", RegisterTemplate.password)])
        let headers = [
            ("Content-Type", form.contentType), ("Content-Length", "\(form.bytes.count)"), ("Connection", "close"),
            ("Origin", "https://127.0.0.1:\(server.port)"),
        ]
        let answer = try Answer(try await ask(server.visitor.head("POST", "/sign-in", headers) + form.bytes))
        #expect(answer.status == 303 && answer["strict-transport-security"] == "max-age=31536000")
        let attributes = try #require(answer.cookies.first).components(separatedBy: "; ")
        #expect(attributes[0].hasPrefix("__Host-oyuu="))
        #expect(Set(["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]).isSubset(of: attributes))
        #expect(!attributes.contains { $0.hasPrefix("Domain") })
        func status(_ cookie: String) async throws -> Int {
            try Answer(
                try await ask(server.visitor.head("GET", "/designs", [("Cookie", cookie), ("Connection", "close")]))
            ).status
        }
        #expect(try await status(attributes[0]) == 200)
        #expect(try await status(String(attributes[0].dropFirst("__Host-".count))) == 401)
    }

    @Test("photos are checked: whoever asks over TLS has not left")
    func check() async throws {
        let photo = try Photos.copy()
        let program = server.program(.inspector)
        let head = program.head(
            "POST", "/api/v1/check",
            [("Content-Type", "image/jpeg"), ("Content-Length", "\(photo.count)"), ("Connection", "close")])
        let answer = try Answer(try await ask(head + photo))
        #expect(answer.status == 200 && answer.text.contains("OY-000001"))
    }

    @Test("a certificate or key that cannot be read is named, and what gives it")
    func unreadable() async throws {
        let (chain, key) = (folder.path("chain.pem"), folder.path("key.pem"))
        let nonsense = try folder.write(Array("no key".utf8), to: "nonsense.pem")
        for (files, named, option) in [
            ((folder.path("none.pem"), key), folder.path("none.pem"), "--tls-cert"),
            ((nonsense, key), nonsense, "--tls-cert"), ((chain, nonsense), nonsense, "--tls-key"),
        ] {
            let error = await #expect(throws: OyuuError.self) {
                _ = try await TestServer { $0.certificate = files }
            }
            let words = error?.description ?? ""
            #expect(words.hasPrefix(named) && words.contains(option), "\(words)")
        }
    }

    @Test("a form from the same host without TLS is foreign")
    func downgraded() async throws {
        let headers = [("Content-Length", "0"), ("Connection", "close"), ("Origin", "http://127.0.0.1:\(server.port)")]
        #expect(try Answer(try await ask(server.visitor.head("POST", "/sign-in", headers))).status == 403)
    }

    @Test("versions that are no longer safe are not spoken, and neither is plain HTTP")
    func old() async throws {
        let request = server.visitor.head("GET", "/health", [("Connection", "close")])
        #expect(try await !ask(request).isEmpty)
        #expect(try await ask(request, minimum: .tlsv1, maximum: .tlsv11).isEmpty)
        let plain = try await RawConnection.apart {
            let connection = try RawConnection(port: server.port)
            defer { connection.close() }
            connection.send(request)
            return try connection.receiveAll()
        }
        #expect(!String(decoding: plain, as: UTF8.self).contains("HTTP/1.1 200"))
    }
}
