extension ImageLimits {
    /// Throws unless a picture of `width` by `height` pixels is within `side` and `pixels`.
    package func admit(width: Int, height: Int, file: String) throws(ImageError) {
        if width > side || height > side {
            throw ImageError(.sideTooLong(width: width, height: height, limit: side), file: file)
        }
        // Sides are below 2^32, so the product cannot overflow.
        if width * height > pixels {
            throw ImageError(.tooManyPixels(width: width, height: height, limit: pixels), file: file)
        }
    }

    /// Throws unless `needed` bytes are within `memoryBytes`.
    package func admit(memory needed: Int, file: String) throws(ImageError) {
        if needed > memoryBytes {
            throw ImageError(.tooMuchMemory(needed: needed, limit: memoryBytes), file: file)
        }
    }
}
