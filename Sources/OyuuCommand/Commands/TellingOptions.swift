import ArgumentParser
import Oyuu
import OyuuWatch

/// Who is told of what a watch finds.
struct TellingOptions: ParsableArguments {
    @Option(name: .customLong("webhook"), help: ArgumentHelp("Post what is found to this address.", valueName: "url"))
    var webhookAddress: String?

    @Option(
        help: ArgumentHelp("Sign what is posted with the secret in this file.", valueName: "file"), completion: .file())
    var webhookSecretFile: String?

    @Flag(name: .customLong("allow-plain-http"), help: "Post without TLS to another machine too.")
    var allowsPlainHTTP = false

    @Option(
        name: .customLong("mail-to"),
        help: ArgumentHelp("Mail what is found to this address (repeatable).", valueName: "address"))
    var mailTo: [String] = []

    @Option(name: .customLong("mail-from"), help: ArgumentHelp("Who the mail is from.", valueName: "address"))
    var mailFrom: String?

    @Option(help: ArgumentHelp("The relay that takes the mail.", valueName: "url"))
    var smtp = "smtp://localhost:25"

    @Option(help: ArgumentHelp("What is found within this time goes in one mail.", valueName: "seconds"))
    var mailGather = 60.0

    @Flag(help: "Attach no drawings of the evidence to mails.")
    var noDrawings = false

    @Option(
        help: ArgumentHelp("Trust these certificates (PEM) in place of the system's.", valueName: "file"),
        completion: .file())
    var caFile: String?

    @Option(help: ArgumentHelp("Give up a message that nobody has taken so long.", valueName: "hours"))
    var giveUpAfter = 72.0

    func validate() throws {
        if mailTo.isEmpty != (mailFrom == nil) { throw ValidationError("--mail-from and --mail-to go together") }
        if webhookSecretFile != nil, webhookAddress == nil {
            throw ValidationError("--webhook-secret-file goes with --webhook")
        }
        if !(0...86_400).contains(mailGather) { throw ValidationError("--mail-gather takes 0 to 86400") }
        if !(0...8760).contains(giveUpAfter) { throw ValidationError("--give-up-after takes 0 to 8760") }
    }

    func webhook() throws(OyuuError) -> WebhookReceiver? {
        guard let webhookAddress else { return nil }
        var secret: [UInt8]?
        if let webhookSecretFile { secret = try WebhookReceiver.secret(inFile: webhookSecretFile) }
        return try WebhookReceiver(
            url: webhookAddress, secret: secret, caFile: caFile, allowsPlain: allowsPlainHTTP)
    }

    func mail() throws(OyuuError) -> MailReceiver? {
        guard let mailFrom else { return nil }
        return try MailReceiver(
            relay: smtp, from: mailFrom, to: mailTo, gathering: mailGather, hasDrawings: !noDrawings, caFile: caFile)
    }
}
