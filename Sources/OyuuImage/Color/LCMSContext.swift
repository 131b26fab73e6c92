import CLCMS

/// An lcms2 context and the profiles opened in it, freed together. Never shared between threads.
final class LCMSContext {
    private let context: cmsContext
    private var profiles: [cmsHPROFILE] = []

    init?() {
        guard let context = boundedContext() else { return nil }
        // Hostile profiles are expected; nothing is printed about them.
        cmsSetLogErrorHandlerTHR(context) { _, _, _ in }
        self.context = context
    }

    deinit {
        for profile in profiles { cmsCloseProfile(profile) }
        cmsDeleteContext(context)
    }

    /// Opens `source`, nil where lcms2 refuses it or it is of a class or colour space that does not fit `layout`.
    func open(_ source: ColorProfile.Source, for layout: SampleLayout) -> cmsHPROFILE? {
        switch source {
        case .icc(let bytes): openICC(bytes, for: layout)
        case .primaries(let primaries, let curve): layout.isGray ? gray(curve) : rgb(primaries, curve)
        }
    }

    /// sRGB, or for grey the sRGB tone curve alone.
    func target(for layout: SampleLayout) -> cmsHPROFILE? {
        layout.isGray ? gray(.sRGB) : keep(cmsCreate_sRGBProfileTHR(context))
    }

    func transform(
        _ input: cmsHPROFILE, _ inputFormat: UInt32, _ output: cmsHPROFILE, _ outputFormat: UInt32, flags: Int32
    ) -> cmsHTRANSFORM? {
        cmsCreateTransformTHR(
            context, input, inputFormat, output, outputFormat, UInt32(INTENT_PERCEPTUAL),
            UInt32(cmsFLAGS_NOCACHE | flags))
    }

    private func openICC(_ bytes: [UInt8], for layout: SampleLayout) -> cmsHPROFILE? {
        guard bytes.count >= 128, let count = UInt32(exactly: bytes.count) else { return nil }
        let opened = bytes.withUnsafeBytes { cmsOpenProfileFromMemTHR(context, $0.baseAddress, count) }
        guard let profile = keep(opened) else { return nil }
        let classes = [
            cmsSigInputClass, cmsSigDisplayClass, cmsSigOutputClass, cmsSigColorSpaceClass,
        ]
        guard classes.contains(cmsGetDeviceClass(profile)) else { return nil }
        let space = layout.isGray ? cmsSigGrayData : layout.isCMYK ? cmsSigCmykData : cmsSigRgbData
        return cmsGetColorSpace(profile) == space ? profile : nil
    }

    private func rgb(_ primaries: ColorProfile.Primaries, _ curve: ColorProfile.ToneCurve) -> cmsHPROFILE? {
        func point(_ xy: SIMD2<Double>) -> cmsCIExyY { cmsCIExyY(x: xy.x, y: xy.y, Y: 1) }
        let points = [primaries.white, primaries.red, primaries.green, primaries.blue]
        guard points.allSatisfy({ $0.y > 0.001 && $0.x >= 0 && $0.x <= 1 && $0.y <= 1 }) else { return nil }
        guard let tone = toneCurve(curve) else { return nil }
        defer { cmsFreeToneCurve(tone) }
        var white = point(primaries.white)
        var triple = cmsCIExyYTRIPLE(
            Red: point(primaries.red), Green: point(primaries.green), Blue: point(primaries.blue))
        var curves: [OpaquePointer?] = [tone, tone, tone]
        return keep(cmsCreateRGBProfileTHR(context, &white, &triple, &curves))
    }

    private func gray(_ curve: ColorProfile.ToneCurve) -> cmsHPROFILE? {
        guard let tone = toneCurve(curve), let white = cmsD50_xyY() else { return nil }
        defer { cmsFreeToneCurve(tone) }
        return keep(cmsCreateGrayProfileTHR(context, white, tone))
    }

    private func toneCurve(_ curve: ColorProfile.ToneCurve) -> OpaquePointer? {
        switch curve {
        case .gamma(let gamma): return cmsBuildGamma(context, gamma)
        case .sRGB:
            // IEC 61966-2-1 as lcms2's type 4: (ax + b)^g above d, cx below.
            let parameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
            return cmsBuildParametricToneCurve(context, 4, parameters)
        }
    }

    private func keep(_ profile: cmsHPROFILE?) -> cmsHPROFILE? {
        if let profile { profiles.append(profile) }
        return profile
    }
}
