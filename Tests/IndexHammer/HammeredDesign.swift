import Foundation
import Oyuu
import OyuuImage
import OyuuRegistry

/// Small designs that can be drawn again from their seed and place, to be looked for in a register.
package struct HammeredDesign: Sendable {
    package let seed: UInt64
    package let place: Int

    package init(seed: UInt64, place: Int) {
        self.seed = seed
        self.place = place
    }

    /// The design that a line `OY-… seed place` acknowledged, and its number.
    package init?(_ line: String, number: inout DesignNumber?) {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 3, let seed = UInt64(words[1]), let place = Int(words[2]) else { return nil }
        number = DesignNumber(words[0])
        self.init(seed: seed, place: place)
    }

    /// Opens a register whose index is merged after every few designs; what happens to the index is printed.
    package static func open(_ path: String) async throws -> OrnamentRegister {
        let directory = URL(fileURLWithPath: path)
        let store = try await SQLiteRegistry.open(at: directory, create: true)
        return OrnamentRegister(
            registry: store, indexFile: directory.appendingPathComponent(OrnamentRegister.indexFileName),
            settings: IndexSettings(mergeLimit: 3)
        ) { event in
            IndexHammer.say("index \(event.code) \(event)")
        }
    }

    /// Ten by ten patches of random colours, 160 pixels a side, as a PNG file.
    package var photo: PhotoSource {
        get throws {
            var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(place) &* 0xBF58_476D_1CE4_E5B9 &+ 1
            func next() -> UInt8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            let patches = (0..<300).map { _ in next() }
            var pixels: [UInt8] = []
            for y in 0..<160 {
                for x in 0..<160 {
                    let patch = 3 * (10 * (y / 16) + x / 16)
                    pixels += patches[patch..<(patch + 3)]
                }
            }
            let raster = Raster(width: 160, height: 160, channels: 3, pixels: pixels)
            return .bytes(try ImageEncoder.png(raster), name: "design-\(seed)-\(place).png")
        }
    }

    /// Registers it, whatever it resembles.
    package func register(in register: OrnamentRegister) async throws -> DesignNumber {
        let options = RegistrationOptions(
            keepPhotos: false, force: true, actor: "hammer",
            date: Date(timeIntervalSince1970: 1_700_000_000 + Double(place)))
        let details = DesignDetails(title: "Design \(place)", holder: "Weaver \(seed)")
        guard case .registered(let design, _) = try await register.register([try photo], as: details, options: options)
        else { throw OyuuError.usage("a forced registration was refused") }
        return design.number
    }

    /// Whether a register finds it, pixel for pixel, under `number`.
    package func isFound(as number: DesignNumber, in register: OrnamentRegister) async throws -> Bool {
        try await register.check(try photo, options: CheckOptions(sharedColorsLimit: 0)).copies
            .contains { $0.design == number && $0.distance == 0 }
    }
}
