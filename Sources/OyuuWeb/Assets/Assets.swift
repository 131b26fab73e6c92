import Crypto
import Foundation
import Hummingbird
import OyuuSigning

/// What the page loads beside itself: small, of this site only, and named by what it holds so that it can be kept.
enum Assets {
    /// Changes when a file does.
    static let version = Hexadecimal.text(
        SHA256.hash(data: Data((style + script + serviceWorker + icon).utf8)).prefix(6))

    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#73171c"/>\
        <path fill="#f6e7c1" d="M32 6 58 32 32 58 6 32Zm0 10L16 32l16 16 16-16Z"/><path fill="#f6e7c1" d="M32 24l8 8-8 8-8-8Z"/></svg>
        """

    private static let manifest = """
        {"name":"Oyuu","short_name":"Oyuu","start_url":"/","scope":"/","display":"standalone","background_color":"#fffdf9",\
        "theme_color":"#73171c","icons":[{"src":"/assets/icon.svg","sizes":"any","type":"image/svg+xml","purpose":"any maskable"}]}
        """

    static func add(to router: Router<Visit>) {
        for (path, type, text) in [
            ("/assets/style.css", "text/css; charset=utf-8", style),
            ("/assets/app.js", "text/javascript; charset=utf-8", script), ("/assets/icon.svg", "image/svg+xml", icon),
        ] {
            router.get(RouterPath(path)) { _, _ in
                Response.file(Array(text.utf8), type: type, cache: "public, max-age=31536000, immutable")
            }
        }
        router.get("/manifest.webmanifest") { _, _ in
            Response.file(Array(manifest.utf8), type: "application/manifest+json", cache: "public, max-age=86400")
        }
        let worker = serviceWorker.replacing("VERSION", with: version)
        router.get("/service-worker.js") { _, _ in
            Response.file(Array(worker.utf8), type: "text/javascript; charset=utf-8", cache: "no-cache")
        }
    }
}
