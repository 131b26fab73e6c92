import ArgumentParser
import Oyuu
import OyuuFingerprint

/// Where in the photos the design lies.
struct StraighteningOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Straighten where an outline is likely, or never (otherwise: where it is sure and slanted).")
    var straighten: Bool?

    @Option(
        help: ArgumentHelp("Corners of the design: x,y x,y x,y x,y for each photo, or whole.", valueName: "x,y"))
    var corners: [CornerArgument] = []

    @Option(
        help: ArgumentHelp("Write the design as it is registered into this PNG.", valueName: "file"),
        completion: .file(extensions: ["png"]))
    var preview: String?

    /// How the design is looked for where no corners are given.
    var method: Straightening {
        switch straighten {
        case true?: .find
        case false?: .none
        case nil: .automatic
        }
    }

    /// The corners given, photo by photo; nil for a photo that is whole.
    ///
    /// - Throws: `OyuuError.usage` where they are not four for each photo.
    func corners(ofPhotos count: Int) throws(OyuuError) -> [DesignCorners?] {
        var result: [DesignCorners?] = []
        var numbers: [Double] = []
        for part in corners.flatMap(\.parts) {
            switch part {
            case .whole where numbers.isEmpty: result.append(nil)
            case .whole: throw .usage("--corners: four corners make a photo, then comes whole")
            case .corner(let x, let y):
                numbers += [x, y]
                if let corners = DesignCorners(numbers) {
                    result.append(corners)
                    numbers = []
                }
            }
        }
        guard numbers.isEmpty, result.isEmpty || result.count == count else {
            throw .usage(
                "--corners takes four x,y for each photo (or whole); given: \(Counted.words(count, "photo")), "
                    + Counted.words(4 * result.count + numbers.count / 2, "corner"))
        }
        return result
    }
}

/// One or more of `x,y` or `whole`, as one argument of the command line.
struct CornerArgument: ExpressibleByArgument {
    enum Part {
        case corner(Double, Double)
        case whole
    }

    let parts: [Part]

    init?(argument: String) {
        var parts: [Part] = []
        for word in argument.split(separator: " ") {
            if word == "whole" {
                parts.append(.whole)
                continue
            }
            let numbers = word.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
            guard numbers.count == 2, let x = numbers[0], let y = numbers[1], x.isFinite, y.isFinite else { return nil }
            parts.append(.corner(x, y))
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }
}

extension CornerArgument {
    private static let option = "--corners"

    /// The arguments of the command line with all corners that follow `--corners` joined to it as one value: one that lies
    /// left of the photo begins with a minus, and would be taken for an option.
    static func joined(_ arguments: [String]) -> [String] {
        var result: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            result.append(argument)
            // What follows is no option any more.
            if argument == "--" { break }
            guard argument == option else { continue }
            let corners = rest.prefix { CornerArgument(argument: $0) != nil }
            guard !corners.isEmpty else { continue }
            rest = rest.dropFirst(corners.count)
            result[result.count - 1] = "\(option)=\(corners.joined(separator: " "))"
        }
        return result + rest
    }
}
