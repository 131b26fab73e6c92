import Foundation
import OyuuText
import OyuuWeb
import TestSupport
import Testing

@Suite("Figures for monitors")
struct MetricsTests {
    /// Samples by their whole names, labels in.
    private static func samples(_ text: String) -> [String: Double] {
        var found: [String: Double] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let blank = line.lastIndex(of: " ") else { continue }
            found[String(line[..<blank])] = Double(line[line.index(after: blank)...])
        }
        return found
    }

    @Test("count requests by route, checks by outcome, refusals and photos that cannot be read")
    func counts() async throws {
        let server = try await TestServer { $0.openChecksAMinute = 1 }
        let monitor = server.program(.office)
        _ = try await server.browser(.inspector).upload([("a.jpg", Photos.copy()), ("b.jpg", Photos.plain())])
        _ = try await server.browser(.inspector).upload([("c.jpg", Photos.truncated())])
        _ = try await server.browser(.inspector).get("/designs/OY-000001")
        _ = try await server.browser(.inspector).get("/designs/OY-000002?q=Aizada")
        _ = try await server.visitor.get("/no/such/page/Aizada")
        _ = try await server.visitor.ask("PROPFIND", "/designs")
        let foreign = server.browser(.office).with(("Sec-Fetch-Site", "cross-site"))
        #expect(try await foreign.post("/sign-out").status == 403)

        let answer = try await monitor.get("/metrics")
        #expect(answer.status == 200 && answer["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(answer["cache-control"] == "no-store")
        let found = Self.samples(answer.text)
        #expect(found[#"oyuu_http_requests_total{route="/check",method="POST",status="303"}"#] == 2)
        #expect(found[#"oyuu_http_requests_total{route="/designs/:number",method="GET",status="200"}"#] == 2)
        #expect(found[#"oyuu_http_requests_total{route="none",method="GET",status="404"}"#] == 1)
        #expect(found.keys.contains { $0.contains(#"method="other""#) } && !answer.text.contains("PROPFIND"))
        #expect(found[#"oyuu_http_request_duration_seconds_count{route="/check"}"#] == 2)
        #expect(found[#"oyuu_checks_total{origin="asked",outcome="copy"}"#] == 1)
        #expect(found[#"oyuu_checks_total{origin="asked",outcome="undecided"}"#] == 1)
        #expect(found[#"oyuu_checks_total{origin="asked",outcome="unread"}"#] == 1)
        #expect(found[#"oyuu_check_duration_seconds_count{origin="asked"}"#] == 3)
        #expect(found[#"oyuu_photo_failures_total{reason="truncated"}"#] == 1)
        #expect(found[#"oyuu_refusals_total{reason="foreign-form"}"#] == 1)
        #expect(found[#"oyuu_designs{status="active"}"#] == 3 && found[#"oyuu_designs{status="withdrawn"}"#] == 1)
        #expect(found["oyuu_register_generation"] ?? 0 > 0 && found["oyuu_checks_waiting"] == 0)
        #expect(found["oyuu_log_head_timestamp_seconds"] ?? 0 > 1_700_000_000)
        #expect(found["process_resident_memory_bytes"] ?? 0 > 1_048_576 && found["process_open_fds"] ?? 0 > 3)
        let start = try #require(found["process_start_time_seconds"])
        #expect(abs(start - Date().timeIntervalSince1970) < 7200 && found["process_cpu_seconds_total"] ?? 0 > 0)
        for word in ["Aizada", "Айзада", "OY-0000", "127.0.0.1", "a.jpg", "oyuu_language"] {
            #expect(!answer.text.contains(word), "\(word)")
        }
    }

    @Test("are what Prometheus's own reader takes, and each series is there once")
    func format() async throws {
        let server = try await TestServer()
        _ = try await server.browser(.inspector).upload([("a.jpg", Photos.truncated())])
        _ = try await server.browser(.office).get("/designs")
        let text = try await server.program(.administrator).get("/metrics").text
        let folder = try TemporaryFolder()
        let file = try folder.write(Array(text.utf8), to: "metrics.txt")
        let script = """
            import sys
            from prometheus_client.parser import text_string_to_metric_families
            families = list(text_string_to_metric_families(open(sys.argv[1]).read()))
            samples = [(s.name, tuple(sorted(s.labels.items()))) for f in families for s in f.samples]
            assert len(samples) == len(set(samples)), "a series is there twice"
            assert all(f.documentation and f.type != "unknown" for f in families), "a family says nothing"
            histograms = [f for f in families if f.type == "histogram"]
            for f in histograms:
                series = {}
                for s in f.samples:
                    key = tuple(sorted((k, v) for k, v in s.labels.items() if k != "le"))
                    if s.name.endswith("_bucket"): series.setdefault(key, []).append((float(s.labels["le"]), s.value))
                    if s.name.endswith("_count"): assert series[key][-1] == (float("inf"), s.value)
                assert all(b == sorted(b) and sorted(v for _, v in b) == [v for _, v in b] for b in series.values())
            print(len(families), len(histograms))
            """
        let read = try Program.shell(
            "/usr/bin/python3 -c \"$SCRIPT\" \"$FILE\"", ["SCRIPT": script, "FILE": file])
        #expect(read.status == 0, "\(read.errors)")
        let counts = read.output.split(separator: " ").compactMap {
            Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        #expect(counts.count == 2 && counts[0] > 25 && counts[1] == 2)
    }

    @Test("are nobody's without a token of the office: not a session's, not a weaver's, not a stranger's")
    func secrecy() async throws {
        let server = try await TestServer()
        for visitor in [server.visitor, server.browser(.administrator), server.browser(.office)] {
            let answer = try await visitor.get("/metrics")
            #expect(answer.status == 401 && answer["www-authenticate"] == "Bearer" && answer.errorCode == "sign-in")
        }
        #expect(try await server.program(.inspector).get("/metrics").errorCode == "forbidden")
        #expect(try await server.program(.office).get("//metrics").status == 200)
    }
}
