#if HEIC
    import CHEIF
    import OyuuImage

    /// HEIC files made with libheif's encoder, as telephones make them.
    enum HEICFile {
        struct Failure: Error { let reason: String }

        /// Bytes of a picture, nearly without loss.
        ///
        /// - Parameters:
        ///   - orientation: how it is to be turned, by EXIF's number.
        ///   - alpha: a value a pixel.
        static func bytes(
            _ raster: Raster, orientation: Int = 1, profile: [UInt8]? = nil, alpha: [UInt8]? = nil
        ) throws -> [UInt8] {
            let (width, height) = (Int32(raster.width), Int32(raster.height))
            var image: OpaquePointer?
            try succeed(
                heif_image_create(
                    width, height, heif_colorspace_RGB,
                    alpha == nil ? heif_chroma_interleaved_RGB : heif_chroma_interleaved_RGBA, &image))
            defer { heif_image_release(image) }
            try succeed(heif_image_add_plane(image, heif_channel_interleaved, width, height, 8))
            var stride: Int32 = 0
            guard let plane = heif_image_get_plane(image, heif_channel_interleaved, &stride) else {
                throw Failure(reason: "no plane")
            }
            let channels = alpha == nil ? 3 : 4
            for y in 0..<raster.height {
                for x in 0..<raster.width {
                    let (from, to) = (y * raster.width + x, y * Int(stride) + x * channels)
                    for channel in 0..<3 { plane[to + channel] = raster.pixels[from * 3 + channel] }
                    if let alpha { plane[to + 3] = alpha[from] }
                }
            }
            if let profile { try succeed(heif_image_set_raw_color_profile(image, "prof", profile, profile.count)) }

            guard let context = heif_context_alloc() else { throw Failure(reason: "no context") }
            defer { heif_context_free(context) }
            var encoder: OpaquePointer?
            try succeed(heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder))
            defer { heif_encoder_release(encoder) }
            try succeed(heif_encoder_set_lossy_quality(encoder, 95))
            try succeed(heif_encoder_set_parameter_string(encoder, "chroma", "444"))
            guard let options = heif_encoding_options_alloc() else { throw Failure(reason: "no options") }
            defer { heif_encoding_options_free(options) }
            options.pointee.image_orientation = heif_orientation(rawValue: UInt32(orientation))
            var handle: OpaquePointer?
            try succeed(heif_context_encode_image(context, image, encoder, options, &handle))
            heif_image_handle_release(handle)

            final class Gathered { var bytes: [UInt8] = [] }
            let gathered = Gathered()
            var writer = heif_writer(
                writer_api_version: 1,
                write: { _, data, size, gathered in
                    if let data, let gathered {
                        Unmanaged<Gathered>.fromOpaque(gathered).takeUnretainedValue().bytes += UnsafeRawBufferPointer(
                            start: data, count: size)
                    }
                    return heif_error(code: heif_error_Ok, subcode: heif_suberror_Unspecified, message: nil)
                })
            try succeed(heif_context_write(context, &writer, Unmanaged.passUnretained(gathered).toOpaque()))
            return gathered.bytes
        }

        private static func succeed(_ error: heif_error) throws {
            guard error.code == heif_error_Ok else { throw Failure(reason: String(cString: error.message)) }
        }
    }
#endif
