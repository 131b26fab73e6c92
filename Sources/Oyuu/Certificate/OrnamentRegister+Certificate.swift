import Foundation
import OyuuFingerprint
import OyuuImage
import OyuuPaper
import OyuuRegistry
import OyuuSigning
import OyuuText

/// What kind of file a paper is.
public enum PaperForm: String, Sendable, CaseIterable {
    case pdf
    case html
}

extension OrnamentRegister {
    /// A certificate of a design's registration on one page, sealed with the register's key.
    ///
    /// It shows the design's picture and colours, what was filed but for the contact and the notes, the digests of the
    /// photos, and a code with a signed statement that any phone reads. The same design, key, date and language give the
    /// same HTML; a PDF also depends on the versions of Cairo, Pango and the fonts.
    ///
    /// - Throws: `OyuuError.registry` where there is no such design, `OyuuError.paper` where it cannot be drawn.
    public func certificate(
        of number: DesignNumber, as form: PaperForm, in language: Language, key: RegisterKey, date: Date
    ) async throws(OyuuError) -> [UInt8] {
        let design: Design
        do throws(RegistryError) {
            guard let found = try await registry.design(number) else {
                throw RegistryError(.noSuchDesign(number), at: "certificate")
            }
            design = found
        } catch {
            throw .registry(error)
        }
        let content = try await content(of: design, in: language, key: key, date: date)
        do {
            let paper = try form == .pdf ? Certificate.pdf(content, key: key) : Certificate.html(content, key: key)
            // What nobody could verify is not given out.
            try Seal.verify(paper)
            return paper
        } catch {
            throw OyuuError(error, file: number.description)
        }
    }

    /// Notes in the log that a certificate was given out, where the register can be written to.
    public func recordCertificate(
        _ paper: [UInt8], of number: DesignNumber, actor: String, date: Date
    ) async throws(OyuuError) {
        try await recordExport(
            of: number, details: ["certificate": PhotoFolder.sha256(paper)], actor: actor, date: date)
    }

    private func content(
        of design: Design, in language: Language, key: RegisterKey, date: Date
    ) async throws(OyuuError) -> CertificateContent {
        let details = design.details
        func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
        let statement: CertificateStatement
        do {
            statement = try CertificateStatement(
                register: identity.uuid, design: design.number.description,
                registeredAt: design.registeredAt.formatted(.iso8601), title: details.title, holder: details.holder,
                photos: Self.digest(design.photos.map(\.sha256)),
                fingerprint: Self.digest(design.photos.map(\.fingerprintDigest)), key: key)
        } catch {
            throw .signing(error)
        }
        typealias Field = CertificateContent.Field
        return CertificateContent(
            language: language, statement: statement,
            fields: [
                Field("number", 11, CertificateWords.number, design.number.description),
                Field("title", 54, CertificateWords.title, details.title),
                Field("holder", 73, CertificateWords.holder, details.holder),
                Field("creator", 72, CertificateWords.creator, details.creator ?? ""),
                Field("registered", 15, CertificateWords.registered, day(design.registeredAt)),
                Field("filed", 22, CertificateWords.filed, details.filedOn ?? ""),
                Field("locarno", 51, CertificateWords.locarno, details.locarnoClass ?? ""),
                Field("made on", nil, CertificateWords.createdOn, details.createdOn ?? ""),
                Field("village", nil, CertificateWords.village, details.village ?? ""),
                Field("cooperative", nil, CertificateWords.cooperative, details.cooperative ?? ""),
                Field("technique", nil, CertificateWords.technique, details.technique ?? ""),
                Field("motifs", nil, CertificateWords.motifs, details.motifs.joined(separator: ", ")),
            ],
            picture: try await picture(of: design), palette: Self.palette(of: design, in: language),
            photos: design.photos.map(\.sha256),
            warning: design.status == .withdrawn
                ? CertificateWords.withdrawn.text(language, design.withdrawnAt.map(day) ?? "") : nil,
            madeAt: date.formatted(.iso8601))
    }

    /// The first 16 bytes of SHA-256 over some digests, as 32 hexadecimal digits.
    private static func digest(_ digests: [String]) -> String {
        String(PhotoFolder.sha256(Array(digests.joined(separator: "\n").utf8)).prefix(32))
    }

    private static func palette(of design: Design, in language: Language) -> [CertificateContent.Swatch] {
        guard let photo = design.photos.first, let fingerprint = try? Fingerprint(encoded: photo.fingerprint) else {
            return []
        }
        let naming = NamingLanguage(language)
        return fingerprint.palette.swatches.map { swatch in
            let color = swatch.color
            return CertificateContent.Swatch(
                color: (color.red, color.green, color.blue), hex: color.hex,
                name: ColorNaming.name(of: color, in: naming), share: swatch.share)
        }
    }

    /// The design in the first photo that is kept and can be read; nil where none is.
    private func picture(of design: Design) async throws(OyuuError) -> PaperPicture? {
        for photo in design.photos where photo.isKept {
            do {
                guard let bytes = try await registry.photoBytes(sha256: photo.sha256) else { continue }
                var options = reading
                options.allowTruncated = true
                let raster = try PhotoSource.bytes(bytes, name: photo.fileName).designPicture(
                    corners: photo.corners.flatMap(DesignCorners.init), longSide: Self.pictureSide, options: options)
                return PaperPicture(
                    jpeg: try ImageEncoder.jpeg(raster, quality: 88), width: raster.width, height: raster.height)
            } catch let error as RegistryError {
                switch error.kind {
                case .photoMissing, .photoDamaged: continue
                default: throw .registry(error)
                }
            } catch {
                continue
            }
        }
        return nil
    }

    /// Pixels along the longer side of a certificate's picture: 300 an inch as it is printed.
    private static let pictureSide = 1000
}
