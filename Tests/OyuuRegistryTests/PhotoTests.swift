import Foundation
import OyuuRegistry
import Testing

@Suite("Kept photos")
struct PhotoTests {
    @Test("bytes are kept once under their SHA-256", arguments: RegistryKind.allCases)
    func kept(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let photo = Sample.photo("shared")
        let design = try await store.registry.register(Sample.filing("One", photos: [photo, photo]))
        _ = try await store.registry.register(Sample.filing("Two", photos: [photo]))
        // printf 'photo of shared' | sha256sum
        let sha256 = "38519f032a8d5192c376af6a038580148c61ab7fc729b22c6f86d220ef347cb7"
        #expect(design.photos.map(\.sha256) == [sha256, sha256])
        #expect(try store.photoFiles() == ["\(sha256.prefix(2))/\(sha256).jpg"])
        #expect(try await store.registry.photoBytes(sha256: sha256) == photo.bytes)
    }

    @Test("files are readable by nobody else")
    func modes() async throws {
        let store = try await TemporaryRegister()
        _ = try await store.registry.register(Sample.filing())
        func mode(_ path: String) throws -> Int {
            try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
        }
        let root = store.directory.path
        #expect(try mode(root) == 0o700)
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let isFolder = name.hasPrefix("photos") && !name.hasSuffix(".jpg")
            #expect(try mode(root + "/" + name) == (isFolder ? 0o700 : 0o600), "\(name)")
        }
    }

    @Test("told not to, the register keeps the hash alone", arguments: RegistryKind.allCases)
    func notKept(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(Sample.filing(photos: [Sample.photo("x", keep: false)]))
        #expect(try store.photoFiles().isEmpty)
        #expect(try await store.registry.photoBytes(sha256: design.photos[0].sha256) == nil)
        #expect(try await store.registry.photoBytes(sha256: "../../etc/passwd") == nil)
        #expect(try await store.registry.faults().isEmpty)
    }

    @Test(
        "a changed or missing photo is noticed, named, and put right by registering it again",
        arguments: RegistryKind.allCases)
    func damaged(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let sha256 = try await store.registry.register(Sample.filing()).photos[0].sha256
        try store.damagePhoto(sha256)
        let changed = try await registryError { _ = try await store.registry.photoBytes(sha256: sha256) }
        #expect(changed.kind == .photoDamaged(sha256: sha256))
        #expect(try await store.registry.faults() == [.photoDamaged(sha256: sha256)])
        try store.removePhoto(sha256)
        let gone = try await registryError { _ = try await store.registry.photoBytes(sha256: sha256) }
        #expect(gone.kind == .photoMissing(sha256: sha256))
        #expect(try await store.registry.faults() == [.photoMissing(sha256: sha256)])
        _ = try await store.registry.register(Sample.filing())
        #expect(try await store.registry.faults().isEmpty)
    }

    @Test("orphans and what killed programs left are collected, and nothing else")
    func orphans() async throws {
        let store = try await TemporaryRegister()
        _ = try await store.registry.register(Sample.filing())
        let photos = store.directory.appendingPathComponent("photos")
        let orphan = String(repeating: "ab", count: 32)
        try FileManager.default.createDirectory(
            at: photos.appendingPathComponent("ab"), withIntermediateDirectories: true)
        try Data("orphan".utf8).write(to: photos.appendingPathComponent("ab/\(orphan).jpg"))
        try Data("half".utf8).write(to: photos.appendingPathComponent("incoming/left"))
        try Data("not ours".utf8).write(to: photos.appendingPathComponent("ab/readme.txt"))
        #expect(try await store.registry.collectOrphans() == 2)
        #expect(try await store.registry.collectOrphans() == 0)
        #expect(try store.photoFiles().count == 2)
        #expect(try await store.registry.faults().isEmpty)
    }
}
