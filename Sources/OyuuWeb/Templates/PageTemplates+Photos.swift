import OyuuImage

extension PageTemplates {
    /// The photos that a form offers to choose: what this program was built to read, as inputs name kinds of files. Not
    /// every browser knows HEIC by its media type.
    package static let acceptedPhotos = ImageFormat.read.map { format in
        switch format {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .heic: "image/heic,image/heif,.heic"
        }
    }.joined(separator: ",")
}
