import OyuuImage

extension PerceptualHashAnalysis {
    /// Analyses an upright picture of full size; `raster` may be luma or sRGB.
    ///
    /// - Parameter profile: what the raster's red, green and blue mean, where they are not sRGB. The 64×64 samples are
    ///   converted, not the pixels: a thousandth of the work, and hardly ever another bit (see docs/fingerprint.md).
    /// - Throws: `FingerprintError.tooSmall` where a side is shorter than `minimumSide`,
    ///   `.colorProfile` where the profile is of no use.
    public init(_ raster: Raster, profile: ColorProfile? = nil) throws(FingerprintError) {
        guard raster.width >= Self.minimumSide, raster.height >= Self.minimumSide else {
            throw .tooSmall(width: raster.width, height: raster.height, minimumSide: Self.minimumSide)
        }
        var samples = JaroszSampling.samples(of: raster)
        if raster.channels == 3 {
            if let profile { samples = try Self.converted(samples, by: profile) }
            samples = Self.luma(samples)
        }
        self.init(samples: samples)
    }

    /// Interleaved samples brought to sRGB.
    private static func converted(_ samples: [Float], by profile: ColorProfile) throws(FingerprintError) -> [Float] {
        let lattice = try ProfileLattice(profile)
        return stride(from: 0, to: samples.count, by: 3).flatMap { start in
            let color = lattice.converted(red: samples[start], green: samples[start + 1], blue: samples[start + 2])
            return [color.x, color.y, color.z]
        }
    }

    /// BT.601 luma of interleaved red, green and blue. The filter is linear, so mixing after it is mixing before it.
    private static func luma(_ samples: [Float]) -> [Float] {
        (0..<(samples.count / 3)).map { pixel in
            0.299 * samples[3 * pixel] + 0.587 * samples[3 * pixel + 1] + 0.114 * samples[3 * pixel + 2]
        }
    }
}
