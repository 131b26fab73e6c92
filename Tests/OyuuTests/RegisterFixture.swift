import Foundation
import Oyuu
import OyuuImage
import OyuuRegistry
import TestSupport

/// A register of fixture designs in a folder of its own.
struct RegisterFixture: Sendable {
    let folder: TemporaryFolder
    let register: OrnamentRegister

    init() async throws {
        folder = try TemporaryFolder()
        register = try await OrnamentRegister.open(at: folder.url.appendingPathComponent("register"), create: true)
    }

    @discardableResult
    func file(
        _ photo: PhotoSource, title: String = "design", force: Bool = false, keepPhotos: Bool = true
    ) async throws -> Registration {
        let options = RegistrationOptions(keepPhotos: keepPhotos, force: force, actor: "test", date: Date())
        return try await register.register(
            [photo], as: DesignDetails(title: title, holder: "Holder"), options: options)
    }

    /// Files a design and returns its number.
    func number(_ photo: PhotoSource, title: String = "design", force: Bool = false) async throws -> DesignNumber {
        guard case .registered(let design, _) = try await file(photo, title: title, force: force) else {
            throw OyuuError.usage("was stopped")
        }
        return design.number
    }
}

extension PhotoSource {
    static func png(_ raster: Raster, name: String = "copy.png") throws -> PhotoSource {
        .bytes(try ImageEncoder.png(raster), name: name)
    }
}
