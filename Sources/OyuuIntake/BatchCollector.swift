/// Gathers submissions and problems, and looks at what is the same for all ways that submissions come.
struct BatchCollector {
    /// Bytes of a reference.
    static let referenceLimit = 200

    /// Where something stands.
    struct Place {
        var file: String
        var line: Int?
        var element: String?
        var reference: String?
    }

    private(set) var content = SubmissionBatchContent()
    /// Pictures that belong to a submission.
    private(set) var claimed: Set<String> = []
    private var references: Set<String> = []
    private var more = 0
    private var named = 0
    /// The place whose submission has too many views, told once.
    private var overfull: String?
    private let limits: IntakeLimits

    init(_ limits: IntakeLimits) { self.limits = limits }

    /// Takes a submission in, unless it has no view or its reference is taken.
    mutating func add(_ document: SubmissionDocument, file: String, line: Int? = nil, element: String? = nil) {
        let place = Place(file: file, line: line, element: element, reference: document.reference)
        guard !document.views.isEmpty else { return report(.noViews, at: place) }
        guard references.insert(document.reference).inserted else { return report(.duplicateReference, at: place) }
        content.documents.append(document)
    }

    /// Looks for a picture and makes it a view; what is wrong with it is reported.
    ///
    /// - Parameter isListed: whether the name is from a listing of the folder.
    mutating func addView(
        named name: String, number: String? = nil, to document: inout SubmissionDocument, from pictures: PictureFinder,
        isListed: Bool = false, at place: Place
    ) {
        let limit = named < limits.namedPictures ? limits.parts : limits.namedPictures
        guard named < limits.namedPictures, document.views.count < limits.parts else {
            // Told once a submission: there may be millions.
            if overfull != document.reference { report(.tooMany(.view, limit: limit), at: place) }
            overfull = document.reference
            return
        }
        named += 1
        switch pictures.find(name, isListed: isListed) {
        case .missing: report(.viewMissing(Self.shown(name)), at: place)
        case .outside: report(.viewOutside(Self.shown(name)), at: place)
        case .otherKind: report(.notAPicture(Self.shown(name)), at: place)
        case .found(let path):
            guard !document.views.contains(where: { $0.path == path }) else {
                return report(.duplicateView(Self.shown(name)), at: place)
            }
            claimed.insert(path)
            document.views.append(
                SubmissionView(
                    number: number ?? "\(document.views.count + 1)", fileName: PictureFinder.fileName(path),
                    path: path))
        }
    }

    mutating func report(_ kind: IntakeProblem.Kind, at place: Place) {
        report(kind, file: place.file, line: place.line, element: place.element, reference: place.reference)
    }

    mutating func report(
        _ kind: IntakeProblem.Kind, file: String, line: Int? = nil, element: String? = nil, reference: String? = nil
    ) {
        guard content.problems.count < limits.problems else {
            more += 1
            return
        }
        content.problems.append(
            IntakeProblem(file: file, line: line, element: element, reference: reference, kind: kind))
    }

    /// All of it, and how many problems there were besides.
    func finished(_ file: String) -> SubmissionBatchContent {
        var content = content
        if more > 0 { content.problems.append(IntakeProblem(file: file, kind: .more(more))) }
        return content
    }

    /// Whether a text is short enough and without control characters.
    static func isKept(_ text: String, limit: Int) -> Bool {
        text.utf8.count <= limit && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    /// The start of what somebody wrote, for a problem.
    static func shown(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(200).map { scalar in
            scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Two letters of WIPO ST.3.
    static func office(_ text: String) -> String? {
        let code = text.uppercased()
        return code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? code : nil
    }
}
