import Foundation
import Oyuu
import OyuuFingerprint
import OyuuForms

/// Photos on their way into the register: sent, looked at, not yet filed.
struct Draft: Codable, Sendable {
    let id: String
    /// The account that sent them; nobody else sees them.
    let account: Int64
    var photos: [Photo]
    /// The number it was filed under; then its photos are gone.
    var registered: String?

    struct Photo: Codable, Sendable {
        let name: String
        var width = 0
        var height = 0
        /// Sides of the small picture that corners are set on.
        var smallWidth = 0
        var smallHeight = 0
        /// Where the design lies; nil where it is the whole photo.
        var corners: DesignCorners?
        var remarks: [Remark] = []
        var isRefused = false
        /// Why it cannot be used at all.
        var failure: String?
    }

    static func photoName(_ index: Int) -> String { "photo-\(index)" }
    static func smallName(_ index: Int) -> String { "\(index).jpg" }
    static func seenName(_ index: Int) -> String { "\(index)-seen.jpg" }
}

/// What a person writes in the field for corners.
package enum CornerField {
    /// The corners as numbers; `auto` looks for them; nothing is the whole photo; nil where it makes no sense.
    package static func straightening(_ text: String?) -> Straightening? {
        guard let text, !text.isEmpty else { return Straightening.none }
        if text.lowercased() == "auto" { return .find }
        let numbers = text.split { !$0.isNumber && $0 != "." && $0 != "-" }.map { Double($0) }
        guard numbers.count == 8, let corners = DesignCorners(numbers.compactMap { $0 }) else { return nil }
        return .corners(corners)
    }
}

extension House {
    private static let smallSide = 900
    private static let seenSide = 640

    /// Takes photos in and looks at them.
    func startDraft(_ photos: [UploadedFile], account: Int64, at date: Date) async throws -> Draft {
        var draft = Draft(
            id: KeptFolder.newName(), account: account, photos: photos.map { Draft.Photo(name: $0.fileName) })
        var files: [String: [UInt8]] = [:]
        for (index, photo) in photos.enumerated() {
            files[Draft.photoName(index)] = photo.bytes
            let source = PhotoSource.bytes(photo.bytes, name: photo.fileName)
            try await look(at: source, index, .automatic, &draft, &files, withSmall: true)
        }
        try await keep(draft, files, at: date)
        return draft
    }

    /// Looks again with other corners.
    ///
    /// - Parameter straightening: of each photo; nil leaves it as it is.
    func lookAgain(_ draft: Draft, _ straightening: [Straightening?], at date: Date) async throws -> Draft {
        var draft = draft
        var files: [String: [UInt8]] = [:]
        for index in draft.photos.indices {
            for name in [Draft.photoName(index), Draft.smallName(index), Draft.seenName(index)] {
                files[name] = await drafts.file(name, of: draft.id, at: date)
            }
            guard index < straightening.count, let wanted = straightening[index],
                let bytes = files[Draft.photoName(index)]
            else { continue }
            let source = PhotoSource.bytes(bytes, name: draft.photos[index].name)
            try await look(at: source, index, wanted, &draft, &files, withSmall: false)
        }
        try await keep(draft, files, at: date)
        return draft
    }

    private func keep(_ draft: Draft, _ files: [String: [UInt8]], at date: Date) async throws {
        var files = files
        files["draft.json"] = [UInt8](try JSONEncoder().encode(draft))
        try await drafts.put(files, as: draft.id, owner: String(draft.account), at: date)
    }

    private func look(
        at source: PhotoSource, _ index: Int, _ straightening: Straightening, _ draft: inout Draft,
        _ files: inout [String: [UInt8]], withSmall: Bool
    ) async throws {
        var photo = draft.photos[index]
        photo.failure = nil
        do {
            let register = register
            let (look, seen) = try await computing {
                let look = try register.look(at: source, straightening: straightening)
                return (look, try register.preview(of: source, corners: look.corners, longSide: Self.seenSide))
            }
            (photo.width, photo.height) = (look.width, look.height)
            (photo.corners, photo.remarks, photo.isRefused) = (look.corners, look.remarks, look.isRefused)
            files[Draft.seenName(index)] = seen.jpeg
            if withSmall {
                let small = try await computing {
                    try register.preview(of: source, corners: nil, longSide: Self.smallSide)
                }
                files[Draft.smallName(index)] = small.jpeg
                (photo.smallWidth, photo.smallHeight) = (small.width, small.height)
            }
        } catch let error as OyuuError {
            guard error.concernsOnePhoto else { throw error }
            photo.failure = error.photoCode
        }
        draft.photos[index] = photo
    }

    /// Keeps of a draft which design it has become: who sends the form once more is led there.
    func close(_ draft: Draft, as number: String, at date: Date) async throws {
        var draft = draft
        (draft.registered, draft.photos) = (number, [])
        try await keep(draft, [:], at: date)
    }

    /// A draft of this visitor's.
    func draft(_ id: String, for visit: Visit) async throws -> Draft {
        guard let bytes = await drafts.file("draft.json", of: id, at: Date()),
            let draft = try? JSONDecoder().decode(Draft.self, from: Data(bytes)), draft.account == visit.account?.id
        else { throw WebFailure.notFound }
        return draft
    }
}
