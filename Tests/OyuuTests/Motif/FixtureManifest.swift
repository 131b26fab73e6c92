import Foundation
import Oyuu
import OyuuFingerprint
import OyuuRegistry
import OyuuVerify
import TestSupport
import Testing

/// What `Fixtures/manifest.csv` says of one picture.
struct FixturePicture: Sendable, CustomTestStringConvertible {
    let file: String
    let role: String
    let design: String
    let attack: String
    let quad: Quadrilateral?
    let twin: String

    var url: URL { SharedFolder.fixtures.appendingPathComponent(file) }
    var testDescription: String { file }

    /// All pictures in the manifest's order.
    static let all: [FixturePicture] = {
        guard
            let text = try? String(
                contentsOf: SharedFolder.fixtures.appendingPathComponent("manifest.csv"), encoding: .utf8)
        else { return [] }
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            // Only the quad is quoted; without it the commas divide.
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            let plain = parts.count == 3 ? String(parts[0]) + String(parts[2]) : String(line)
            let cells = plain.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 6 else { return nil }
            let points = parts.count == 3 ? try? JSONDecoder().decode([Point].self, from: Data(parts[1].utf8)) : nil
            return FixturePicture(
                file: cells[0], role: cells[1], design: cells[2], attack: cells[3],
                quad: points.flatMap { $0.count == 4 ? Quadrilateral($0[0], $0[1], $0[2], $0[3]) : nil },
                twin: cells[5])
        }
    }()

    static var designs: [FixturePicture] { all.filter { $0.role == "design" } }
    static var copies: [FixturePicture] { all.filter { $0.role == "copy" } }
    static var innocents: [FixturePicture] { all.filter { $0.role == "innocent" } }

    /// The kinds a copy must be given.
    var truth: KindTruth? {
        attack == "twin" ? KindTruth([[.counterchanged]], tolerated: [.recoloured]) : KindTruth(attack: attack)
    }
}

/// Registers of fixture designs, filled once for all tests; each design's title is its file.
enum FixtureRegister {
    /// All 62 designs.
    static let whole = Task { try await filled(FixturePicture.designs) }

    /// The carpets, and of each felt pair the twin alone.
    static let twins = Task {
        try await filled(FixturePicture.designs.filter { $0.twin.isEmpty || $0.file.hasSuffix("-twin.png") })
    }

    private static func filled(_ designs: [FixturePicture]) async throws -> RegisterFixture {
        let fixture = try await RegisterFixture()
        for design in designs {
            try await fixture.file(.file(design.url.path), title: design.file, force: true, keepPhotos: false)
        }
        return fixture
    }
}

extension Finding {
    /// How well the surest region lies on `quad`, 0...1.
    func overlap(with quad: Quadrilateral) -> Double { regions.first?.quad.intersectionOverUnion(with: quad) ?? 0 }
}
