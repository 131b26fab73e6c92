import Oyuu
import OyuuFingerprint
import OyuuVerify
import Testing

@Suite("Verdicts judged")
struct EvaluationMetricsTests {
    private func square(_ x: Double, _ y: Double, _ side: Double) -> Quadrilateral {
        Quadrilateral(Point(x, y), Point(x + side, y), Point(x + side, y + side), Point(x, y + side))
    }

    private func query(
        _ name: String, _ attack: String, _ design: String?, at quad: Quadrilateral? = nil
    ) -> BenchFolder.Query {
        BenchFolder.Query(name: name, attack: attack, design: design, quad: quad)
    }

    /// Five copies and two strangers: a found exactly, b found half beside its place and called mirrored, c called a
    /// copy of two designs, d and e not called copies; x called a copy, y not.
    private var answers: [QueryAnswer] {
        [
            QueryAnswer(
                query("a", "crop", "1", at: square(0, 0, 10)),
                named: [
                    .init(
                        design: "1", logNFA: -9, isCopy: true, kinds: [.part], places: [.init(quad: square(0, 0, 10))])
                ],
                milliseconds: 1),
            QueryAnswer(
                query("b", "crop", "2", at: square(0, 0, 10)),
                named: [
                    .init(
                        design: "2", logNFA: -8, isCopy: true, kinds: [.part, .mirrored],
                        places: [.init(quad: square(5, 0, 10)), .init(quad: square(0, 0, 10))])
                ], milliseconds: 2),
            QueryAnswer(
                query("c", "photo", "3"),
                named: [
                    .init(design: "4", logNFA: -4, isCopy: true, kinds: [.photographed]),
                    .init(design: "3", logNFA: -7, isCopy: true, kinds: [.samePicture]),
                ], milliseconds: 3),
            QueryAnswer(
                query("d", "photo", "4"), named: [.init(design: "4", logNFA: -1, isCopy: false)], milliseconds: 4),
            QueryAnswer(query("e", "photo", "5"), named: []),
            QueryAnswer(
                query("x", "none:photo", nil),
                named: [
                    .init(design: "1", logNFA: -5, isCopy: true), .init(design: "2", logNFA: -3.5, isCopy: true),
                ], milliseconds: 100),
            QueryAnswer(
                query("y", "none:crop", nil), named: [.init(design: "3", logNFA: 0.5, isCopy: false)], milliseconds: 6),
        ]
    }

    @Test("copies are called rightly where the true design is above the line, whatever else is named")
    func called() {
        let metrics = RecognitionMetrics(answers)
        #expect(metrics.all.queries == 5 && metrics.all.calledRightly == 3 && metrics.all.calledWrongly == 1)
        #expect(metrics.strangers.queries == 2 && metrics.strangers.calledWrongly == 1)
        #expect(metrics.strangersCalledPerThousand == 500)
        #expect(metrics.attacks.map(\.attack) == ["crop", "photo"])
        #expect(metrics.strangerAttacks.map(\.attack) == ["none:crop", "none:photo"])
    }

    @Test("every wrong design above the line is a false alarm, surest first")
    func falseAlarms() {
        let metrics = RecognitionMetrics(answers)
        #expect(metrics.falseAlarms.map(\.query) == ["x", "c", "x"])
        #expect(metrics.falseAlarms.map(\.design) == ["1", "4", "2"])
        #expect(metrics.surestWrong == -5)
    }

    @Test("the surest place is compared with the true one; the median is over those called copies")
    func overlap() {
        let crop = RecognitionMetrics(answers).attacks.first { $0.attack == "crop" }
        // Whole overlap, and 50 of 150 square pixels.
        let expected: Double = (1 + 1.0 / 3) / 2
        #expect(crop?.placed == 2 && abs((crop?.medianOverlap ?? 0) - expected) < 1e-12)
        let photo = RecognitionMetrics(answers).attacks.first { $0.attack == "photo" }
        #expect(photo?.placed == 0 && photo?.medianOverlap == nil)
    }

    @Test("where the photo shows two copies, the place nearer the true one counts")
    func twoCopies() {
        let both = QueryAnswer(
            query("t", "two_copies", "1", at: square(0, 0, 10)),
            named: [
                .init(
                    design: "1", logNFA: -9, isCopy: true,
                    places: [.init(quad: square(20, 0, 10)), .init(quad: square(0, 0, 10))])
            ])
        #expect(both.overlap == 1)
    }

