import ArgumentParser
import Foundation
import Oyuu
import OyuuAccounts
import OyuuIntake
import OyuuSubmissions
import OyuuText

/// Where the program starts: runs the command and turns its end into the exit code.
///
/// 0 nothing found, 1 a copy found (or, by `oyuu doctor`, something that wants attention), 2 an error, or nothing can be
/// said.
@main
struct EntryPoint {
    static func main() async {
        // A reader that closes its end early (`| head`) is no reason to die with a signal.
        signal(SIGPIPE, SIG_IGN)
        // A bound on file sizes is met as a full disk is, and said.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try OyuuCommand.parseAsRoot(CornerArgument.joined(Array(CommandLine.arguments.dropFirst())))
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch let error as OyuuError {
            Terminal.complain(error)
            exit(2)
        } catch let error as AccountError {
            Terminal.complain(error.commandLineWords)
            exit(2)
        } catch let error as SubmissionError {
            Terminal.complain(error.commandLineWords)
            exit(2)
        } catch let error as IntakeError {
            Terminal.complain(error.words(in: Terminal.language))
            exit(2)
        } catch {
            let message = ParserMessage.text(for: error, in: Terminal.language)
            if OyuuCommand.exitCode(for: error) == .success {
                print(message)
                exit(0)
            }
            Terminal.complain(message)
            exit(2)
        }
    }
}

/// The root of the command line.
struct OyuuCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oyuu",
        abstract: "Registers ornament designs and finds copies of them in photos.",
        discussion: """
            EXAMPLE
              oyuu register carpet.jpg --title "Kochkor müyüz" --holder "Aizada Toktorova"
              oyuu check market-photo.jpg
              oyuu scan incoming/ --report report/ --among

            The register is a folder, or a PostgreSQL database. It is named by --register, else by OYUU_REGISTER, else \
            it is ~/.local/share/oyuu/register.

            Exit status: 0 nothing found, 1 a copy found, 2 an error, or too little pattern to say anything.
            """,
        version: OrnamentRegister.softwareVersion,
        subcommands: [
            RegisterCommand.self, CheckCommand.self, ScanCommand.self, WatchCommand.self, CompareCommand.self,
            ListCommand.self, ShowCommand.self, WithdrawCommand.self, EraseContactCommand.self, ExportCommand.self,
            ImportCommand.self, MigrateCommand.self, SubmissionsCommand.self, CalibrateCommand.self,
            ST96Command.self, PackCommand.self, KeyCommand.self, HashCommand.self, PaletteCommand.self,
            EvaluateCommand.self, IndexCommand.self, LogCommand.self, CertificateCommand.self, ReportCommand.self,
            VerifyCommand.self, ServeCommand.self, AccountCommand.self, DoctorCommand.self,
            DecodeCommand.self,
        ]
    )
}
