import OyuuImage

extension Raster {
    /// The most pixels a straightened picture has.
    package static let straightenedPixels = 16_000_000

    /// The rectangle whose corners are seen at `corners`, as if photographed from straight in front.
    ///
    /// Its proportion is found as ``RectangleProportion`` says; it is as large as the design is in the photo (within
    /// 16 megapixels), so that little is invented and little lost. Places outside the photo take its nearest pixel.
    ///
    /// - Precondition: `corners.problem(width:height:)` is nil.
    public func straightened(_ corners: DesignCorners) -> Raster {
        let size = straightenedSize(corners)
        guard let place = Homography(unitSquareTo: corners.quadrilateral) else {
            preconditionFailure("corners of which problem(width:height:) says that they cannot be a design's")
        }
        let (width, height) = (size.width, size.height)
        let (stepX, stepY) = (1 / Double(width), 1 / Double(height))
        let samples = width * height * channels
        let pixels = [UInt8](unsafeUninitializedCapacity: samples) { target, initialized in
            self.pixels.withUnsafeBufferPointer { source in
                for row in 0..<height {
                    for column in 0..<width {
                        let at = (row * width + column) * channels
                        let u = SIMD2((Double(column) + 0.5) * stepX, (Double(row) + 0.5) * stepY)
                        guard let middle = place.map(u),
                            let right = place.map(u + SIMD2(stepX, 0)), let below = place.map(u + SIMD2(0, stepY))
                        else {
                            for channel in 0..<channels { target[at + channel] = 128 }
                            continue
                        }
                        average(around: middle, right - middle, below - middle, source, into: target, at: at)
                    }
                }
            }
            initialized = samples
        }
        return Raster(width: width, height: height, channels: channels, pixels: pixels)
    }

    /// The mean over the parallelogram of one target pixel: enough bilinear samples that none is passed over, against
    /// aliasing where the far side of a slanted carpet shrinks.
    @inline(__always)
    private func average(
        around middle: SIMD2<Double>, _ right: SIMD2<Double>, _ below: SIMD2<Double>,
        _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>, at: Int
    ) {
        func taps(_ step: SIMD2<Double>) -> Int {
            min(max(Int((step * step).sum().squareRoot().rounded(.up)), 1), 16)
        }
        let (across, down) = (taps(right), taps(below))
        var sums = SIMD4<Double>.zero
        for j in 0..<down {
            for i in 0..<across {
                let offset =
                    right * ((Double(i) + 0.5) / Double(across) - 0.5)
                    + below * ((Double(j) + 0.5) / Double(down) - 0.5)
                sums += sample(middle + offset, source)
            }
        }
        sums /= Double(across * down)
        for channel in 0..<channels { target[at + channel] = UInt8(min(max(sums[channel] + 0.5, 0), 255)) }
    }

    /// Bilinear; the edge goes on outside the picture.
    @inline(__always)
    private func sample(_ place: SIMD2<Double>, _ source: UnsafeBufferPointer<UInt8>) -> SIMD4<Double> {
        let x = min(max(place.x - 0.5, 0), Double(width - 1))
        let y = min(max(place.y - 0.5, 0), Double(height - 1))
        let (left, top) = (Int(x), Int(y))
        let (right, bottom) = (min(left + 1, width - 1), min(top + 1, height - 1))
        let (fx, fy) = (x - Double(left), y - Double(top))
        func pixel(_ x: Int, _ y: Int) -> SIMD4<Double> {
            let at = (y * width + x) * channels
            if channels == 1 { return SIMD4(Double(source[at]), 0, 0, 0) }
            return SIMD4(Double(source[at]), Double(source[at + 1]), Double(source[at + 2]), 0)
        }
        let upper = pixel(left, top) * (1 - fx) + pixel(right, top) * fx
        let lower = pixel(left, bottom) * (1 - fx) + pixel(right, bottom) * fx
        return upper * (1 - fy) + lower * fy
    }

    /// Sides of the straightened picture: the area of the design in the photo, in its true proportion.
    package func straightenedSize(_ corners: DesignCorners) -> (width: Int, height: Int) {
        let proportion = min(max(RectangleProportion.ofRectangle(at: corners, width: width, height: height), 0.05), 20)
        let area = min(corners.area, Double(Self.straightenedPixels))
        let height = (area / proportion).squareRoot()
        return (max(1, Int((height * proportion).rounded())), max(1, Int(height.rounded())))
    }
}
