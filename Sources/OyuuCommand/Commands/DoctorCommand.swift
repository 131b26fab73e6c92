import ArgumentParser
import Foundation
import Oyuu
import OyuuOffice
import OyuuText
import OyuuWeb

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Looks at the register and the machine around it, and says what wants attention.",
        discussion: """
            Versions, the register and its photos, index, log, keys, permissions, disk, clock, locks, limits and \
            accounts: one line a finding, with what to do. Nothing is changed.

            EXAMPLE
              oyuu doctor
              oyuu doctor --thorough --json

            Exit status: 0 all is sound, 1 something wants attention, 2 something is lost or wrong.
            """
    )

    @Flag(help: "Read every kept photo, all of the database and the index, and the whole log.")
    var thorough = false

    @OptionGroup var trust: TrustOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let findings = try await findings()
        if output.json {
            for finding in findings { try Terminal.say(json: finding) }
        } else {
            for finding in findings { Terminal.say(finding.line) }
            let (warnings, faults) = (findings.count { $0.level == .warning }, findings.count { $0.level == .fault })
            Terminal.note(
                warnings + faults == 0
                    ? Terminal.text(DoctorWords.allSound)
                    : Terminal.text(DoctorWords.total, "\(warnings)", "\(faults)"))
        }
        switch findings.map(\.level).max() {
        case .fault: throw ExitCode(2)
        case .warning: throw ExitCode(1)
        case .ok, nil: break
        }
    }
}

extension DoctorCommand {
    private func findings() async throws(OyuuError) -> [DoctorFinding] {
        switch try register.place() {
        case .folder(let folder):
            return await doctor(folder).examine(further: [AccountsCheck()])
        case .database(let url, let local):
            let opened: Result<OrnamentRegister, OyuuError>
            do throws(OyuuError) { opened = .success(try await OrnamentRegister.look(at: url, local: local)) } catch {
                opened = .failure(error)
            }
            // Which folder on this machine is the register's, the database itself has to say: where it does not, the one
            // above is looked at.
            let folder =
                (try? opened.get())?.folder ?? local ?? LocalFolder.data().appendingPathComponent("oyuu/registers")
            return await doctor(folder).examine(further: [AccountsCheck()]) {
                () async throws(OyuuError) in try opened.get()
            }
        }
    }

    private func doctor(_ folder: URL) -> Doctor {
        Doctor(folder: folder, cache: CacheOptions.folder, knownKeys: trust.knownKeysPath, isThorough: thorough)
    }
}

extension DoctorFinding {
    /// Level, what was looked at, what was found, and what to do.
    fileprivate var line: String {
        let language = Terminal.language
        let level =
            switch level {
            case .ok: Terminal.styled(DoctorWords.ok.text(language), .green)
            case .warning: Terminal.styled(DoctorWords.warning.text(language), .bold)
            case .fault: Terminal.styled(DoctorWords.fault.text(language), .red)
            }
        let remedy = remedy(in: language).map { "; " + DoctorWords.todo.text(language, $0) } ?? ""
        return "\(level): \(check): \(Printable.line(words(in: language) + remedy))"
    }
}
