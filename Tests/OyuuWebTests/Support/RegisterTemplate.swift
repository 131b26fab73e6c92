import Foundation
import Oyuu
import OyuuAccounts
import OyuuRegistry
import Synchronization
import TestSupport

/// A small register with its accounts, made once and copied for each test.
///
/// OY-000001 was filed by the weaver `aizada`, OY-000002 by the weaver `bermet`, OY-000003 by the office with notes;
/// OY-000004 was withdrawn.
struct RegisterTemplate: Sendable {
    static let password = "four words of felt"
    static let start = Date(timeIntervalSinceNow: -3600)

    let folder: TemporaryFolder
    let sessions: [Person: Session]
    let tokens: [Person: String]

    /// The one that is copied.
    static let shared = Task { try await RegisterTemplate() }

    private static let designs: [(photo: String, details: DesignDetails, filer: Person)] = [
        (
            "designs/carpet-04.png",
            DesignDetails(title: "Кочкор мүйүз", holder: "Айзада Токторова", holderContact: "+996 700 111111"), .aizada
        ),
        (
            "designs/carpet-06.png",
            DesignDetails(title: "It taman", holder: "Bermet", holderContact: "+996 700 222222", village: "Лейлек"),
            .bermet
        ),
        (
            "designs/shyrdak-02.png",
            DesignDetails(
                title: "Tumarcha", holder: "Kooperativ", holderContact: "+996 700 333333", notes: "kept in the safe"),
            .office
        ),
        ("designs/ala-kiyiz-09.png", DesignDetails(title: "Umai", holder: "Kooperativ"), .office),
    ]

    private init() async throws {
        folder = try TemporaryFolder()
        Self.removeAtExit(folder.url)
        let register = try await OrnamentRegister.open(at: folder.url, create: true)
        let accounts = try await AccountStore.open(
            at: folder.url.appendingPathComponent("accounts.sqlite"), hashing: .quick)
        let (start, password) = (Self.start, Self.password)
        var sessions: [Person: Session] = [:]
        var tokens: [Person: String] = [:]
        // The first account is an administrator's whatever is asked.
        for person in [Person.administrator] + Person.allCases.filter({ $0 != .administrator && $0 != .visitor }) {
            let code = try await accounts.invite(as: person.role, by: "test", at: start).code
            let account = try await accounts.join(
                code: code, name: person.rawValue, password: password, from: "local", at: start)
            sessions[person] = try await accounts.signIn(
                name: person.rawValue, password: password, from: "local", at: start)
            tokens[person] = try await accounts.makeToken(label: "test", for: account.id, validFor: nil, at: start).text
        }
        if let gone = sessions[.disabled] {
            try await accounts.setDisabled(true, of: gone.account.id, by: "test", at: start)
        }
        for design in Self.designs {
            let filed = try await register.register(
                [.bytes(Photos.fixture(design.photo), name: design.photo)], as: design.details,
                options: RegistrationOptions(force: true, actor: design.filer.rawValue, date: start))
            guard case .registered(let entry, _) = filed, let filer = sessions[design.filer] else {
                throw RawConnection.Failure(reason: "\(design.photo) was not registered")
            }
            try await accounts.recordFiling(design: entry.number.description, by: filer.account.id, at: start)
        }
        if let last = DesignNumber("OY-000004") {
            _ = try await register.withdraw(last, reason: "filed twice", actor: "office", date: start)
        }
        // So that copies find the index made.
        _ = try await register.check(.bytes(Photos.stranger(), name: "photo"))
        await register.settleIndex()
        (self.sessions, self.tokens) = (sessions, tokens)
    }

    /// A static value is never let go of, and neither would its folder be.
    private static func removeAtExit(_ url: URL) {
        remaining.withLock { $0 = url.path }
        atexit { try? FileManager.default.removeItem(atPath: RegisterTemplate.remaining.withLock { $0 }) }
    }

    private static let remaining = Mutex("")
}

/// Who may come.
enum Person: String, CaseIterable, Sendable {
    case visitor, aizada, bermet, inspector, office, administrator, disabled

    var role: Role {
        switch self {
        case .administrator: .administrator
        case .office: .office
        case .inspector: .inspector
        case .visitor, .aizada, .bermet, .disabled: .weaver
        }
    }
}
