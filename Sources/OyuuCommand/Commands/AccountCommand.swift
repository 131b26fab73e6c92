import ArgumentParser
import Foundation
import Oyuu
import OyuuAccounts
import OyuuText
import OyuuWeb

extension Role: ExpressibleByArgument {}

extension Role {
    fileprivate var words: Words {
        switch self {
        case .weaver: PageLineWords.weaver
        case .inspector: PageLineWords.inspector
        case .office: PageLineWords.office
        case .administrator: PageLineWords.administrator
        }
    }
}

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Invites people to the web page and lists their accounts.",
        subcommands: [Invite.self, List.self, Reset.self])

    /// The accounts of a register.
    fileprivate static func store(_ register: RegisterOptions) async throws -> AccountStore {
        // Accounts belong to a register: where there is none yet, it is made first.
        let opened = try await register.open(create: true)
        return try await AccountStore.open(at: WebServer.accountsFile(in: try opened.localFolder()))
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a one-time code with which somebody opens an account.",
            discussion: "EXAMPLE\n  oyuu account invite weaver")

        @Argument(help: "What the account may do: weaver, inspector, office or administrator.")
        var role: Role

        @OptionGroup var register: RegisterOptions
        @OptionGroup var actor: ActorOptions

        func run() async throws {
            let invitation = try await AccountCommand.store(register).invite(as: role, by: actor.name, at: Date())
            Terminal.say(invitation.code)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the accounts.")

        @OptionGroup var register: RegisterOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            for account in try await AccountCommand.store(register).accounts() {
                if output.json {
                    try Terminal.say(json: account)
                } else {
                    let state = account.isDisabled ? ", " + Terminal.text(ServeWords.disabled) : ""
                    Terminal.say(
                        "\(account.id) \(Printable.line(account.name)) \(Terminal.text(account.role.words))\(state)")
                }
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a one-time code with which somebody sets a new password.")

        @Argument(help: "The account's number, as `oyuu account list` shows it.")
        var account: Int64

        @OptionGroup var register: RegisterOptions
        @OptionGroup var actor: ActorOptions

        func run() async throws {
            let code = try await AccountCommand.store(register).resetCode(for: account, by: actor.name, at: Date())
            Terminal.say(code.code)
        }
    }
}
