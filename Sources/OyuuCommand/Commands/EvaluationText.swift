import Oyuu
import OyuuText

/// What an evaluation measured, as lines for a terminal.
enum EvaluationText {
    /// Wrong answers listed by name, at most.
    private static let listed = 20

    static func lines(_ outcome: Evaluation.Outcome, _ bench: BenchFolder) -> [String] {
        let summary = outcome.summary
        let order = summary.retrieval
        let verdicts = summary.recognition
        var lines = [
            "\(summary.designs) designs, \(order.queries) queries: \(order.positives) copies, \(order.strangers) strangers",
            row("µAP", Figure.fixed(order.microAveragePrecision, 4)),
            row("recall at 90 % precision", Figure.fixed(order.recallAtPrecision90, 4)),
            row("recall before first false alarm", Figure.fixed(order.recallBeforeFirstFalseAlarm, 4)),
            row("strangers flagged at 90 %", "\(order.strangersFlagged) of \(order.strangers)"),
            row("called a copy, rightly", "\(verdicts.all.calledRightly) of \(verdicts.all.queries)"),
            row("called a copy of a wrong design", "\(verdicts.all.calledWrongly) of \(verdicts.all.queries)"),
            row("strangers called copies", strangers(verdicts)),
            row("surest wrong answer", verdicts.surestWrong.map { "NFA 10^\(Figure.fixed($0, 1))" } ?? "none"),
            row("overlap with the true place", "\(overlap(verdicts.all)) median of \(verdicts.all.placed)"),
            row(
                "kinds named rightly",
                "\(share(verdicts.all.kindsEssential, verdicts.all.kindsJudged)) of \(verdicts.all.kindsJudged), "
                    + "\(share(verdicts.all.kindsExact, verdicts.all.kindsJudged)) to the letter"),
            row(
                "time a query",
                "\(time(verdicts.medianMilliseconds)) ms median, \(time(verdicts.milliseconds95)) ms for 95 %"),
            row("wall clock", wallClock(outcome, bench)),
        ]
        lines += table(summary, isPairs: bench.isPairs).lines
        lines += falseAlarms(verdicts.falseAlarms)
        return lines
    }

    private static func row(_ name: String, _ value: String) -> String {
        DisplayWidth.padded(name, to: 33) + value
    }

    private static func table(_ summary: EvaluationSummary, isPairs: Bool) -> TextTable {
        var table = TextTable([
            isPairs ? "set" : "attack", "queries", "ranked first", "detected at 90 %", "called a copy",
            "called wrongly",
            "overlap", "kinds", "to the letter",
        ])
        for (order, verdicts) in zip(summary.retrieval.attacks, summary.recognition.attacks) {
            table.add([
                order.attack, String(order.queries), share(order.rankedFirst, order.queries),
                share(order.detected, order.queries), share(verdicts.calledRightly, verdicts.queries),
                String(verdicts.calledWrongly), overlap(verdicts), share(verdicts.kindsEssential, verdicts.kindsJudged),
                share(verdicts.kindsExact, verdicts.kindsJudged),
            ])
        }
        // Strangers under every attack of a bench would double the table; sets of pairs are few.
        for group in isPairs ? summary.recognition.strangerAttacks : [summary.recognition.strangers]
        where group.queries > 0 {
            table.add(
                [group.attack, String(group.queries), "–", "–", "–", String(group.calledWrongly), "–", "–", "–"])
        }
        return table
    }

    private static func falseAlarms(_ alarms: [RecognitionMetrics.FalseAlarm]) -> [String] {
        guard !alarms.isEmpty else { return ["no false alarms"] }
        var lines = ["false alarms: \(alarms.count)"]
        for alarm in alarms.prefix(listed) {
            let names = "\(alarm.query) (\(alarm.attack)) called a copy of \(alarm.design)"
            lines.append("  \(Printable.line(names)), NFA 10^\(Figure.fixed(alarm.logNFA, 1))")
        }
        if alarms.count > listed { lines.append("  and \(alarms.count - listed) more; --results has them all") }
        return lines
    }

    private static func strangers(_ verdicts: RecognitionMetrics) -> String {
        let counted = "\(verdicts.strangers.calledWrongly) of \(verdicts.strangers.queries)"
        guard let rate = verdicts.strangersCalledPerThousand else { return counted }
        return "\(counted) (\(Figure.fixed(rate, 1)) per 1,000)"
    }

    private static func overlap(_ group: RecognitionMetrics.Group) -> String {
        group.medianOverlap.map { Figure.fixed($0, 3) } ?? "–"
    }

    private static func time(_ milliseconds: Double?) -> String {
        milliseconds.map { Figure.fixed($0, 1) } ?? "–"
    }

    private static func wallClock(_ outcome: Evaluation.Outcome, _ bench: BenchFolder) -> String {
        let query = outcome.checkSeconds * 1000 / Double(max(1, bench.queries.count))
        let design = outcome.registerSeconds * 1000 / Double(max(1, bench.registered.count))
        return "\(Figure.fixed(query, 1)) ms a query, \(Figure.fixed(design, 1)) ms a registration"
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        whole > 0 ? Figure.fixed(Double(part) / Double(whole), 3) : "–"
    }
}
