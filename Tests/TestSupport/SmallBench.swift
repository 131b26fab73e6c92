import Foundation
import OyuuImage

/// A bench of fixture designs in a folder of its own: two registered, one of them copied twice, one stranger.
public struct SmallBench: Sendable {
    public let folder: TemporaryFolder

    public init() throws {
        folder = try TemporaryFolder()
        let designs = Pictures.designs
        for (id, index) in [("d1", 0), ("d2", 7)] {
            try folder.write(Data(contentsOf: designs[index]), to: "registered/\(id).png")
        }
        let design = try Pictures.raster(designs[0])
        try folder.write(ImageEncoder.jpeg(design.fitted(longSide: 300), quality: 50), to: "queries/a.jpg")
        try folder.write(ImageEncoder.png(Pictures.turnedClockwise(design)), to: "queries/b.png")
        try folder.write(Data(contentsOf: designs[21]), to: "queries/x.png")
        try folder.write(
            "query,attack,design,quad\na.jpg,recompress,d1,\nb.png,turn,d1,\nx.png,none:turn,,\n".utf8,
            to: "truth.csv")
    }
}
