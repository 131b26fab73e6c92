import OyuuText
import Testing

@Suite("Texts of the command line in three languages") struct TerminalWordsTests {
    /// Every catalogue of errors and of what commands say.
    private static let catalogues: [(name: String, words: [Words])] = [
        ("images", ImageErrorWords.all), ("formats", OtherFormatWords.all), ("fingerprints", FingerprintErrorWords.all),
        ("registers", RegistryErrorWords.all), ("fields", FieldWords.all), ("packs", PackErrorWords.all),
        ("keys", SigningErrorWords.all), ("papers", PaperErrorWords.all), ("log", LogErrorWords.all),
        ("faults", LogFaultWords.all), ("index", IndexErrorWords.all), ("accounts", AccountErrorWords.all),
        ("system", SystemWords.all), ("usage", UsageWords.all), ("files", FileReasonWords.all),
        ("register's reasons", RegisterReasonWords.all), ("paper's reasons", PaperReasonWords.all),
        ("pack's reasons", PackReasonWords.all), ("register lines", RegisterLineWords.all), ("show", ShowWords.all),
        ("notes", NoteWords.all), ("paper lines", PaperLineWords.all), ("log lines", LogLineWords.all),
        ("index lines", IndexLineWords.all), ("pack lines", PackLineWords.all), ("scan", ScanLineWords.all),
        ("compare", CompareWords.all), ("serve", ServeWords.all), ("evaluate", EvaluationWords.all),
        ("intake", IntakeErrorWords.all), ("XML", XMLErrorWords.all), ("submissions", IntakeProblemWords.all),
        ("migrate", MigrateWords.all), ("submission errors", SubmissionErrorWords.all),
        ("submission lines", SubmissionLineWords.all), ("calibration", CalibrationWords.all),
        ("submission page", SubmissionPageWords.all), ("scan page", ScanPageWords.all),
        ("watch", WatchWords.all), ("watch's reasons", WatchReasonWords.all),
        ("doctor", DoctorWords.all), ("trail", TrailWords.all), ("accounts' trail", AccountTrailWords.all),
    ]

    private static let counted: [CountedWords] = [
        IndexErrorWords.rebuilt, IndexErrorWords.merged, RegisterLineWords.more, LogLineWords.withoutDigest,
        LogLineWords.comparedEntries, LogLineWords.comparedHeads, LogLineWords.thingsChanged, LogLineWords.entries,
        IndexLineWords.photos, IndexLineWords.pages, IndexLineWords.changes, IndexLineWords.unreadable,
        ScanLineWords.checked, ScanLineWords.copies, ScanLineWords.among, ScanLineWords.undecided,
        ScanLineWords.failures, ScanLineWords.otherFiles, ScanLineWords.resumed, ScanLineWords.outdated,
        CompareWords.places, ScanPageWords.copies, ScanPageWords.andMore, ScanPageWords.moreInTable,
        ScanPageWords.comparedWith,
        SubmissionLineWords.taken, SubmissionLineWords.present, SubmissionPageWords.summary,
        SubmissionPageWords.undecided, SubmissionPageWords.aside, SubmissionPageWords.unread,
        SubmissionPageWords.problems, SubmissionPageWords.takenUpAgain, SubmissionLineWords.putBack,
        SubmissionLineWords.movedOn,
        WatchWords.watching, WatchWords.mailSubject,
    ]

    @Test("none is missing, and each has as many places for values in every language")
    func complete() {
        for (name, words) in Self.catalogues {
            #expect(!words.isEmpty)
            for word in words {
                let texts = Language.allCases.map { Self.whole(word, $0) }
                #expect(Set(texts.map { $0.components(separatedBy: "{}").count }).count == 1, "\(name): \(texts)")
                #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("  ") }, "\(name): \(texts)")
                #expect(
                    texts.allSatisfy { $0.first?.isWhitespace == false && $0.last?.isWhitespace == false }, "\(name)")
            }
        }
    }

    @Test("those that people read in Kyrgyz and Russian are in Cyrillic, and are two texts")
    func scripts() {
        // The same in both languages, or the same sign everywhere.
        let shared: Set<String> = ["{} МБ", "{} байт", "видео", "реестр", "кооператив", "Ctrl-C"]
        for (name, words) in Self.catalogues {
            for word in words {
                let (kyrgyz, russian) = (Self.whole(word, .kyrgyz), Self.whole(word, .russian))
                if word == EvaluationWords.microAverage { continue }
                #expect([kyrgyz, russian].allSatisfy(Self.hasCyrillic), "\(name): \(kyrgyz) / \(russian)")
                let isShared = shared.contains(kyrgyz) || Self.isMostlyNames(kyrgyz)
                #expect(kyrgyz != russian || isShared, "\(name): \(kyrgyz)")
                #expect(!Self.hasCyrillic(Self.whole(word, .english)), "\(name): \(kyrgyz)")
            }
        }
    }

    @Test("no Russian is left in the Kyrgyz")
    func leftovers() {
        let russian: Set<Substring> = [
            "и", "не", "на", "с", "для", "это", "или", "его", "уже", "нет", "файла", "снимок", "узор", "нельзя",
        ]
        for (name, words) in Self.catalogues {
            for word in words {
                let text = Self.whole(word, .kyrgyz).lowercased()
                let found = russian.intersection(text.split { !$0.isLetter })
                #expect(found.isEmpty, "\(name): \(text)")
                #expect(!text.contains { "щъ".contains($0) }, "\(name): \(text)")
            }
        }
    }

    @Test("those with a number have it in every form, and the forms are the language's own")
    func numbers() {
        for words in Self.counted {
            for count in [0, 1, 2, 5, 11, 21, 104] {
                for language in Language.allCases {
                    let text = words.text(language, count, "V", "V")
                    #expect(text.contains("\(count)") && !text.contains("{}"), "\(text)")
                }
            }
            #expect(words.text(.kyrgyz, 1).replacing("1", with: "5") == words.text(.kyrgyz, 5))
        }
        #expect(ScanLineWords.checked.text(.russian, 21) == "проверен 21 снимок")
        #expect(ScanLineWords.checked.text(.russian, 3) == "проверены 3 снимка")
        #expect(ScanLineWords.checked.text(.russian, 12) == "проверено 12 снимков")
        #expect(IndexLineWords.photos.text(.english, 1) == "1 photo")
    }

    /// The text with its places.
    private static func whole(_ words: Words, _ language: Language) -> String {
        words.text(language, values: Array(repeating: "{}", count: 9))
    }

    private static func hasCyrillic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    }

    /// Whether a text is a name that no language changes, with a word or two about it.
    private static func isMostlyNames(_ text: String) -> Bool {
        text.unicodeScalars.count { (0x400...0x4FF).contains($0.value) } <= 12
    }
}
