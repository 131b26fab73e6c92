import CImageCodecs

extension ImageDecoder {
    static func decodePNG(
        _ bytes: [UInt8], name: String, options: DecodeOptions
    ) throws(ImageError) -> DecodedImage {
        let chunks = PNGChunks(bytes)
        let limits = options.limits
        // Sides that PNG itself forbids are libpng's to refuse.
        if let size = chunks.size, size.width >> 31 == 0, size.height >> 31 == 0 {
            try limits.admit(width: size.width, height: size.height, file: name)
        }
        return try bytes.withUnsafeBufferPointer { buffer throws(ImageError) in
            let reader = try PNGReader(buffer, limits: limits, name: name)
            let header = reader.header
            try limits.admit(width: reader.width, height: reader.height, file: name)
            // Deflate cannot swell data more than 1032 times: a file too small for its pixels is cut short.
            if (reader.width * Int(header.bit_depth) + 7) / 8 * reader.height / 1032 > bytes.count {
                throw ImageError(.truncated, file: name)
            }

            let isGray = header.is_gray == 1
            let profile = ColorProfile.of(chunks, icc: reader.profile, layout: isGray ? .gray8 : .rgb8)
            let converts = profile != nil && (options.convertColor || isGray)
            let rows = try reader.start(keeping16Bits: converts && header.bit_depth == 16)
            let assembly = RowAssembly(
                width: reader.width, height: reader.height, layout: rows.layout, rowBytes: rows.bytes,
                channels: isGray && options.channels == .lumaIfNative ? 1 : 3,
                transform: converts ? profile.flatMap { ColorTransform(from: $0, layout: rows.layout) } : nil,
                orientation: chunks.orientation,
                bandRows: header.is_interlaced == 1 ? reader.height : RowAssembly.bandRows(rowBytes: rows.bytes))
            try limits.admit(memory: assembly.memory, file: name)
            let raster = try assembly.raster { rows, count throws(ImageError) in
                try reader.read(into: rows, count: count)
            }
            try reader.finish()
            let swaps = chunks.orientation.swapsSides
            return DecodedImage(
                raster: raster, format: .png, width: swaps ? reader.height : reader.width,
                height: swaps ? reader.width : reader.height, orientation: chunks.orientation.rawValue,
                isTruncated: false, profile: converts ? nil : profile)
        }
    }
}
