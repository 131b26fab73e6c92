import ArgumentParser
import Oyuu
import OyuuPack

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says whether photos copy a registered design, and which.",
        discussion: """
            EXAMPLE
              oyuu check stall.jpg
              oyuu check stall.jpg --evidence proof/
              oyuu check --pack november.pack stall.jpg
              oyuu check --json photos/*.jpg | jq 'select(.copies | length > 0) | .photo'

            With --evidence, each copy found is drawn: NAME-evidence.png (photo and registered design, the same \
            places numbered in both), NAME-blink-1.png and -2.png (to be shown by turns) and NAME-aligned.png (the \
            photo straightened to the design).

            With --pack, a pack from `oyuu pack` stands in for the register: nothing else is needed. It must be \
            signed by the register trusted here; the first one ever is trusted on first use. A pack holds no photos, \
            so evidence shows the photo alone. The first check with a pack keeps its index in a cache folder, so \
            that the next ones start at once.

            Exit status: 0 no copy, 1 a copy found, 2 a photo or the register could not be read, or a photo shows too \
            little pattern to be compared.
            """
    )

    @Argument(help: ArgumentHelp("Photos to check.", valueName: "photo"), completion: .file())
    var photos: [String]

    @Option(help: "How many similar designs to name below the line.")
    var similar = 3

    @Option(
        help: ArgumentHelp("Draw why a photo is called a copy, as PNG files in this folder.", valueName: "folder"),
        completion: .directory)
    var evidence: String?

    @OptionGroup var pack: PackOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let evidence, evidence.isEmpty { throw ValidationError("--evidence takes the name of a folder") }
        try pack.validate(beside: register)
        if !(0...100).contains(similar) { throw ValidationError("--similar takes 0 to 100") }
    }

    func run() async throws {
        let opened = try await pack.open(else: register)
        var found = false
        var failed = false
        for photo in photos {
            do throws(OyuuError) {
                let verdict = try await opened.check(.file(photo), options: CheckOptions(similarLimit: similar))
                found = found || verdict.isCopy
                let drawn = await draw(verdict, from: opened)
                failed = failed || drawn.failed || verdict.isUndecided
                try print(verdict, drawn.files)
            } catch {
                guard error.concernsOnePhoto else { throw error }
                failed = true
                Terminal.complain(error)
                if output.json { try Terminal.say(json: PhotoFailure(photo: photo, error: error)) }
            }
        }
        await (opened as? OrnamentRegister)?.settleIndex()
        if failed { throw ExitCode(2) }
        if found { throw ExitCode(1) }
    }

    /// The evidence that was asked for. An answer is worth having without its drawing, so a failure only shows in the
    /// status.
    private func draw(_ verdict: Verdict, from register: any PhotoChecking) async -> (
        files: [EvidenceFiles]?, failed: Bool
    ) {
        guard let evidence else { return (nil, false) }
        do {
            let files = try await register.writeEvidence(
                for: verdict, photo: nil, to: evidence, width: 1080, language: .preferred())
            return (files, false)
        } catch {
            Terminal.complain(error)
            return ([], true)
        }
    }

    private func print(_ verdict: Verdict, _ evidence: [EvidenceFiles]?) throws(OyuuError) {
        guard output.json else { return Terminal.say(VerdictText.lines(verdict, evidence: evidence ?? [])) }
        do { try Terminal.say(json: CheckedPhoto(verdict: verdict, evidence: evidence)) } catch {
            throw OyuuError(error, file: verdict.photo)
        }
    }
}

/// A photo that could not be used, as JSON.
struct PhotoFailure: Encodable {
    let photo: String
    let error: Reason

    struct Reason: Encodable {
        let code: String
        let message: String
    }

    init(photo: String, error: OyuuError) {
        self.photo = photo
        self.error = Reason(code: error.code, message: error.description)
    }
}
