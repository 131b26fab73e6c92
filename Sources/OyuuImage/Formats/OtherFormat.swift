/// A format that is recognised, to be refused by its name.
public enum OtherFormat: String, Sendable, Codable, CaseIterable {
    case heic, avif, webp, gif, tiff, bmp, jpegXL, jpeg2000, jpegXR, jpegLS, raw, photoshop, svg, pdf, postScript, ico
    case qoi, openEXR, radiance, netpbm, djvu, video, zip, gzip, html, xml, text

    /// The same as a format that is read, where this build does.
    var readable: ImageFormat? {
        switch self {
        #if WebP
            case .webp: .webp
        #endif
        #if HEIC
            case .heic: .heic
        #endif
        default: nil
        }
    }

    /// The format in words, with its article.
    public var name: String {
        switch self {
        case .heic: "a HEIC photo"
        case .avif: "an AVIF picture"
        case .webp: "a WebP picture"
        case .gif: "a GIF picture"
        case .tiff: "a TIFF picture"
        case .bmp: "a BMP picture"
        case .jpegXL: "a JPEG XL picture"
        case .jpeg2000: "a JPEG 2000 picture"
        case .jpegXR: "a JPEG XR picture"
        case .jpegLS: "a JPEG-LS picture"
        case .raw: "a camera's RAW file"
        case .photoshop: "a Photoshop file"
        case .svg: "an SVG drawing"
        case .pdf: "a PDF document"
        case .postScript: "a PostScript drawing"
        case .ico: "an icon file"
        case .qoi: "a QOI picture"
        case .openEXR: "an OpenEXR picture"
        case .radiance: "a Radiance HDR picture"
        case .netpbm: "a Netpbm picture (PBM, PGM, PPM or PAM)"
        case .djvu: "a DjVu document"
        case .video: "a video"
        case .zip: "a ZIP archive or office document"
        case .gzip: "a compressed archive"
        case .html: "a web page"
        case .xml: "an XML document"
        case .text: "a text file"
        }
    }

    /// What the reader can do, as a clause without a full stop.
    public var whatToDo: String {
        switch self {
        case .heic: "save or send it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)"
        case .raw: "save it as JPEG in the camera's program"
        case .pdf, .djvu, .postScript: "save the page with the picture as JPEG or PNG"
        case .video: "take a still picture from it and save that as JPEG"
        case .zip, .gzip: "unpack it and name the pictures in it"
        case .html, .xml: "open it in a browser and save the picture itself as JPEG or PNG"
        case .text: "name a JPEG or PNG picture"
        case .svg: "export it as PNG"
        default: "save or send it as JPEG or PNG"
        }
    }
}
