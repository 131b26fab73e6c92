import Foundation
import Oyuu
import OyuuOffice
import OyuuRegistry
import TestSupport
import Testing

@Suite("The place of a register") struct RegisterPlaceTests {
    @Test("is a database where it begins as an address, else a folder")
    func places() throws {
        guard case .database = try RegisterPlace("postgresql://office@db/oyuu"),
            case .database = try RegisterPlace("postgres:///oyuu"), case .folder = try RegisterPlace("/postgresql:/x"),
            case .folder(let folder) = try RegisterPlace("register")
        else {
            Issue.record("taken for another kind of place")
            return
        }
        #expect(folder.lastPathComponent == "register")
        #expect(throws: OyuuError.self) { try RegisterPlace("postgresql://[broken") }
    }

    @Test("never shows a password")
    func passwords() throws {
        for text in [
            "postgresql://office:s3cret@db/oyuu", "postgresql://office@db/oyuu?password=s3cret&sslmode=verify-full",
        ] {
            let place = try RegisterPlace(text)
            #expect(!"\(place)".contains("s3cret"))
            #expect(!String(reflecting: place).contains("s3cret"))
            var dumped = ""
            dump(place, to: &dumped)
            #expect(!dumped.contains("s3cret"))
        }
        let error = #expect(throws: OyuuError.self) { try RegisterPlace("postgresql://office:s3cret@[db") }
        #expect(error?.description.contains("s3cret") == false)
    }

    @Test("has its local folder below XDG_DATA_HOME, by the register's identity")
    func localFolder() throws {
        let identity = RegistryIdentity(uuid: UUID(), createdAt: FullRegister.date)
        let name = identity.uuid.uuidString.lowercased()
        #expect(
            LocalFolder.usual(for: identity, environment: ["XDG_DATA_HOME": "/data"]).path
                == "/data/oyuu/registers/\(name)")
        #expect(
            LocalFolder.usual(for: identity, environment: [:]).path.hasSuffix("/.local/share/oyuu/registers/\(name)"))
        let place = try RegisterPlace("postgresql:///oyuu", local: URL(fileURLWithPath: "/here"))
        #expect(place.localFolder(of: identity).path == "/here")
    }

    @Test("a local folder is one register's, readable by its owner alone")
    func mark() throws {
        let folder = try TemporaryFolder()
        let local = folder.url.appendingPathComponent("a/b")
        let identity = RegistryIdentity(uuid: UUID(), createdAt: FullRegister.date)
        try LocalFolder.prepare(local, for: identity)
        try LocalFolder.prepare(local, for: identity)
        let mode = try FileManager.default.attributesOfItem(atPath: local.path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        let other = RegistryIdentity(uuid: UUID(), createdAt: FullRegister.date)
        let error = #expect(throws: OyuuError.self) { try LocalFolder.prepare(local, for: other) }
        #expect(error?.description.contains("another register") == true)
        #expect(error?.words(in: .kyrgyz).contains("башка реестрдин") == true)
    }
}
