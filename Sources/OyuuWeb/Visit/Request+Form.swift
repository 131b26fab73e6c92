import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import OyuuForms
import OyuuText

extension FormLimits {
    /// Room for a few short fields: signing in, a search, a decision.
    static let fieldsOnly = FormLimits(
        parts: 40, headerBytes: 4 << 10, fieldBytes: 16 << 10, fileBytes: 0, totalBytes: 128 << 10)

    static func photos(_ options: WebOptions) -> FormLimits {
        FormLimits(
            parts: options.photosAtOnce + 40, headerBytes: 8 << 10, fieldBytes: 16 << 10, fileBytes: options.photoBytes,
            totalBytes: options.requestBytes)
    }
}

extension Request {
    /// The form in the body, read as it comes.
    ///
    /// - Throws: `WebFailure`: too large, too slow, or no form.
    func form(_ limits: FormLimits) async throws -> ReceivedForm {
        guard let type = headers[.contentType] else { throw WebFailure.badForm }
        do {
            var collector = try FormCollector(contentType: type, limits: limits)
            try await eachChunk(limit: limits.totalBytes) { try collector.consume($0) }
            return try collector.finish()
        } catch let error as FormError {
            throw WebFailure(error)
        }
    }

    /// The whole body.
    ///
    /// - Throws: `WebFailure` where it has more bytes than `limit` or comes too slowly.
    func bytes(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await eachChunk(limit: limit) { bytes += $0 }
        return bytes
    }

    /// The body as it comes.
    ///
    /// - Throws: `WebFailure` where it has more bytes than `limit` or comes too slowly; what `body` throws.
    func eachChunk(limit: Int, _ body: (ArraySlice<UInt8>) throws -> Void) async throws {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw WebFailure.tooLarge }
        var count = 0
        for try await chunk in self.body {
            count += chunk.readableBytes
            guard count <= limit else { throw WebFailure.tooLarge }
            try body([UInt8](buffer: chunk)[...])
        }
    }
}

extension WebFailure {
    static let badForm = WebFailure(status: .badRequest, code: "bad-form", words: WebErrorWords.badForm)
    static let tooLarge = WebFailure(status: .contentTooLarge, code: "too-large", words: WebErrorWords.tooLarge)

    init(_ error: FormError) {
        guard !error.isTooLarge else {
            self = .tooLarge
            return
        }
        self = WebFailure(
            status: HTTPResponse.Status(code: error.status), code: error.code, words: WebErrorWords.badForm)
    }
}
