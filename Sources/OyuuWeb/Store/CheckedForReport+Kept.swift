import Oyuu
import OyuuPaper

extension CheckedForReport {
    /// What was kept of one photo's check, as a report takes it.
    ///
    /// - Parameters:
    ///   - index: the photo's among those of its check.
    ///   - picture: a picture that was kept, by the name of its file.
    init(_ result: KeptCheck.Result, index: Int, picture: (String) -> [UInt8]?) {
        guard let verdict = result.verdict else {
            self.init(photo: result.photo, answer: .unread(code: result.failure ?? "unread", sha256: result.sha256))
            return
        }
        let shown = result.drawings.prefix(ReportContent.copyLimit).enumerated()
        let copies = shown.map { place, drawing -> DrawnForReport.Copy in
            var blink: (photo: [UInt8], design: [UInt8])?
            if drawing.hasBlink, let photo = picture(KeptCheck.blinkName(index, place, 1)),
                let design = picture(KeptCheck.blinkName(index, place, 2))
            {
                blink = (photo, design)
            }
            return DrawnForReport.Copy(
                drawing: picture(KeptCheck.drawingName(index, place)), blink: blink, note: drawing.note)
        }
        let small = result.hasPicture ? picture(KeptCheck.pictureName(index)) : nil
        let drawn = DrawnForReport(picture: small, copies: copies)
        self.init(photo: result.photo, answer: .verdict(verdict, .drawn(drawn)))
    }
}
