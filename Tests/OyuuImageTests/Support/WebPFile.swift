#if WebP
    import CWebP
    import OyuuImage

    /// WebP files made with libwebp's encoder, put together chunk by chunk (RFC 9649, 2.7).
    struct WebPFile {
        /// Name and data, in the file's order.
        var chunks: [(name: String, data: [UInt8])]

        /// A picture of three channels, or four with alpha last.
        ///
        /// - Parameter quality: 0...100; nil is lossless.
        init?(_ pixels: [UInt8], width: Int, height: Int, quality: Float? = nil) {
            var output: UnsafeMutablePointer<UInt8>?
            let (w, h) = (Int32(width), Int32(height))
            let hasAlpha = pixels.count == width * height * 4
            let stride = w * (hasAlpha ? 4 : 3)
            let count =
                switch (hasAlpha, quality) {
                case (false, nil): WebPEncodeLosslessRGB(pixels, w, h, stride, &output)
                case (true, nil): WebPEncodeLosslessRGBA(pixels, w, h, stride, &output)
                case (false, .some(let quality)): WebPEncodeRGB(pixels, w, h, stride, quality, &output)
                case (true, .some(let quality)): WebPEncodeRGBA(pixels, w, h, stride, quality, &output)
                }
            guard count > 0, let output else { return nil }
            defer { WebPFree(output) }
            self.init(Array(UnsafeBufferPointer(start: output, count: count)))
        }

        init?(_ raster: Raster, quality: Float? = nil) {
            self.init(raster.pixels, width: raster.width, height: raster.height, quality: quality)
        }

        /// Takes a file apart.
        init(_ bytes: [UInt8]) {
            chunks = []
            var place = 12
            while place + 8 <= bytes.count {
                let size = (0..<4).reduce(0) { $0 | Int(bytes[place + 4 + $1]) << (8 * $1) }
                let name = String(decoding: bytes[place..<(place + 4)], as: UTF8.self)
                chunks.append((name, Array(bytes[(place + 8)..<(place + 8 + size)])))
                place += 8 + size + size % 2
            }
        }

        /// Adds colour profile and EXIF, which need the extended head.
        mutating func extend(
            width: Int, height: Int, hasAlpha: Bool = false, profile: [UInt8]? = nil, exif: [UInt8]? = nil
        ) {
            chunks.removeAll { $0.name == "VP8X" }
            var flags: UInt8 = hasAlpha ? 0x10 : 0
            if let profile {
                flags |= 0x20
                chunks.insert(("ICCP", profile), at: 0)
            }
            if let exif {
                flags |= 0x08
                chunks.append(("EXIF", exif))
            }
            chunks.insert(("VP8X", [flags, 0, 0, 0] + Self.uint24(width - 1) + Self.uint24(height - 1)), at: 0)
        }

        /// Frames of one size, each shown for 40 ms.
        static func animation(_ frames: [WebPFile], width: Int, height: Int) -> WebPFile {
            var file = WebPFile([])
            file.chunks = [
                ("VP8X", [0x02, 0, 0, 0] + uint24(width - 1) + uint24(height - 1)),
                ("ANIM", [255, 255, 255, 255, 0, 0]),
            ]
            for frame in frames {
                let head = uint24(0) + uint24(0) + uint24(width - 1) + uint24(height - 1) + uint24(40) + [0]
                file.chunks.append(("ANMF", head + frame.body))
            }
            return file
        }

        private var body: [UInt8] {
            chunks.flatMap { name, data in
                Array(name.utf8) + Self.uint32(data.count) + data + (data.count % 2 == 0 ? [] : [0])
            }
        }

        var bytes: [UInt8] { Array("RIFF".utf8) + Self.uint32(body.count + 4) + Array("WEBP".utf8) + body }

        private static func uint24(_ value: Int) -> [UInt8] { (0..<3).map { UInt8(value >> (8 * $0) & 255) } }
        private static func uint32(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 255) } }
    }
#endif
