import Foundation
import OyuuRegistry
import Testing

/// Filings for tests.
enum Sample {
    static let date = Date(timeIntervalSince1970: 1_790_000_000.125)

    static func details(_ name: String = "Sunrise") -> DesignDetails {
        DesignDetails(
            title: name, holder: "Айгүл Токтогулова", holderContact: "+996 555 123456", village: "Ат-Башы",
            cooperative: "Алтын кол", creator: "Бурул", technique: "shyrdak", motifs: ["кочкор мүйүз", "it taman"],
            locarnoClass: "06-11", createdOn: "1998-07", filedOn: "2026-11-20", notes: "Two felts,\ncut together.")
    }

    static func photo(_ text: String, keep: Bool = true) -> PhotoFiling {
        PhotoFiling(
            bytes: Array("photo of \(text)".utf8), fileName: "\(text).jpg", format: "jpeg", width: 800, height: 600,
            fingerprint: Array("fingerprint of \(text)".utf8), fingerprintVersion: 1, keepBytes: keep)
    }

    static func filing(
        _ name: String = "Sunrise", photos: [PhotoFiling]? = nil, disputes: [DesignNumber] = [], at date: Date = date
    ) -> Filing {
        Filing(
            details: details(name), photos: photos ?? [photo(name)], disputes: disputes, actor: "office",
            registeredAt: date)
    }

    static func number(_ value: Int64) throws -> DesignNumber { try #require(DesignNumber(value)) }
}
