import OyuuText

/// All that a certificate shows, as it is to be read.
public struct CertificateContent: Sendable {
    /// A line: what it is called, its INID code (WIPO ST.80) and what stands there.
    public struct Field: Sendable {
        public let name: String
        public let inid: Int?
        public let label: Words
        public let value: String

        public init(_ name: String, _ inid: Int?, _ label: Words, _ value: String) {
            (self.name, self.inid, self.label, self.value) = (name, inid, label, Printable.line(value))
        }
    }

    /// A colour of the design.
    public struct Swatch: Sendable {
        /// Red, green and blue, 0...255.
        public let color: (red: UInt8, green: UInt8, blue: UInt8)
        /// `#a32a2e`.
        public let hex: String
        public let name: String
        /// Its share of the design, 0...1.
        public let share: Double

        public init(color: (red: UInt8, green: UInt8, blue: UInt8), hex: String, name: String, share: Double) {
            (self.color, self.hex, self.name, self.share) = (color, hex, name, share)
        }
    }

    public let language: Language
    public let statement: CertificateStatement
    public let fields: [Field]
    /// The design; nil where no photo is kept that can be read.
    public let picture: PaperPicture?
    public let palette: [Swatch]
    /// SHA-256 of each photo, 64 hexadecimal digits.
    public let photos: [String]
    /// A sentence in red under the heading, for a design that is no longer protected.
    public let warning: String?
    /// When the certificate was made, in ISO 8601.
    public let madeAt: String

    /// - Parameter fields: at least the number; an empty value is left out.
    public init(
        language: Language, statement: CertificateStatement, fields: [Field], picture: PaperPicture?, palette: [Swatch],
        photos: [String], warning: String?, madeAt: String
    ) {
        self.language = language
        self.statement = statement
        self.fields = fields.filter { !$0.value.isEmpty }
        self.picture = picture
        self.palette = palette
        self.photos = photos
        self.warning = warning
        self.madeAt = madeAt
    }

    /// Photos whose digests have room on the page.
    static let shownPhotos = 6

    /// The digests shown, and how many more there are.
    var photoLines: [String] {
        let rest = photos.count - Self.shownPhotos
        return photos.prefix(Self.shownPhotos)
            + (rest > 0 ? [CertificateWords.morePhotos.text(language, String(rest))] : [])
    }
}
