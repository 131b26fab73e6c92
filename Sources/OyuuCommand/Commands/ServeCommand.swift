import ArgumentParser
import Foundation
import Oyuu
import OyuuAccounts
import OyuuImage
import OyuuOffice
import OyuuSubmissions
import OyuuText
import OyuuWeb

extension ServerLog.Form: ExpressibleByArgument {}

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the web page and its API: check, register, browse, certificates.",
        discussion: """
            EXAMPLE
              oyuu serve
              oyuu serve --port 443 --tls-cert office.pem --tls-key office.key
              oyuu serve --open-check
              oyuu serve --host 127.0.0.1 --log json
              oyuu serve --host 127.0.0.1 --origin https://office.kg

            The first start prints a one-time code with which the first account, an administrator's, is opened. It \
            invites everybody else. Telephones on the same network open the address that is printed, or its code. \
            Without --tls-cert anybody on the network can read along: for a laptop's own Wi-Fi, not for the internet.

            GET /metrics, for tokens of the office and administrators, answers in Prometheus's text form. With --log \
            json, standard error holds objects only: neither addresses nor the first code are printed (oyuu account \
            invite administrator prints one).
            """
    )

    @Option(help: "The address to listen on; 127.0.0.1 for this machine alone.")
    var host = "0.0.0.0"

    @Option(help: "The port; 0 takes a free one.")
    var port = 8080

    @Option(help: ArgumentHelp("Certificate chain in PEM.", valueName: "file"), completion: .file())
    var tlsCert: String?

    @Option(help: ArgumentHelp("The certificate's private key in PEM.", valueName: "file"), completion: .file())
    var tlsKey: String?

    @Option(
        help: ArgumentHelp(
            "Where browsers find the page, where a proxy before the server ends TLS: forms are taken from there.",
            valueName: "url"))
    var origin: String?

    @Flag(help: "Let anybody check photos without an account, a limited number a minute.")
    var openCheck = false

    @Option(help: "Checks that compute at once (else as many as there are processors).")
    var slots: Int?

    @Option(help: "Days that a batch of photos is kept for after its last change.")
    var batchDays = 30

    @Option(help: "How the log is written to standard error: json, text or none (else json under systemd, else text).")
    var log: ServerLog.Form?

    @OptionGroup var register: RegisterOptions

    func validate() throws {
        if (tlsCert == nil) != (tlsKey == nil) { throw ValidationError("--tls-cert and --tls-key go together") }
        if let origin {
            guard let place = WebOrigin(origin) else {
                throw ValidationError(
                    "--origin takes http:// or https://, a host and maybe a port, and nothing after them")
            }
            if tlsCert != nil, !place.isSecure {
                throw ValidationError("--tls-cert goes with an --origin of https://")
            }
        }
        if !(0...65_535).contains(port) { throw ValidationError("--port takes 0 to 65535") }
        if !(1...3650).contains(batchDays) { throw ValidationError("--batch-days takes 1 to 3650") }
        if let slots, !(1...256).contains(slots) { throw ValidationError("--slots takes 1 to 256") }
    }

    func run() async throws {
        var options = WebOptions()
        (options.host, options.port, options.openCheck) = (host, port, openCheck)
        options.origin = origin.flatMap { WebOrigin($0) }
        if let slots { options.slots = slots }
        options.batchAge = Double(batchDays) * 86_400
        if let tlsCert, let tlsKey { options.certificate = (tlsCert, tlsKey) }
        let form = log ?? .usual()
        options.log = ServerLog(form)
        let opened = try await openedForStrangers(options)
        do {
            let place = try register.place()
            let server = try await WebServer(
                register: opened, key: register.key(of: opened, isSaid: form != .json),
                folder: opened.localFolder(), options: options,
                submissions: { try await SubmissionStore.open(of: place) })
            let following = Task { await opened.follow(place) }
            defer { following.cancel() }
            try await server.run { [options] port in
                // Secrets are not for a log.
                if form == .json { return }
                // Only now: a start that fails must not end the code that another server shows.
                var code: String?
                do { code = try await server.firstInvitation()?.code } catch {
                    Terminal.complain((error as? AccountError)?.commandLineWords ?? "\(error)")
                }
                Self.welcome(options, port: port, code: code)
            }
        } catch let error as OyuuError {
            throw error
        } catch let error as AccountError {
            throw OyuuError.file(path: "serve", reason: error.commandLineWords)
        } catch {
            throw OyuuError.file(path: "serve", reason: "\(error)")
        }
    }

    /// The register, with strangers' photos read in a process of their own and smaller bounds than one's own files have.
    private func openedForStrangers(_ options: WebOptions) async throws(OyuuError) -> OrnamentRegister {
        var reading = register.reading.options
        reading.limits.fileBytes = min(reading.limits.fileBytes, options.photoBytes)
        reading.limits.pixels = min(reading.limits.pixels, 64_000_000)
        reading.limits.memoryBytes = min(reading.limits.memoryBytes, 768 << 20)
        reading.decoding = SeparateDecoding(
            program: URL(fileURLWithPath: "/proc/self/exe"), arguments: [DecodeCommand.configuration.commandName ?? ""])
        let (log, measures) = (options.log, options.measures)
        let told: @Sendable (IndexEvent) -> Void = { event in
            measures.record(event)
            if log.form == .json { log.note(event) } else { RegisterOptions.tell(event) }
        }
        do { return try await register.open(reading: reading, onIndexEvent: told) } catch {
            guard case .registry(let registry) = error, registry.kind == .missing else { throw error }
        }
        let made = try await register.open(create: true, reading: reading, onIndexEvent: told)
        if log.form != .json { Terminal.note(ServeWords.newRegister, "\(try register.place())") }
        return made
    }

    private static func welcome(_ options: WebOptions, port: Int, code: String?) {
        let scheme = options.certificate == nil ? "http" : "https"
        let isAnywhere = options.host == "0.0.0.0" || options.host == "::"
        let hosts = (isAnywhere ? ["localhost"] + LocalAddresses.all() : [options.host])
            .map { "\($0.contains(":") ? "[\($0)]" : $0):\(port)" }
        // Only those that forms are taken from: the others are for the proxy.
        let own = hosts.filter { options.takesForms(from: "\(scheme)://\($0)", to: $0) }.map { "\(scheme)://\($0)/" }
        let addresses = (options.origin.map { ["\($0)/"] } ?? []) + own
        Terminal.note(ServeWords.pageIsAt)
        for address in addresses { Terminal.note("  \(address)") }
        // Without an origin the first is this machine's own name for itself.
        let shown = options.origin == nil ? addresses.dropFirst().first : addresses.first
        if let shown, let code = TerminalCode.lines(shown) {
            code.forEach(Terminal.note)
        }
        if let code {
            Terminal.note(ServeWords.firstAccount)
            Terminal.note("  \(addresses.first ?? "/")join?code=\(code)")
        }
        Terminal.note(ServeWords.stop)
    }
}
