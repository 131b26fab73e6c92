import Foundation
import Oyuu
import OyuuLog
import OyuuOffice
import OyuuRegistry
import OyuuSigning
import TestSupport

/// A register in a folder with something of everything that a register can hold, and what was made from it.
struct FullRegister {
    let folder: TemporaryFolder
    let place: RegisterPlace
    let key: RegisterKey
    /// A head of the log, a proof and a certificate given out before the register is moved.
    let head: LogHead
    let proof: LogReceipt
    let certificate: [UInt8]
    /// The number of a design that is active, kept, and shown by `photo`.
    let number: DesignNumber
    let photo: PhotoSource

    static let date = Date(timeIntervalSince1970: 1_790_000_000.125)

    private static let made = Task { try await FullRegister(making: ()) }

    /// A copy of one that is made once for all tests.
    init() async throws {
        let made = try await Self.made.value
        folder = try TemporaryFolder()
        let directory = folder.url.appendingPathComponent("register")
        try FileManager.default.copyItem(at: made.folder.url.appendingPathComponent("register"), to: directory)
        place = .folder(directory)
        (key, head, proof, certificate) = (made.key, made.head, made.proof, made.certificate)
        (number, photo) = (made.number, made.photo)
    }

    private init(making: Void) async throws {
        folder = try TemporaryFolder()
        let directory = folder.url.appendingPathComponent("register")
        place = .folder(directory)
        let register = try await OrnamentRegister.open(at: directory, create: true)
        photo = .file(Pictures.designs[0].path)
        number = try await Self.file([photo], "Кочкор мүйүз", in: register)
        let second = try await Self.file([.file(Pictures.designs[1].path)], "Star", contact: nil, in: register)
        // The same picture once more: disputed, and its bytes are shared.
        _ = try await Self.file([photo, .file(Pictures.designs[2].path)], "Again", in: register)
        _ = try await Self.file([.file(Pictures.designs[3].path)], "Unkept", keep: false, in: register)
        _ = try await register.withdraw(second, reason: "sold; «шырдак»", actor: "Айгүл", date: Self.date)
        _ = try await register.eraseContact(of: number, actor: "office", date: Self.date)
        try await Self.importOne(into: register, from: folder)
        key = try register.key(create: true)
        head = try await register.signLogHead(key: key, date: Self.date)
        proof = try await register.proveInLog(number, key: key, date: Self.date)
        certificate = try await register.certificate(of: number, as: .pdf, in: .kyrgyz, key: key, date: Self.date)
        try await register.recordCertificate(certificate, of: number, actor: "office", date: Self.date)
        try await Self.replaceFingerprint(in: register)
        _ = try await register.check(photo)
        await register.settleIndex()
        // A copy of the folder must hold all.
        (register.registry as? SQLiteRegistry)?.close()
    }

    private static func file(
        _ photos: [PhotoSource], _ title: String, contact: String? = "+996 555 123456",
        keep: Bool = true, in register: OrnamentRegister
    ) async throws -> DesignNumber {
        let details = DesignDetails(
            title: title, holder: "Айгүл Токтогулова", holderContact: contact, village: "Ат-Башы",
            cooperative: "Алтын кол", creator: "Бурул", technique: "shyrdak", motifs: ["кочкор мүйүз", "it taman"],
            locarnoClass: "06-11", createdOn: "1998-07", filedOn: "2026-11-20", notes: "Two felts,\ncut together.")
        let outcome = try await register.register(
            photos, as: details,
            options: RegistrationOptions(keepPhotos: keep, force: true, actor: "office", date: Self.date))
        guard case .registered(let design, _) = outcome else { throw OyuuError.usage("\(title) was stopped") }
        return design.number
    }

    /// A design that comes from another register keeps where it comes from.
    private static func importOne(into register: OrnamentRegister, from folder: TemporaryFolder) async throws {
        let other = try await OrnamentRegister.open(at: folder.url.appendingPathComponent("other"), create: true)
        _ = try await file([.file(Pictures.designs[4].path)], "From afar", in: other)
        let archive = folder.url.appendingPathComponent("archive")
        _ = try await other.export(to: archive, options: ExportOptions(), actor: "office", date: Self.date)
        _ = try await register.importDesigns(from: archive, actor: "office", date: Self.date)
    }

    private static func replaceFingerprint(in register: OrnamentRegister) async throws {
        let stored = try await register.registry.fingerprints(after: 0, limit: 1)
        for fingerprint in stored {
            try await register.registry.replaceFingerprint(
                photoID: fingerprint.photoID, with: fingerprint.bytes, version: fingerprint.version, actor: "office",
                at: date)
        }
    }
}
