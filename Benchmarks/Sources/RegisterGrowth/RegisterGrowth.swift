import Foundation
import OyuuFingerprint
import OyuuRegistry

/// Fills a register with designs up to a number, or goes on with one that was begun.
///
/// `RegisterGrowth REGISTER COUNT PICTURES QUERIED`: files the pictures that the text file PICTURES lists, one design
/// each, titled by the file's name, until there are COUNT; what is missing then are mixtures (`Mixture`) of those
/// pictures' fingerprints whose titles the text file QUERIED does not list. Every design is filed by the call behind
/// `oyuu register`, without the likeness check before it, and no photo is kept. Prints a line of JSON: designs that were
/// there, that there are now, and nanoseconds.
@main
struct RegisterGrowth {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[2]) else {
            FileHandle.standardError.write(Data("usage: RegisterGrowth REGISTER COUNT PICTURES QUERIED\n".utf8))
            exit(2)
        }
        let start = ContinuousClock.now
        let registry = try await SQLiteRegistry.open(at: URL(fileURLWithPath: arguments[1]), create: true)
        let growth = RegisterGrowth(
            registry: registry, pictures: try lines(of: arguments[3]), queried: Set(try lines(of: arguments[4])))
        let had = try await registry.count(matching: DesignQuery())
        try await growth.check(had)
        try await growth.filePictures(had..<max(had, min(count, growth.pictures.count)))
        try await growth.fileMixtures(max(had, growth.pictures.count)..<max(had, growth.pictures.count, count))
        let report = Report(
            before: had, designs: try await registry.count(matching: DesignQuery()),
            ns: Int((ContinuousClock.now - start) / .nanoseconds(1)))
        registry.close()
        FileHandle.standardOutput.write(try JSONEncoder().encode(report) + Data("\n".utf8))
    }

    private struct Report: Encodable {
        let before: Int
        let designs: Int
        let ns: Int
    }

    private enum Fault: Error { case otherDesigns, tooFewSources }

    /// Designs worked on at once; memory grows with it.
    private static let batch = 64

    let registry: SQLiteRegistry
    let pictures: [String]
    let queried: Set<String>

    /// Designs are numbered in the order of filing, so what is to be filed next follows from their number.
    private func title(_ place: Int) -> String {
        place < pictures.count
            ? URL(fileURLWithPath: pictures[place]).deletingPathExtension().lastPathComponent
            : "mixture-\(place - pictures.count)"
    }

    /// Makes sure that the register was begun with as many pictures, in the same order.
    private func check(_ had: Int) async throws {
        guard had > 0, let last = DesignNumber(Int64(had)) else { return }
        let design = try await registry.design(last)
        if design?.details.title != title(had - 1) { throw Fault.otherDesigns }
    }

    private func filePictures(_ places: Range<Int>) async throws {
        try await file(places) { place in
            let url = URL(fileURLWithPath: pictures[place])
            let bytes = [UInt8](try Data(contentsOf: url))
            let photo = try FingerprintedPhoto(bytes: bytes, name: pictures[place])
            return PhotoFiling(
                bytes: bytes, fileName: url.lastPathComponent, format: photo.format.rawValue, width: photo.width,
                height: photo.height, fingerprint: photo.fingerprint.encoded,
                fingerprintVersion: Int(photo.fingerprint.version), keepBytes: false)
        }
    }

    private func fileMixtures(_ places: Range<Int>) async throws {
        guard !places.isEmpty else { return }
        guard let mixture = Mixture(of: try await sources()) else { throw Fault.tooFewSources }
        try await file(places) { place in
            let fingerprint = mixture.fingerprint(place - pictures.count)
            // There is no file; its digest comes from what stands for it.
            let bytes = fingerprint.encoded
            return PhotoFiling(
                bytes: bytes, fileName: title(place), format: "none", width: fingerprint.width,
                height: fingerprint.height, fingerprint: bytes, fingerprintVersion: Int(fingerprint.version),
                keepBytes: false)
        }
    }

    /// Fingerprints of the filed pictures that may be mixed.
    private func sources() async throws -> [Fingerprint] {
        try await registry.fingerprints(after: 0, limit: pictures.count)
            .filter { !queried.contains(title(Int($0.design.value) - 1)) }
            .map { try Fingerprint(encoded: $0.bytes) }
    }

    /// Files a design for each place, in this order; what they are made of is computed on all cores.
    private func file(
        _ places: Range<Int>, _ photo: @escaping @Sendable (_ place: Int) throws -> PhotoFiling
    ) async throws {
        for first in stride(from: places.lowerBound, to: places.upperBound, by: Self.batch) {
            let some = first..<min(first + Self.batch, places.upperBound)
            let photos = try await withThrowingTaskGroup(of: (Int, PhotoFiling).self) { group in
                for place in some { group.addTask { (place, try photo(place)) } }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            for place in some {
                guard let photo = photos[place] else { continue }
                _ = try await registry.register(
                    Filing(
                        details: DesignDetails(title: title(place), holder: "benchmark"), photos: [photo],
                        actor: "benchmark", registeredAt: Date(timeIntervalSince1970: 1_700_000_000)))
            }
        }
    }

    private static func lines(of file: String) throws -> [String] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
