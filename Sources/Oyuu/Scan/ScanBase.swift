import Foundation
import OyuuFingerprint

/// What the photos of a scan are compared with: a register or a pack, as it was when the scan began.
public struct ScanBase: Sendable {
    /// The register's identity, its generation and how many photos of it are compared with.
    let register: UUID
    let generation: Int64
    let photos: Int
    let reading: ReadingOptions
    private let compare: @Sendable (PhotoReading, CheckOptions) async throws -> Verdict

    init(
        register: UUID, generation: Int64, photos: Int, reading: ReadingOptions,
        compare: @escaping @Sendable (PhotoReading, CheckOptions) async throws -> Verdict
    ) {
        self.register = register
        self.generation = generation
        self.photos = photos
        self.reading = reading
        self.compare = compare
    }

    /// One photo, from its bytes to its verdict.
    ///
    /// - Parameters:
    ///   - path: what a failure calls the photo.
    ///   - stamp: size in bytes and time of last change, nanoseconds since 1970, to be noted.
    /// - Throws: where the register or the pack fails, not where the photo does.
    func examined(
        _ source: PhotoSource, path: String, stamp: (size: Int64, modified: Int64), options: CheckOptions
    ) async throws(OyuuError) -> ExaminedPhoto {
        let error: OyuuError
        do {
            let reading = try PhotoReading(source, options: reading)
            let verdict = try await compare(reading, options)
            return .verdict(verdict, reading.photo.analysis)
        } catch let reason {
            error = OyuuError(reason, file: path)
        }
        // A register that fails is no fault of the photo: the run ends and can be resumed.
        guard error.concernsOnePhoto else { throw error }
        return .failure(
            .init(
                path: path, code: error.code, reason: error.description, size: stamp.size, modified: stamp.modified))
    }
}

/// What became of one photo.
enum ExaminedPhoto: Sendable {
    case verdict(Verdict, PerceptualHashAnalysis)
    case failure(ScanRecord.Failure)
}
