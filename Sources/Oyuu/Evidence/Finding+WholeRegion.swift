import OyuuFingerprint
import OyuuVerify

extension Finding {
    /// The region that an agreement of whole pictures stands for: the design fills the photo, turned as it agreed.
    func wholeRegion(of design: EvidencePicture?, in photo: EvidencePicture) -> CopyRegion {
        let (width, height) = (Double(photo.width), Double(photo.height))
        let parts = symmetry.parts
        // Where the design's corner (u, v), each 0 or 1, lies in the photo: the symmetry read backwards.
        func corner(_ u: Double, _ v: Double) -> Point {
            let (x, y) = (parts.mirrorsHorizontally ? 1 - u : u, parts.mirrorsVertically ? 1 - v : v)
            return parts.transposes ? Point(y * width, x * height) : Point(x * width, y * height)
        }
        let quad = Quadrilateral(corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1))
        let frame = Quadrilateral(width: design?.width ?? photo.width, height: design?.height ?? photo.height)
        return CopyRegion(
            placement: Homography(from: frame, to: quad) ?? .identity, quad: quad, outline: quad.corners, share: 1,
            isMirrored: symmetry.isMirror, matches: [])
    }
}
