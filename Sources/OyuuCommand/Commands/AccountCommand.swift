import ArgumentParser
import Foundation
import Oyuu
import OyuuAccounts
import OyuuText
import OyuuWeb

extension Role: ExpressibleByArgument {}

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Invites people to the web page and lists their accounts.",
        subcommands: [Invite.self, List.self, Reset.self, Trail.self])

    /// The accounts of a register.
    ///
    /// - Parameter create: whether the register is made where there is none yet: accounts belong to one.
    fileprivate static func store(_ register: RegisterOptions, create: Bool = true) async throws -> AccountStore {
        let opened = try await register.open(create: create)
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

    struct Trail: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists what was done with accounts, the latest first: when, what, who and whose account.",
            discussion: "EXAMPLE\n  oyuu account trail --limit 20")

        @Option(help: "How many to list, at most.")
        var limit = 100

        @OptionGroup var register: RegisterOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit takes 1 or more") }
        }

        func run() async throws {
            let store = try await AccountCommand.store(register, create: false)
            let names = Dictionary(
                try await store.accounts().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            var table = TextTable(Self.columns.map { Terminal.text($0) })
            var (before, left) = (Int64.max, limit)
            while left > 0 {
                let acts = try await store.acts(before: before, limit: min(left, 1000))
                guard let last = acts.last else { break }
                for act in acts {
                    if output.json {
                        try Terminal.say(json: TrailRecord(act, name: act.account.flatMap { names[$0] }))
                    } else {
                        let line = TrailLine(act, names: names, in: Terminal.language)
                        table.add([
                            Figure.time(act.at), line.what, line.who, line.whom, line.particulars, line.address,
                        ])
                    }
                }
                before = last.sequence
                left -= acts.count
            }
            if !output.json { Terminal.say(table.lines) }
        }

        private static let columns: [Words] = [
            AccountTrailWords.when, AccountTrailWords.what, AccountTrailWords.who, AccountTrailWords.whom,
            AccountTrailWords.particulars,
            AccountTrailWords.address,
        ]
    }
}

/// An entry of the trail for programs.
private struct TrailRecord: Encodable {
    let sequence: Int64
    let at: Date
    let kind: AccountAct.Kind
    let actor: String?
    /// The account's number and name.
    let account: Int64?
    let name: String?
    let address: String?
    let details: String?

    init(_ act: AccountAct, name: String?) {
        (sequence, at, kind, actor) = (act.sequence, act.at, act.kind, act.actor)
        (account, self.name, address, details) = (act.account, name, act.address, act.details)
    }
}
