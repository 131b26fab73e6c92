/// A picture on a paper: a JPEG, with its size in pixels.
public struct PaperPicture: Sendable {
    public let jpeg: [UInt8]
    public let width: Int
    public let height: Int

    public init(jpeg: [UInt8], width: Int, height: Int) {
        (self.jpeg, self.width, self.height) = (jpeg, width, height)
    }
}
