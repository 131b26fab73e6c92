#if HEIC
    import CHEIF

    /// libheif's reader of the primary image, upright: a HEIC says itself how it is to be turned, and its EXIF only repeats
    /// that.
    final class HEICReader {
        let width: Int
        let height: Int
        /// RGB, or RGBA where there is an alpha image.
        let layout: SampleLayout
        private let context: OpaquePointer
        private let image: OpaquePointer
        private let name: String

        /// Bytes that decoding holds beside its result: planes of luma and colour, at most as large, and the pixels that
        /// libheif makes of them.
        var memory: Int {
            let planes = heif_image_handle_get_luma_bits_per_pixel(image) > 8 ? 6 : 3
            return width * height * (planes + layout.bytesPerPixel)
        }

        /// `bytes` must outlive the reader.
        init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ImageLimits, name: String) throws(ImageError) {
            guard let context = heif_context_alloc() else { throw ImageError(.outOfMemory, file: name) }
            // Before libheif allocates for what a file only says.
            heif_context_set_maximum_image_size_limit(context, Int32(min(max(limits.side, 1), Int(Int32.max))))
            heif_context_set_max_decoding_threads(context, 0)
            var image: OpaquePointer?
            var error = heif_context_read_from_memory_without_copy(context, bytes.baseAddress, bytes.count, nil)
            if error.code == heif_error_Ok { error = heif_context_get_primary_image_handle(context, &image) }
            guard error.code == heif_error_Ok, let image else {
                heif_context_free(context)
                throw ImageError(error, file: name)
            }
            (self.context, self.image, self.name) = (context, image, name)
            (width, height) = (Int(heif_image_handle_get_width(image)), Int(heif_image_handle_get_height(image)))
            layout = heif_image_handle_has_alpha_channel(image) == 1 ? .rgba8 : .rgb8
            // What cuts and turns the picture may leave nothing of it.
            guard width > 0, height > 0 else { throw ImageError(.corrupt("its picture has no pixels"), file: name) }
        }

        deinit {
            heif_image_handle_release(image)
            heif_context_free(context)
        }

        /// The ICC profile, else the code points of ITU-T H.273.
        func profile(atMost limit: Int) -> ColorProfile? {
            let size = heif_image_handle_get_raw_color_profile_size(image)
            if (1...max(1, limit)).contains(size) {
                var bytes = [UInt8](repeating: 0, count: size)
                if heif_image_handle_get_raw_color_profile(image, &bytes).code == heif_error_Ok {
                    return ColorProfile(icc: bytes)
                }
            }
            var points: UnsafeMutablePointer<heif_color_profile_nclx>?
            guard heif_image_handle_get_nclx_color_profile(image, &points).code == heif_error_Ok, let points else {
                return nil
            }
            defer { heif_nclx_color_profile_free(points) }
            return ColorProfile(
                primaries: Int(points.pointee.color_primaries.rawValue),
                transfer: Int(points.pointee.transfer_characteristics.rawValue))
        }

        /// Decodes, and hands the rows to `body`, `stride` bytes apart.
        func decode<Result>(
            _ body: (_ rows: UnsafePointer<UInt8>, _ stride: Int) throws(ImageError) -> Result
        ) throws(ImageError) -> Result {
            guard let options = heif_decoding_options_alloc() else { throw ImageError(.outOfMemory, file: name) }
            defer { heif_decoding_options_free(options) }
            options.pointee.convert_hdr_to_8bit = 1
            options.pointee.strict_decoding = 1
            let chroma = layout.hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB
            var decoded: OpaquePointer?
            let error = heif_decode_image(image, &decoded, heif_colorspace_RGB, chroma, options)
            guard error.code == heif_error_Ok, let decoded else { throw ImageError(error, file: name) }
            defer { heif_image_release(decoded) }
            var stride: Int32 = 0
            guard let rows = heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride),
                heif_image_get_width(decoded, heif_channel_interleaved) == width,
                heif_image_get_height(decoded, heif_channel_interleaved) == height,
                Int(stride) >= width * layout.bytesPerPixel
            else { throw ImageError(.corrupt("its picture is not of the size it says"), file: name) }
            return try body(rows, Int(stride))
        }
    }

    extension ImageError {
        /// What libheif reported about `file`.
        fileprivate init(_ error: heif_error, file: String) {
            let message = error.message.map { String(cString: $0) } ?? ""
            switch error.code {
            case heif_error_Memory_allocation_error where error.subcode == heif_suberror_Security_limit_exceeded:
                self.init(.corrupt("it asks for more memory than any photo: \(message)"), file: file)
            case heif_error_Memory_allocation_error: self.init(.outOfMemory, file: file)
            case heif_error_Unsupported_filetype, heif_error_Unsupported_feature:
                self.init(.unsupported("a HEIC of a rare kind (\(message))"), file: file)
            default:
                self.init(error.subcode == heif_suberror_End_of_data ? .truncated : .corrupt(message), file: file)
            }
        }
    }
#endif
