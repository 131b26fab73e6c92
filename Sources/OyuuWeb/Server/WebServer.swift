import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import Oyuu
import OyuuAccounts
import OyuuSigning
import OyuuSubmissions
import OyuuText

/// The page and the API over one register.
public struct WebServer: Sendable {
    private let house: House
    private let options: WebOptions

    /// - Parameters:
    ///   - register: opened to read photos in a process of their own, see `SeparateDecoding`.
    ///   - folder: the register's; accounts, and checks for a day, are kept in it.
    ///   - submissions: opens the office's submissions, when they are first needed; nil where there are none.
    /// - Throws: `AccountError` where the accounts cannot be opened, or what the disk brings.
    public init(
        register: OrnamentRegister, key: RegisterKey, folder: URL, options: WebOptions,
        submissions: (@Sendable () async throws -> SubmissionStore)? = nil
    ) async throws {
        let accounts = try await AccountStore.open(at: Self.accountsFile(in: folder))
        house = try House(
            register: register, accounts: accounts, key: key, options: options,
            folder: folder, submissions: submissions)
        self.options = options
    }

    /// Where a register keeps the accounts of those who may use it over the network.
    public static func accountsFile(in folder: URL) -> URL { folder.appendingPathComponent("accounts.sqlite") }

    /// A one-time code for the first account, an administrator's; nil where there are accounts already.
    public func firstInvitation() async throws -> Invitation? {
        guard try await house.accounts.isEmpty() else { return nil }
        return try await house.accounts.invite(as: .administrator, by: "oyuu serve", at: Date())
    }

    /// Serves until the program is told to stop (SIGINT, SIGTERM), then answers what has been asked and returns.
    ///
    /// - Parameter started: called with the port once it listens.
    public func run(started: @escaping @Sendable (Int) async -> Void) async throws {
        try await run(heedingSignals: true, started: started)
    }

    /// The same; where signals are not heeded, the end of the task that it runs in stops it.
    package func run(heedingSignals: Bool, started: @escaping @Sendable (Int) async -> Void) async throws {
        let logger = options.log.logger
        let log = options.log
        let patience = options.patience
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline(patience)], idleTimeout: .seconds(of: patience.head),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
        var server = HTTPServerBuilder.http1(configuration: channel)
        if let certificate = options.certificate {
            server = try .tls(server, tlsConfiguration: try Self.tls(chain: certificate.chain, key: certificate.key))
        }
        let application = Application(
            router: router(), server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                availableConnectionsDelegate: MaximumAvailableConnections(1024)),
            onServerRunning: { channel in
                log.started(port: channel.localAddress?.port ?? 0)
                await started(channel.localAddress?.port ?? 0)
            }, logger: logger)
        let heads = Task { await house.keepHeads { log.failed(.logHead, $0) } }
        defer { heads.cancel() }
        let clearing = Task { await house.clearBatches { log.failed(.oldBatches, $0) } }
        defer { clearing.cancel() }
        let batches = Task { await house.workOnBatches { log.failed(.batches, $0) } }
        let outcome: Result<Void, any Error>
        do {
            if heedingSignals { try await application.runService() } else { try await application.run() }
            outcome = .success(())
        } catch { outcome = .failure(Self.listening(error, options)) }
        // What the worker has found is written down, however the server ends.
        batches.cancel()
        await batches.value
        await house.register.settleIndex()
        log.stopped()
        try outcome.get()
    }

    /// Why the server cannot listen where it was to, as `OyuuError.file` that names the place; other errors as they are.
    private static func listening(_ error: any Error, _ options: WebOptions) -> any Error {
        guard let failure = error as? IOError else { return error }
        let reason: String? =
            switch failure.errnoCode {
            case EADDRINUSE:
                "port \(options.port) is in use; stop the program that uses it, or give another one with --port"
            case EACCES:
                "port \(options.port) needs more rights than this account has; give one above 1023 with --port"
            case EADDRNOTAVAIL: "this machine has no such address; give one of its own with --host"
            default: nil
            }
        guard let reason else { return error }
        return OyuuError.file(path: "\(options.host):\(options.port)", reason: reason)
    }

    /// - Throws: `OyuuError.file` naming the file that cannot be used.
    private static func tls(chain: String, key: String) throws(OyuuError) -> TLSConfiguration {
        let certificates: [NIOSSLCertificateSource]
        do { certificates = try NIOSSLCertificate.fromPEMFile(chain).map { .certificate($0) } } catch {
            throw .file(path: chain, reason: "holds no certificate in PEM that can be read; see --tls-cert (\(error))")
        }
        let privateKey: NIOSSLPrivateKeySource
        do { privateKey = .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)) } catch {
            throw .file(path: key, reason: "holds no private key in PEM that can be read; see --tls-key (\(error))")
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificates, privateKey: privateKey)
        configuration.minimumTLSVersion = .tlsv12
        return configuration
    }

    /// Every route that is answered, such as `GET /designs/:number`.
    package var routes: [String] { router().routes.map { "\($0.method) \($0.path)" } }

    private func router() -> Router<Visit> {
        let router = Router(context: Visit.self, options: [.autoGenerateHeadEndpoints])
        let cookies = SessionCookie(isSecure: options.isSecure)
        router.add(middleware: RequestWatch(measures: options.measures, log: options.log))
        router.add(middleware: SecurityHeaders(isSecure: options.isSecure))
        router.add(middleware: FrontDoor(house: house, cookies: cookies))
        Assets.add(to: router)
        CheckPages(house: house).add(to: router)
        RegisterPages(house: house).add(to: router)
        DesignPages(house: house).add(to: router)
        AccountPages(house: house, cookies: cookies).add(to: router)
        TrailPages(house: house).add(to: router)
        VerifyPages(house: house).add(to: router)
        LogPages(house: house).add(to: router)
        BatchPages(house: house).add(to: router)
        BatchPhotoPages(house: house).add(to: router)
        SubmissionPages(house: house).add(to: router)
        DossierPages(house: house).add(to: router)
        APIRoutes(house: house).add(to: router)
        MetricsPage(house: house).add(to: router)
        BatchAPIRoutes(house: house).add(to: router)
        SubmissionAPIRoutes(house: house).add(to: router)
        router.get("/offline") { _, visit in
            house.page(
                .offline, title: PageWords.all["offline_title"]?.text(visit.language) ?? "", [:], for: visit,
                at: "/offline")
        }
        router.get("/language/:code") { request, visit in
            guard let language = visit.parameters.get("code").flatMap({ Language(rawValue: $0) }) else {
                throw WebFailure.notFound
            }
            let back = House.ownPath(request.query["back"])
            return Response.seeOther(back, cookies: [cookies.settingLanguage(language.rawValue)])
        }
        return router
    }
}
