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
            Terminal.text(
                EvaluationWords.summary, "\(summary.designs)", "\(order.queries)", "\(order.positives)",
                "\(order.strangers)"),
            row(EvaluationWords.microAverage, Figure.fixed(order.microAveragePrecision, 4)),
            row(EvaluationWords.recall90, Figure.fixed(order.recallAtPrecision90, 4)),
            row(EvaluationWords.recallFirst, Figure.fixed(order.recallBeforeFirstFalseAlarm, 4)),
            row(EvaluationWords.strangersFlagged, part(order.strangersFlagged, of: order.strangers)),
            row(EvaluationWords.calledRightly, part(verdicts.all.calledRightly, of: verdicts.all.queries)),
            row(EvaluationWords.calledWrongly, part(verdicts.all.calledWrongly, of: verdicts.all.queries)),
            row(EvaluationWords.strangersCalled, strangers(verdicts)),
            row(EvaluationWords.surestWrong, verdicts.surestWrong.map(chance) ?? Terminal.text(EvaluationWords.none)),
            row(
                EvaluationWords.overlap,
                Terminal.text(EvaluationWords.medianOf, overlap(verdicts.all), "\(verdicts.all.placed)")),
            row(
                EvaluationWords.kindsRightly,
                Terminal.text(
                    EvaluationWords.toTheLetter, share(verdicts.all.kindsEssential, verdicts.all.kindsJudged),
                    "\(verdicts.all.kindsJudged)", share(verdicts.all.kindsExact, verdicts.all.kindsJudged))),
            row(
                EvaluationWords.timeAQuery,
                Terminal.text(
                    EvaluationWords.milliseconds, time(verdicts.medianMilliseconds), time(verdicts.milliseconds95))),
            row(EvaluationWords.wallClock, wallClock(outcome, bench)),
        ]
        lines += table(summary, isPairs: bench.isPairs).lines
        lines += falseAlarms(verdicts.falseAlarms)
        return lines
    }

    private static func row(_ name: Words, _ value: String) -> String {
        DisplayWidth.padded(
            Terminal.text(name), to: DisplayWidth.widest(EvaluationWords.rows, atLeast: 31) + 2) + value
    }

    private static func part(_ part: Int, of whole: Int) -> String {
        Terminal.text(EvaluationWords.of, "\(part)", "\(whole)")
    }

    private static func chance(_ logNFA: Double) -> String {
        Terminal.text(EvaluationWords.chance, Figure.fixed(logNFA, 1))
    }

    private static func table(_ summary: EvaluationSummary, isPairs: Bool) -> TextTable {
        var table = TextTable(
            [
                isPairs ? EvaluationWords.set : EvaluationWords.attack, EvaluationWords.queries,
                EvaluationWords.rankedFirst, EvaluationWords.detected, EvaluationWords.calledCopy,
                EvaluationWords.wrongly, EvaluationWords.overlapColumn, EvaluationWords.kinds, EvaluationWords.letter,
            ].map { Terminal.text($0) })
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
        guard !alarms.isEmpty else { return [Terminal.text(EvaluationWords.noFalseAlarms)] }
        var lines = [Terminal.text(EvaluationWords.falseAlarms, "\(alarms.count)")]
        for alarm in alarms.prefix(listed) {
            let names = Terminal.text(EvaluationWords.calledCopyOf, alarm.query, alarm.attack, alarm.design)
            lines.append("  \(Printable.line(names)), \(chance(alarm.logNFA))")
        }
        if alarms.count > listed {
            lines.append("  " + Terminal.text(EvaluationWords.more, "\(alarms.count - listed)"))
        }
        return lines
    }

    private static func strangers(_ verdicts: RecognitionMetrics) -> String {
        let counted = part(verdicts.strangers.calledWrongly, of: verdicts.strangers.queries)
        guard let rate = verdicts.strangersCalledPerThousand else { return counted }
        return Terminal.text(EvaluationWords.perThousand, counted, Figure.fixed(rate, 1))
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
        return Terminal.text(EvaluationWords.each, Figure.fixed(query, 1), Figure.fixed(design, 1))
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        whole > 0 ? Figure.fixed(Double(part) / Double(whole), 3) : "–"
    }
}
