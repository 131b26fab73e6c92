#if HEIC
    extension ImageDecoder {
        static func decodeHEIC(
            _ bytes: [UInt8], name: String, options: DecodeOptions
        ) throws(ImageError) -> DecodedImage {
            let limits = options.limits
            return try bytes.withUnsafeBufferPointer { buffer throws(ImageError) in
                let reader = try HEICReader(buffer, limits: limits, name: name)
                try limits.admit(width: reader.width, height: reader.height, file: name)
                let profile = reader.profile(atMost: limits.profileBytes).flatMap { profile in
                    if case .converts = profile.effect(on: reader.layout) { profile } else { nil }
                }
                let converts = profile != nil && options.convertColor
                let rowBytes = reader.width * reader.layout.bytesPerPixel
                let assembly = RowAssembly(
                    width: reader.width, height: reader.height, layout: reader.layout, rowBytes: rowBytes, channels: 3,
                    transform: converts ? profile.flatMap { ColorTransform(from: $0, layout: reader.layout) } : nil,
                    orientation: .upright, bandRows: RowAssembly.bandRows(rowBytes: rowBytes))
                try limits.admit(memory: assembly.memory + reader.memory, file: name)
                let raster = try reader.decode { decoded, stride throws(ImageError) in
                    var next = 0
                    return try assembly.raster { rows, count throws(ImageError) in
                        for row in 0..<count {
                            (rows + row * rowBytes).update(from: decoded + (next + row) * stride, count: rowBytes)
                        }
                        next += count
                    }
                }
                return DecodedImage(
                    raster: raster, format: .heic, width: raster.width, height: raster.height, orientation: 1,
                    isTruncated: false, profile: converts ? nil : profile, warnings: 0)
            }
        }
    }
#endif
