import CImageCodecs
import CLCMS

#if HEIC
    import CHEIF
#endif
#if WebP
    import CWebP
#endif

/// A library of the system that pictures are read with, or that a register is kept or searched with.
public struct LinkedLibrary: Sendable, Equatable {
    /// As its makers write it, such as `libpng`.
    public let name: String
    /// The version that runs, or that of the headers where the library does not tell.
    public let version: String
    /// The version of the headers that this program was built with; nil where they do not tell.
    public let builtWith: String?

    public init(_ name: String, version: String, builtWith: String?) {
        (self.name, self.version, self.builtWith) = (name, version, builtWith)
    }

    /// Whether the library that runs is older than the headers: it may lack what the program asks of it.
    public var isOlderThanBuilt: Bool {
        guard let builtWith else { return false }
        let (running, built) = (Self.numbers(version), Self.numbers(builtWith))
        for (ran, asked) in zip(running, built) where ran != asked { return ran < asked }
        return running.count < built.count
    }

    private static func numbers(_ version: String) -> [Int] {
        version.split(separator: ".").map { part in Int(part.prefix { $0.isASCII && $0.isNumber }) ?? 0 }
    }

    /// Those that pictures are read with, in this process.
    public static var ofPictures: [LinkedLibrary] {
        let jpeg = String(cString: oyuu_jpeg_built_with())
        var libraries = [
            LinkedLibrary(
                "libpng", version: String(cString: oyuu_png_version()),
                builtWith: String(cString: oyuu_png_built_with())),
            LinkedLibrary("libjpeg-turbo", version: jpeg, builtWith: nil),
            LinkedLibrary("lcms2", version: lcms(cmsGetEncodedCMMversion()), builtWith: lcms(LCMS_VERSION)),
        ]
        #if WebP
            let webp = WebPGetDecoderVersion()
            libraries.append(
                LinkedLibrary(
                    "libwebp", version: "\(webp >> 16).\(webp >> 8 & 0xFF).\(webp & 0xFF)", builtWith: nil))
        #endif
        #if HEIC
            libraries.append(
                LinkedLibrary("libheif", version: String(cString: heif_get_version()), builtWith: LIBHEIF_VERSION))
        #endif
        return libraries
    }

    /// 2140 is 2.14.
    private static func lcms(_ version: Int32) -> String { "\(version / 1000).\(version % 1000 / 10)" }
}
