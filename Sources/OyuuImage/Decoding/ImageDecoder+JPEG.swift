import CImageCodecs

extension ImageDecoder {
    static func decodeJPEG(
        _ bytes: [UInt8], name: String, options: DecodeOptions
    ) throws(ImageError) -> DecodedImage {
        let limits = options.limits
        let markers = JPEGMarkers(bytes, profileLimit: limits.profileBytes)
        if let kind = markers.unsupportedKind { throw ImageError(.unsupported(kind), file: name) }
        return try bytes.withUnsafeBufferPointer { buffer throws(ImageError) in
            let reader = try JPEGReader(buffer, name: name)
            let header = reader.header
            if header.is_arithmetic == 1 { throw ImageError(.unsupported("an arithmetic-coded JPEG"), file: name) }
            try limits.admit(width: reader.width, height: reader.height, file: name)
            // Each block takes at least one bit (two in a baseline file): a file too small for them is cut short.
            if !options.allowTruncated && Int(header.blocks) / 8 > bytes.count {
                throw ImageError(.truncated, file: name)
            }
            let source = try reader.layout
            let profile = markers.profile.map(ColorProfile.init(icc:)).flatMap { profile in
                if case .converts = profile.effect(on: source) { profile } else { nil }
            }
            let isLuma = options.channels == .lumaIfNative && reader.hasLuma(profile: profile)
            let layout: SampleLayout = isLuma ? .gray8 : source
            let converts = profile != nil && (options.convertColor || !reader.isThreeColor)

            let scaled = try reader.scale(toLongSide: options.minimumLongSide)
            let rowBytes = scaled.width * layout.channels
            let assembly = RowAssembly(
                width: scaled.width, height: scaled.height, layout: layout, rowBytes: rowBytes,
                channels: isLuma ? 1 : 3,
                transform: converts ? profile.flatMap { ColorTransform(from: $0, layout: layout) } : nil,
                orientation: markers.orientation, bandRows: RowAssembly.bandRows(rowBytes: rowBytes))
            try limits.admit(memory: assembly.memory + Int(header.coefficient_bytes), file: name)

            let scans = max(1, min(limits.progressiveScans, limits.progressiveWork / (reader.width * reader.height)))
            try reader.start(
                eighths: scaled.eighths, lumaOnly: isLuma || header.space == OYUU_JPEG_GRAY, scans: scans,
                allowTruncated: options.allowTruncated, rowBytes: rowBytes)
            let raster = try assembly.raster { rows, count throws(ImageError) in
                try reader.read(into: rows, count: count)
            }
            let isTruncated = try reader.finish()
            let swaps = markers.orientation.swapsSides
            return DecodedImage(
                raster: raster, format: .jpeg, width: swaps ? reader.height : reader.width,
                height: swaps ? reader.width : reader.height, orientation: markers.orientation.rawValue,
                isTruncated: isTruncated, profile: converts ? nil : profile)
        }
    }
}

extension JPEGMarkers {
    /// The name of a frame that is refused, by ITU-T T.81 table B.1.
    var unsupportedKind: String? {
        switch frame {
        case 0xC3?, 0xC7?: "a lossless JPEG"
        case 0xC5?, 0xC6?: "a hierarchical JPEG"
        case 0xC9?, 0xCA?, 0xCB?, 0xCD?, 0xCE?, 0xCF?: "an arithmetic-coded JPEG"
        case nil: nil
        default: precision == 8 ? nil : "a \(precision)-bit JPEG"
        }
    }
}
