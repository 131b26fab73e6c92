import OyuuFingerprint
import OyuuImage
import OyuuRegistry
import OyuuText
import OyuuVerify

extension OrnamentRegister {
    /// Draws why `verdict` calls its photo a copy of the design of `finding`.
    ///
    /// Where the finding rests on the whole picture's hash alone, the design is drawn filling the photo, turned as it
    /// agreed.
    ///
    /// - Parameters:
    ///   - photo: where the photo's bytes are now; as the verdict names it unless given.
    ///   - width: of the drawing in pixels, 240...4096; the other pictures follow it.
    ///   - hasWords: whether the pictures say above and below them what they show; numbers and letters stand in them always.
    ///   - language: of the words.
    ///   - medium: what the drawing will be looked at on.
    /// - Throws: `OyuuError.image` where the photo cannot be read (any more), `OyuuError.file` where it is no longer the
    ///   one that was checked, `OyuuError.registry` where the register fails. A registered photo that was not kept or is
    ///   damaged costs its part of the drawing only, see ``FindingEvidence/note``.
    public func evidence(
        for finding: Finding, in verdict: Verdict, photo: PhotoSource? = nil, width: Int = 1080,
        hasWords: Bool = true, language: Language = .english, medium: EvidenceMedium = .telephone
    ) async throws(OyuuError) -> FindingEvidence {
        let registered = try await registeredPicture(of: finding, longSide: max(1600, width))
        return try FindingEvidence(
            of: finding, in: verdict, photo: photo, registered: registered.picture, note: registered.note, width: width,
            hasWords: hasWords, language: language, medium: medium, reading: reading)
    }

    private func registeredPicture(
        of finding: Finding, longSide: Int
    ) async throws(OyuuError) -> (picture: EvidencePicture?, note: EvidenceNote?) {
        do {
            guard let bytes = try await registry.photoBytes(sha256: finding.photoSHA256) else {
                return (nil, .registeredPhotoNotKept)
            }
            let name = finding.design.description
            let photo = try await registry.design(finding.design)?.photos.first { $0.id == finding.photoID }
            if let corners = photo?.corners.flatMap(DesignCorners.init) {
                // Places in the design are places in the straightened picture.
                let design = try PhotoSource.bytes(bytes, name: name).designPicture(
                    corners: corners, longSide: .max, options: reading.acceptingTruncated)
                return (EvidencePicture(design, width: design.width, height: design.height), nil)
            }
            let picture = try EvidencePicture(bytes, name: name, reading: reading, longSide: longSide)
            return (picture, nil)
        } catch let error as RegistryError {
            switch error.kind {
            case .photoMissing, .photoDamaged: return (nil, .registeredPhotoUnreadable(reason: error.description))
            default: throw .registry(error)
            }
        } catch {
            return (
                nil, .registeredPhotoUnreadable(reason: OyuuError(error, file: finding.design.description).description)
            )
        }
    }
}

extension FindingEvidence {
    /// Draws what `finding` says of the photo, beside the registered picture where there is one.
    init(
        of finding: Finding, in verdict: Verdict, photo: PhotoSource?, registered: EvidencePicture?,
        note: EvidenceNote?, width: Int, hasWords: Bool = true, language: Language = .english,
        medium: EvidenceMedium = .telephone, reading: ReadingOptions
    ) throws(OyuuError) {
        let source = photo ?? .file(verdict.photo)
        let seen = try Self.picture(
            source, checkedAs: verdict, regions: finding.regions, width: width, reading: reading)
        let regions = finding.regions.isEmpty ? [finding.wholeRegion(of: registered, in: seen)] : finding.regions
        let drawing = EvidenceDrawing(
            photo: seen, design: registered, regions: regions,
            options: EvidenceDrawing.Options(
                width: width, labels: hasWords ? EvidenceLabels(of: finding.design, in: language) : nil,
                footer: hasWords ? EvidenceCaption.lines(of: finding, in: language) : [], medium: medium))
        self.init(
            drawing: drawing.sideBySide(), blink: drawing.blinkPair(), aligned: drawing.aligned(), note: note)
    }

    /// The photo that was checked, as large as its regions need to be seen.
    private static func picture(
        _ source: PhotoSource, checkedAs verdict: Verdict, regions: [CopyRegion], width: Int, reading: ReadingOptions
    ) throws(OyuuError) -> EvidencePicture {
        do {
            let bytes = try source.read(limits: reading.limits)
            guard PhotoFolder.sha256(bytes) == verdict.sha256 else {
                throw OyuuError.photoChanged(source.name)
            }
            return try EvidencePicture(
                bytes, name: source.name, reading: reading,
                longSide: max(1600, regions.first?.longSide(toShow: width, of: verdict) ?? 0))
        } catch {
            throw OyuuError(error, file: source.name)
        }
    }
}

extension OyuuError {
    /// A photo is no longer the one that was checked.
    static func photoChanged(_ path: String) -> OyuuError {
        .file(path: path, reason: "has changed since it was checked; check it again")
    }
}

extension EvidencePicture {
    /// Decodes a photo, no larger than needed.
    ///
    /// - Parameter longSide: a JPEG is decoded at the smallest fraction that has this many pixels.
    init(_ bytes: [UInt8], name: String, reading: ReadingOptions, longSide: Int) throws(OyuuError) {
        let picture = try reading.acceptingTruncated.picture(bytes, name: name, longSide: longSide)
        self.init(picture.raster, width: picture.width, height: picture.height)
    }
}

extension CopyRegion {
    /// The long side at which the photo must be decoded for this region to be seen `width` pixels large.
    fileprivate func longSide(toShow width: Int, of verdict: Verdict) -> Int {
        let bounds = quad.bounds
        let region = max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY)
        let whole = Double(max(verdict.width, verdict.height))
        guard region.isFinite, region >= 1 else { return 0 }
        return Int(min(Double(width) * whole / region, whole))
    }
}

extension EvidenceLabels {
    /// What stands over the pictures, in a person's language.
    init(of design: DesignNumber, in language: Language) {
        self.init(
            photo: DrawingWords.photo.text(language), photoPart: DrawingWords.photoPart.text(language),
            photoStraightened: DrawingWords.photoStraightened.text(language),
            design: DrawingWords.registered.text(language, design.description))
    }
}
