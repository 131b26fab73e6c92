#if WebP
    extension ImageDecoder {
        static func decodeWebP(
            _ bytes: [UInt8], name: String, options: DecodeOptions
        ) throws(ImageError) -> DecodedImage {
            let limits = options.limits
            return try bytes.withUnsafeBufferPointer { buffer throws(ImageError) in
                let reader = try WebPReader(buffer, profileLimit: limits.profileBytes, name: name)
                try limits.admit(width: reader.width, height: reader.height, file: name)
                let profile = reader.profile.map(ColorProfile.init(icc:)).flatMap { profile in
                    if case .converts = profile.effect(on: reader.layout) { profile } else { nil }
                }
                let converts = profile != nil && options.convertColor
                let rowBytes = reader.width * reader.layout.bytesPerPixel
                let assembly = RowAssembly(
                    width: reader.width, height: reader.height, layout: reader.layout, rowBytes: rowBytes, channels: 3,
                    transform: converts ? profile.flatMap { ColorTransform(from: $0, layout: reader.layout) } : nil,
                    orientation: reader.orientation, bandRows: reader.height)
                try limits.admit(memory: assembly.memory + reader.memory, file: name)
                let raster = try assembly.raster { rows, _ throws(ImageError) in try reader.read(into: rows) }
                return DecodedImage(
                    raster: raster, format: .webp, width: raster.width, height: raster.height,
                    orientation: reader.orientation.rawValue, isTruncated: false, profile: converts ? nil : profile,
                    warnings: 0)
            }
        }
    }
#endif
