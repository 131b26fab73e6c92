import Foundation
import Oyuu

/// A program for the web server's tests to read photos with, as `oyuu serve` does with itself.
///
/// `DecodingHammer [SECONDS BYTES]` answers one question within bounds on processor time and memory.
@main
enum DecodingHammer {
    static func main() {
        var bounds = DecodingProcess.Bounds()
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        if numbers.count == 2 { (bounds.seconds, bounds.memory) = (numbers[0], numbers[1]) }
        DecodingProcess.run(bounds: bounds)
    }
}
