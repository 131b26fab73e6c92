import Foundation
import OyuuPostgres
import OyuuRegistry
import TestSupport
import Testing

/// Filings and registers for tests.
enum Sample {
    static let date = Date(timeIntervalSince1970: 1_790_000_000.125)

    static func filing(_ name: String = "Күн", photos: Int = 1) -> Filing {
        let photos = (0..<photos).map { place in
            PhotoFiling(
                bytes: Array("photo \(place) of \(name)".utf8), fileName: "\(name).jpg", format: "jpeg", width: 800,
                height: 600, fingerprint: Array("fingerprint \(place) of \(name)".utf8), fingerprintVersion: 1)
        }
        let details = DesignDetails(
            title: name, holder: "Айгүл Токтогулова", holderContact: "+996 555 123456",
            motifs: ["кочкор мүйүз", "it taman"])
        return Filing(details: details, photos: photos, actor: "office", registeredAt: date)
    }

    static func number(_ value: Int64) throws -> DesignNumber { try #require(DesignNumber(value)) }
}

/// Runs `body`, which must fail with a `RegistryError`, and returns what kind.
func refusal(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async throws -> RegistryError.Kind {
    let error = await #expect(throws: RegistryError.self, sourceLocation: sourceLocation) { try await body() }
    return try #require(error).kind
}