    @Test("kinds: part is right for a crop, a false mirror is not, same picture is essentially right for a photo")
    func kinds() {
        let metrics = RecognitionMetrics(answers)
        #expect(metrics.all.kindsJudged == 3 && metrics.all.kindsExact == 1 && metrics.all.kindsEssential == 2)
    }

    @Test("times: the median of an even number is the mean of the middle two; unread pictures do not count")
    func times() {
        let metrics = RecognitionMetrics(answers)
        #expect(metrics.medianMilliseconds == 3.5 && metrics.milliseconds95 == 100)
    }

    @Test("nothing answered is zero or nothing, not a crash")
    func nothing() {
        let metrics = RecognitionMetrics([])
        #expect(metrics.all.queries == 0 && metrics.strangersCalledPerThousand == nil)
        #expect(metrics.medianMilliseconds == nil && metrics.milliseconds95 == nil && metrics.surestWrong == nil)
    }

    @Test("the summary's JSON keeps its names")
    func golden() throws {
        let summary = EvaluationSummary(designs: 5, failures: 1, answers: Array(answers.suffix(2)))
        #expect(
            String(decoding: try JSONLine.encode(summary), as: UTF8.self) == """
                {"designs":5,"failures":1,"recognition":{"all":{"attack":"all","called_rightly":0,"called_wrongly":0,\
                "kinds_essential":0,"kinds_exact":0,"kinds_judged":0,"placed":0,"queries":0},"attacks":[],\
                "false_alarms":[{"attack":"none:photo","design":"1","log10_nfa":-5,"query":"x"},\
                {"attack":"none:photo","design":"2","log10_nfa":-3.5,"query":"x"}],"ms_95_percent":100,"ms_median":53,\
                "stranger_attacks":[{"attack":"none:crop","called_rightly":0,"called_wrongly":0,"kinds_essential":0,\
                "kinds_exact":0,"kinds_judged":0,"placed":0,"queries":1},{"attack":"none:photo","called_rightly":0,\
                "called_wrongly":1,"kinds_essential":0,"kinds_exact":0,"kinds_judged":0,"placed":0,"queries":1}],\
                "strangers":{"attack":"strangers","called_rightly":0,"called_wrongly":1,"kinds_essential":0,\
                "kinds_exact":0,"kinds_judged":0,"placed":0,"queries":2},"surest_wrong_log10_nfa":-5},\
                "retrieval":{"attacks":[],"micro_average_precision":0,"positives":0,"queries":2,\
                "recall_at_precision_90":0,"recall_before_first_false_alarm":0,"strangers":2,"strangers_flagged":0}}
                """)
    }
}

@Suite("Kinds of copying known from the attack")
struct KindTruthTests {
    private func judged(_ attack: String, _ named: [CopyKind]) throws -> [Bool] {
        let truth = try #require(KindTruth(attack: attack))
        return [truth.isEssentiallyRight(named), truth.isRight(named)]
    }

    @Test(
        "named rightly, in essence and to the letter",
        arguments: [
            ("recompress", [.samePicture], true, true),
            ("recompress", [.photographed], true, false),
            ("recompress", [.recoloured], false, false),
            ("photo", [.photographed], true, true),
            ("photo", [.photographed, .recoloured], false, false),
            ("mirror", [.mirrored], true, true),
            ("mirror", [.samePicture], false, false),
            ("photo_mirror", [.photographed, .mirrored], true, true),
            ("photo_mirror", [.mirrored], true, false),
            ("counterchange", [.counterchanged], true, true),
            ("counterchange", [.counterchanged, .recoloured], true, true),
            ("counterchange", [.recoloured], false, false),
            ("photo_twin", [.photographed, .counterchanged], true, true),
            ("rotate", [.photographed], true, true),
            ("collage", [.samePicture], true, true),
            ("collage", [.samePicture, .photographed], true, false),
            ("crop", [.part], true, true),
            ("crop", [.samePicture], false, false),
            ("motif_tile", [.motifLifted], true, true),
            ("motif_tile", [.part], true, true),
            ("motif_tile", [.photographed, .motifLifted], true, false),
            ("two_copies", [.photographed, .recoloured], true, true),
            ("counterfeit", [.photographed], false, false),
            ("fold", [.part, .coloursOnly], false, false),
        ] as [(String, [CopyKind], Bool, Bool)])
    func judged(_ attack: String, _ named: [CopyKind], _ essential: Bool, _ exact: Bool) throws {
        #expect(try judged(attack, named) == [essential, exact])
    }

    @Test("attacks of nobody's have no truth, nor have strangers")
    func unknown() {
        #expect(KindTruth(attack: "banoo-room") == nil && KindTruth(attack: "none:crop") == nil)
    }
}
