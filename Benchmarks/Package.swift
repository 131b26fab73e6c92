// swift-tools-version:6.2
import PackageDescription

let package = Package(
    name: "oyuu-benchmarks",
    dependencies: [.package(name: "oyuu", path: "..")],
    targets: [
        .executableTarget(
            name: "OyuuBenchmarks",
            dependencies: [
                .product(name: "OyuuImage", package: "oyuu"), .product(name: "OyuuFingerprint", package: "oyuu"),
            ]
        ),
        .executableTarget(
            name: "HammingTiming",
            dependencies: [
                .product(name: "OyuuFingerprint", package: "oyuu"), .product(name: "OyuuIndex", package: "oyuu"),
            ]
        ),
        .executableTarget(name: "CheckTiming", dependencies: [.product(name: "Oyuu", package: "oyuu")]),
    ],
    swiftLanguageModes: [.v6]
)
