import Foundation
import Hummingbird
import Oyuu
import OyuuFingerprint

/// What a monitor reads of the server, in Prometheus's text form: `GET /metrics`.
///
/// It is for tokens of the office and administrators alone: how often what is asked, and how a register grows, is nobody
/// else's to know. It names no person, no file and no address.
struct MetricsPage: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/metrics") { _, visit in
            guard visit.account != nil else { throw WebFailure.signIn }
            guard visit.has(.office) else { throw WebFailure.forbidden }
            let text = await text()
            return Response.file(Array(text.utf8), type: MetricText.contentType, cache: "no-store")
        }
    }

    private func text() async -> String {
        var text = MetricText()
        addBuild(to: &text)
        addCounts(house.options.measures.counts, to: &text)
        await addQueues(to: &text)
        addRegister(await house.figures.current { await house.registerFigures() }, to: &text)
        addProcess(ProcessFigures(), to: &text)
        return text.text
    }

    private func addBuild(to text: inout MetricText) {
        text.add(
            "oyuu_build_info", .gauge, "Always 1; the version of the program and of its fingerprints.",
            [
                (
                    [
                        "version": OrnamentRegister.softwareVersion,
                        "fingerprint_version": "\(Fingerprint.currentVersion)",
                    ], 1
                )
            ])
    }

    private func addCounts(_ counts: ServerMeasures.Counts, to text: inout MetricText) {
        text.add(
            "oyuu_http_requests_total", .counter, "Requests answered, by the route's name, method and status.",
            counts.requests.sorted { $0.key < $1.key }.map {
                (["route": $0.key.route, "method": $0.key.method, "status": "\($0.key.status)"], Double($0.value))
            })
        text.add(
            "oyuu_http_request_duration_seconds",
            "From a request's head to its answer; of answers that stream, to their end.",
            counts.latencies.sorted { $0.key < $1.key }.map { (["route": $0.key], $0.value) })
        text.add(
            "oyuu_checks_total", .counter, "Photos checked, by who waited for it and what was found.",
            ServerMeasures.CheckOrigin.allCases.flatMap { origin -> [(MetricText.Labels, Double)] in
                ServerMeasures.CheckOutcome.allCases.map { outcome -> (MetricText.Labels, Double) in
                    let count = counts.checks[.init(origin: origin, outcome: outcome)] ?? 0
                    return (["origin": origin.rawValue, "outcome": outcome.rawValue], Double(count))
                }
            })
        text.add(
            "oyuu_check_duration_seconds", "Computing time of a check, without the time it waited for its turn.",
            ServerMeasures.CheckOrigin.allCases.map {
                (["origin": $0.rawValue], counts.checkSeconds[$0] ?? LatencyHistogram())
            })
        text.add(
            "oyuu_refusals_total", .counter, "Requests refused for the sake of the others, by reason.",
            ServerMeasures.refusals.map { (["reason": $0], Double(counts.refusals[$0] ?? 0)) })
        text.add(
            "oyuu_photo_failures_total", .counter, "Photos that could not be read, by reason.",
            counts.unreadPhotos.sorted { $0.key < $1.key }.map { (["reason": $0.key], Double($0.value)) })
        text.add(
            "oyuu_index_events_total", .counter,
            "What happened to the index: merged, made anew, found unusable, not written.",
            ServerMeasures.indexEvents.map { (["event": $0], Double(counts.indexEvents[$0] ?? 0)) })
    }

    private func addQueues(to text: inout MetricText) async {
        for (name, places) in [("checks", house.admission), ("papers", house.papers), ("batches", house.batchArrivals)]
        {
            let crowd = await places.crowd
            text.add("oyuu_\(name)_inside", .gauge, "Requests for \(name) in the house.", Double(crowd.inside))
            text.add("oyuu_\(name)_computing", .gauge, "Those that compute.", Double(crowd.computing))
            text.add("oyuu_\(name)_waiting", .gauge, "Those that wait for their turn.", Double(crowd.waiting))
        }
    }

    private func addRegister(_ figures: RegisterFigures, to text: inout MetricText) {
        text.add(
            "oyuu_register_generation", .gauge, "Transactions that changed designs or fingerprints.",
            ifKnown: figures.generation)
        if let active = figures.active, let withdrawn = figures.withdrawn {
            let designs: [(MetricText.Labels, Double)] = [
                (["status": "active"], Double(active)), (["status": "withdrawn"], Double(withdrawn)),
            ]
            text.add("oyuu_designs", .gauge, "Designs by status.", designs)
        }
        text.add("oyuu_register_database_bytes", .gauge, "Size of the database.", ifKnown: figures.databaseBytes)
        text.add("oyuu_disk_free_bytes", .gauge, "Room left beside the register.", ifKnown: figures.freeBytes)
        if let index = figures.index {
            text.add("oyuu_index_usable", .gauge, "1 where the index file can be searched.", index.isUsable ? 1 : 0)
            text.add("oyuu_index_photos", .gauge, "Photos in the index file.", Double(index.photos))
            text.add("oyuu_index_bytes", .gauge, "Size of the index file.", Double(index.bytes))
            text.add("oyuu_index_pending_changes", .gauge, "Changes not merged into it yet.", Double(index.changes))
            text.add(
                "oyuu_index_unreadable_fingerprints", .gauge, "Fingerprints of another version, or damaged.",
                Double(index.unreadable))
        }
        text.add(
            "oyuu_index_written_timestamp_seconds", .gauge, "When the index file was written.",
            ifKnown: figures.indexWritten)
        text.add(
            "oyuu_log_head_timestamp_seconds", .gauge, "When the log's newest head was signed.",
            ifKnown: figures.headSigned)
        text.add("oyuu_log_head_entries", .gauge, "Entries under that head.", ifKnown: figures.headEntries)
        text.add(
            "oyuu_batch_photos_waiting", .gauge, "Photos of batches to be checked.", ifKnown: figures.waitingPhotos)
        text.add(
            "oyuu_batch_archives_waiting", .gauge, "Archives of batches to be unpacked.",
            ifKnown: figures.waitingArchives)
    }

    private func addProcess(_ figures: ProcessFigures, to text: inout MetricText) {
        if let seconds = figures.cpuSeconds {
            text.add("process_cpu_seconds_total", .counter, "Processor time of this process.", seconds)
        }
        text.add("process_resident_memory_bytes", .gauge, "Memory in use.", ifKnown: figures.residentBytes)
        text.add("process_virtual_memory_bytes", .gauge, "Address space in use.", ifKnown: figures.virtualBytes)
        text.add("process_open_fds", .gauge, "Open files.", ifKnown: figures.openFiles)
        text.add("process_max_fds", .gauge, "Files that may be open.", ifKnown: figures.mostFiles)
        if let start = figures.startTime {
            text.add("process_start_time_seconds", .gauge, "When this process started.", start)
        }
    }
}
