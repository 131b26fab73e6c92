// swift-tools-version:6.2
import PackageDescription

let package = Package(
    name: "oyuu",
    products: [
        .library(name: "Oyuu", targets: ["Oyuu"]),
        .library(name: "OyuuImage", targets: ["OyuuImage"]),
        .library(name: "OyuuFingerprint", targets: ["OyuuFingerprint"]),
        .library(name: "OyuuIndex", targets: ["OyuuIndex"]),
        .library(name: "OyuuWeb", targets: ["OyuuWeb"]),
        .executable(name: "oyuu", targets: ["OyuuCommand"]),
        .executable(name: "oyuu-ornaments", targets: ["OrnamentTool"]),
    ],
    traits: [
        .trait(name: "WebP", description: "Reads WebP pictures, with libwebp."),
        .trait(name: "HEIC", description: "Reads the HEIC photos of telephones, with libheif."),
        .default(enabledTraits: ["WebP", "HEIC"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Image layer
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CJPEG", pkgConfig: "libjpeg", providers: [.apt(["libjpeg-dev"])]),
        .systemLibrary(name: "CLCMS", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev"])]),
        .target(name: "CImageCodecs", dependencies: ["CPNG", "CJPEG"]),
        .systemLibrary(name: "CWebP", pkgConfig: "libwebpdemux", providers: [.apt(["libwebp-dev"])]),
        .systemLibrary(name: "CHEIF", pkgConfig: "libheif", providers: [.apt(["libheif-dev"])]),
        .target(
            name: "OyuuImage",
            dependencies: [
                "CImageCodecs", "CLCMS", .target(name: "CWebP", condition: .when(traits: ["WebP"])),
                .target(name: "CHEIF", condition: .when(traits: ["HEIC"])),
            ]
        ),

        // Recognition
        .target(name: "OyuuFingerprint", dependencies: ["OyuuImage", "CKernels"]),
        .target(name: "CKernels"),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .target(name: "OyuuIndex", dependencies: ["OyuuFingerprint", "CKernels", "CXXHash"]),
        .target(name: "OyuuVerify", dependencies: ["OyuuFingerprint", "OyuuImage"]),

        // Register
        .target(
            name: "OyuuRegistry",
            dependencies: [
                "OyuuLog", "OyuuSigning", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),

        // Signed packs of fingerprints for inspectors without a register
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .target(name: "OyuuSigning", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        // The append-only log of all acts
        .target(name: "OyuuLog", dependencies: ["OyuuSigning", .product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "OyuuPack",
            dependencies: [
                "OyuuFingerprint", "OyuuSigning", "CZstd", .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),

        // Certificates: the languages people read them in, and papers drawn and sealed
        .target(name: "OyuuText"),
        // SwiftPM warns of the -pthread that pangocairo's own file asks for, and does without it: so do we.
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "OyuuPaper",
            dependencies: [
                "OyuuText", "OyuuSigning", "CPangoCairo", "CQREncode",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),

        // Who may do what on the web server: accounts, sessions, tokens, in a file of their own
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .target(
            name: "OyuuAccounts",
            dependencies: [
                "CArgon2", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        // What browsers' forms send
        .target(name: "OyuuForms"),
        // Archives of photos
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "OyuuZip", dependencies: ["CZip"]),

        // A register in a PostgreSQL database
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "OyuuPostgres",
            dependencies: ["CPQ", "OyuuRegistry", "OyuuLog", .product(name: "Crypto", package: "swift-crypto")]),

        // What a program imports, and the command line over it
        .target(
            name: "Oyuu",
            dependencies: [
                "OyuuImage", "OyuuFingerprint", "OyuuIndex", "OyuuVerify", "OyuuRegistry", "OyuuLog", "OyuuSigning",
                "OyuuPack", "OyuuPaper", "OyuuText", "CSpawn", "CSystemClock",
            ]
        ),
        .target(name: "CSpawn"),
        .target(name: "CSystemClock"),
        // The page and the HTTP API; a library of its own, so that `Oyuu` builds without a server
        .target(
            name: "OyuuWeb",
            dependencies: [
                "Oyuu", "OyuuAccounts", "OyuuForms", "OyuuLog", "OyuuPaper", "OyuuSigning", "OyuuSubmissions",
                "OyuuText", "OyuuZip",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        // A register in a folder or in a database, moved from one to the other, followed by its servers
        .target(
            name: "OyuuOffice", dependencies: ["Oyuu", "OyuuPostgres", "OyuuRegistry", "OyuuSigning"]),
        // Submissions of an office: read from folders, archives, tables and ST.96; queued, compared, decided on
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CXMLReader", dependencies: ["CXML2"]),
        .target(name: "OyuuIntake", dependencies: ["CXMLReader", "OyuuText", "OyuuZip"]),
        .target(
            name: "OyuuSubmissions",
            dependencies: [
                "Oyuu", "OyuuIntake", "OyuuOffice", "OyuuPostgres", "OyuuRegistry", "OyuuSigning", "OyuuText",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ]),
        // Folders that are watched, and who is told
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        // libcurl's options are variadic: C sets them.
        .target(name: "CCurlShim", dependencies: ["CCurl"]),
        .target(
            name: "OyuuWatch",
            dependencies: [
                "CCurlShim", "Oyuu", "OyuuImage", "OyuuRegistry", "OyuuText", "OyuuVerify",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .executableTarget(
            name: "OyuuCommand",
            dependencies: [
                "Oyuu", "OyuuAccounts", "OyuuIntake", "OyuuLog", "OyuuOffice", "OyuuPaper", "OyuuPostgres", "OyuuText",
                "OyuuPack",
                "OyuuSigning", "OyuuSubmissions", "OyuuWatch", "OyuuWeb",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Our own pictures
        .target(name: "OrnamentDrawing", dependencies: ["OyuuImage"]),
        .executableTarget(
            name: "OrnamentTool",
            dependencies: ["OrnamentDrawing", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),

        // Programs of the benchmarks that reach further in than a library's user can
        .executableTarget(
            name: "MotifTiming", dependencies: ["OyuuFingerprint", "OyuuIndex"], path: "Benchmarks/Sources/MotifTiming"),
        .executableTarget(
            name: "RegisterGrowth", dependencies: ["OyuuFingerprint", "OyuuRegistry"],
            path: "Benchmarks/Sources/RegisterGrowth"),

        // Tests
        .target(
            name: "TestSupport", dependencies: ["OyuuImage", "OrnamentDrawing", "CZip"], path: "Tests/TestSupport"),
        .testTarget(
            name: "OyuuImageTests",
            dependencies: [
                "OyuuImage", "TestSupport", .target(name: "CWebP", condition: .when(traits: ["WebP"])),
                .target(name: "CHEIF", condition: .when(traits: ["HEIC"])),
            ]),
        .testTarget(name: "OyuuFingerprintTests", dependencies: ["OyuuFingerprint", "TestSupport"]),
        // A program that the index's tests start, kill and run beside themselves
        .executableTarget(
            name: "IndexHammer", dependencies: ["Oyuu", "OyuuIndex", "OyuuImage", "OyuuRegistry"],
            path: "Tests/IndexHammer"),
        .testTarget(
            name: "OyuuIndexTests",
            dependencies: ["OyuuIndex", "OyuuFingerprint", "CXXHash", "IndexHammer", "TestSupport"]),
        .testTarget(name: "OyuuVerifyTests", dependencies: ["OyuuVerify", "TestSupport"]),
        // A program that the register's tests start, kill and run beside themselves
        .executableTarget(
            name: "RegistryHammer", dependencies: ["OyuuPostgres", "OyuuRegistry"], path: "Tests/RegistryHammer"),
        .testTarget(
            name: "OyuuRegistryTests",
            dependencies: [
                "OyuuPostgres", "OyuuRegistry", "RegistryHammer", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "OyuuPostgresTests", dependencies: ["OyuuPostgres", "OyuuRegistry", "TestSupport"]),
        .testTarget(
            name: "OyuuIntakeTests", dependencies: ["OyuuIntake", "OyuuText", "OyuuZip", "TestSupport"]),
        .testTarget(
            name: "OyuuOfficeTests",
            dependencies: [
                "Oyuu", "OyuuLog", "OyuuOffice", "OyuuPostgres", "OyuuRegistry", "OyuuSigning", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "OyuuSubmissionsTests",
            dependencies: [
                "Oyuu", "OyuuIntake", "OyuuOffice", "OyuuPostgres", "OyuuRegistry", "OyuuSubmissions", "OyuuText",
                "OyuuVerify", "TestSupport",
            ]),
        .testTarget(
            name: "OyuuWatchTests",
            dependencies: [
                "Oyuu", "OyuuImage", "OyuuRegistry", "OyuuText", "OyuuWatch", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        .testTarget(name: "OyuuFormsTests", dependencies: ["OyuuForms", "TestSupport"]),
        .testTarget(name: "OyuuZipTests", dependencies: ["OyuuZip", "TestSupport"]),
        .testTarget(
            name: "OyuuLogTests",
            dependencies: ["OyuuLog", "OyuuSigning", "TestSupport", .product(name: "Crypto", package: "swift-crypto")]),
        .testTarget(
            name: "OyuuAccountsTests",
            dependencies: ["OyuuAccounts", "CArgon2", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "OyuuPaperTests", dependencies: ["OyuuPaper", "OyuuSigning", "OyuuText", "TestSupport"]),
        .testTarget(
            name: "OyuuPackTests",
            dependencies: [
                "Oyuu", "OyuuPack", "OyuuSigning", "OyuuFingerprint", "OyuuIndex", "CZstd", "TestSupport",
            ]),
        .testTarget(
            name: "OyuuTests",
            dependencies: [
                "Oyuu", "OyuuIndex", "OyuuLog", "OyuuPaper", "OyuuSigning", "OyuuText", "IndexHammer", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        // A program that the web server's tests read photos with
        .executableTarget(name: "DecodingHammer", dependencies: ["Oyuu"], path: "Tests/DecodingHammer"),
        .testTarget(
            name: "OyuuWebTests",
            dependencies: [
                "Oyuu", "OyuuAccounts", "OyuuFingerprint", "OyuuForms", "OyuuImage", "OyuuIntake", "OyuuPaper",
                "OyuuRegistry", "OyuuSigning", "OyuuSubmissions", "OyuuText", "OyuuWeb", "DecodingHammer",
                "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        .testTarget(name: "OyuuCommandTests", dependencies: ["TestSupport"]),
        .testTarget(name: "OrnamentDrawingTests", dependencies: ["OrnamentDrawing", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c11
)
