import ArgumentParser
import Oyuu

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says whether photos copy a registered design, and which.",
        discussion: """
            EXAMPLE
              oyuu check stall.jpg
              oyuu check --json photos/*.jpg | jq 'select(.copies | length > 0) | .photo'

            Exit status: 0 no copy, 1 a copy found, 2 a photo or the register could not be read.
            """
    )

    @Argument(help: ArgumentHelp("Photos to check.", valueName: "photo"), completion: .file())
    var photos: [String]

    @Option(help: "How many similar designs to name below the line.")
    var similar = 3

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !(0...100).contains(similar) { throw ValidationError("--similar takes 0 to 100") }
    }

    func run() async throws {
        let opened = try await register.open()
        var found = false
        var failed = false
        for photo in photos {
            do throws(OyuuError) {
                let verdict = try await opened.check(.file(photo), options: CheckOptions(similarLimit: similar))
                found = found || verdict.isCopy
                try print(verdict)
            } catch {
                guard error.concernsOnePhoto else { throw error }
                failed = true
                Terminal.complain(error.description)
                if output.json { try Terminal.say(json: PhotoFailure(photo: photo, error: error)) }
            }
        }
        if failed { throw ExitCode(2) }
        if found { throw ExitCode(1) }
    }

    private func print(_ verdict: Verdict) throws(OyuuError) {
        guard output.json else { return Terminal.say(VerdictText.lines(verdict)) }
        do { try Terminal.say(json: verdict) } catch { throw OyuuError(error, file: verdict.photo) }
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
