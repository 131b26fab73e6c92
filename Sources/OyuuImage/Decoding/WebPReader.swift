#if WebP
    import CWebP

    /// libwebp's demultiplexer and decoder; of an animation, the first frame.
    final class WebPReader {
        let width: Int
        let height: Int
        /// RGB, or RGBA where the picture says it has alpha.
        let layout: SampleLayout
        /// The ICCP chunk, unless it is larger than the limit.
        let profile: [UInt8]?
        let orientation: Orientation
        private let demuxer: OpaquePointer
        private var frame = WebPIterator()
        private let name: String

        /// Bytes that decoding holds beside its result: the lossless decoder keeps a word of four bytes a pixel, the
        /// lossy one rows and, where there is alpha, a plane of it.
        var memory: Int { width * height * 5 }

        /// `bytes` must outlive the reader.
        init(_ bytes: UnsafeBufferPointer<UInt8>, profileLimit: Int, name: String) throws(ImageError) {
            var data = WebPData(bytes: bytes.baseAddress, size: bytes.count)
            var state = WEBP_DEMUX_PARSE_ERROR
            guard let demuxer = WebPDemuxPartial(&data, &state) else {
                // Until the whole header is there, libwebp makes no difference between little and nothing.
                throw ImageError(
                    state == WEBP_DEMUX_PARSING_HEADER ? .truncated : .corrupt("its RIFF chunks contradict each other"),
                    file: name)
            }
            var frame = WebPIterator()
            let hasFrame = WebPDemuxGetFrame(demuxer, 1, &frame) == 1
            guard state == WEBP_DEMUX_DONE, hasFrame, frame.complete == 1 else {
                if hasFrame { WebPDemuxReleaseIterator(&frame) }
                WebPDemuxDelete(demuxer)
                throw ImageError(
                    state == WEBP_DEMUX_PARSE_ERROR ? .corrupt("its RIFF chunks contradict each other") : .truncated,
                    file: name)
            }
            (self.demuxer, self.frame, self.name) = (demuxer, frame, name)
            (width, height) = (Int(frame.width), Int(frame.height))
            layout = frame.has_alpha == 1 ? .rgba8 : .rgb8
            profile = Self.chunk("ICCP", of: demuxer, atMost: profileLimit)
            orientation =
                Self.chunk("EXIF", of: demuxer, atMost: 1 << 20).map { exif in
                    // Some writers keep JPEG's "Exif\0\0" in front.
                    Orientation(exif: exif.starts(with: [0x45, 0x78, 0x69, 0x66]) ? exif.dropFirst(6) : exif[...])
                } ?? .upright
        }

        deinit {
            WebPDemuxReleaseIterator(&frame)
            WebPDemuxDelete(demuxer)
        }

        private static func chunk(_ name: String, of demuxer: OpaquePointer, atMost limit: Int) -> [UInt8]? {
            var chunk = WebPChunkIterator()
            guard WebPDemuxGetChunk(demuxer, name, 1, &chunk) == 1 else { return nil }
            defer { WebPDemuxReleaseChunkIterator(&chunk) }
            guard chunk.chunk.size <= limit else { return nil }
            return Array(UnsafeBufferPointer(start: chunk.chunk.bytes, count: chunk.chunk.size))
        }

        /// Fills all rows at once.
        func read(into rows: UnsafeMutablePointer<UInt8>) throws(ImageError) {
            var config = WebPDecoderConfig()
            guard WebPInitDecoderConfig(&config) == 1 else {
                throw ImageError(.unsupported("a WebP of another libwebp"), file: name)
            }
            config.output.colorspace = layout.hasAlpha ? MODE_RGBA : MODE_RGB
            config.output.is_external_memory = 1
            config.output.u.RGBA = WebPRGBABuffer(
                rgba: rows, stride: Int32(width * layout.bytesPerPixel), size: width * layout.bytesPerPixel * height)
            let status = WebPDecode(frame.fragment.bytes, frame.fragment.size, &config)
            defer { WebPFreeDecBuffer(&config.output) }
            switch status {
            case VP8_STATUS_OK: return
            case VP8_STATUS_OUT_OF_MEMORY: throw ImageError(.outOfMemory, file: name)
            case VP8_STATUS_SUSPENDED, VP8_STATUS_NOT_ENOUGH_DATA: throw ImageError(.truncated, file: name)
            case VP8_STATUS_UNSUPPORTED_FEATURE: throw ImageError(.unsupported("a WebP of a rare kind"), file: name)
            default: throw ImageError(.corrupt("its WebP data contradict the format"), file: name)
            }
        }
    }
#endif
