/// A design in an ST.96 document: what of it is known, and where in the document each of it stands.
struct ST96Design {
    /// A text and the element it stands in.
    struct Value {
        var text: String
        var path: XMLTree.Path
    }

    /// An applicant, holder or designer.
    struct Party {
        var name: String
        /// The party's element.
        var path: XMLTree.Path
        /// The element of a name in one piece.
        var namePath: XMLTree.Path?
    }

    /// An earlier filing.
    struct Priority {
        var path: XMLTree.Path
        var office: Value?
        var number: Value?
        var date: Value?
    }

    /// A picture.
    struct View {
        var path: XMLTree.Path
        var number: Value?
        var file: Value
    }

    /// The element whose data hold for all designs of the application, and the design's own.
    let application: XMLTree.Path
    let path: XMLTree.Path
    /// Which of the application's designs it is, from 1, and how many there are.
    var index = 1
    var count = 1
    var number: Value?
    var title: Value?
    var filed: Value?
    var holders: [Party] = []
    var creators: [Party] = []
    var classes: [Value] = []
    var priorities: [Priority] = []
    var views: [View] = []

    /// Number of the application, with the design's place in it where there are several; nil where it has no number.
    var reference: String? {
        number.map { count > 1 ? "\($0.text)/\(index)" : $0.text }
    }

    /// The designs of a document, in its order.
    static func all(in root: XMLTree.Element) -> [ST96Design] {
        var places: [(application: XMLTree.Path, design: XMLTree.Path)] = []
        find(root, [], application: nil, &places)
        if places.isEmpty, root.local == "Design", ST96Names.isStandard(root.namespace) { places = [([], [])] }
        // What holds for a whole application is looked up once, however many designs it has.
        var applications: [XMLTree.Path: (design: ST96Design, count: Int)] = [:]
        for place in places {
            if applications[place.application] == nil {
                var design = ST96Design(application: place.application, path: place.application)
                design.fill(from: root)
                applications[place.application] = (design, 0)
            }
            applications[place.application]?.count += 1
        }
        var indices: [XMLTree.Path: Int] = [:]
        return places.map { place in
            indices[place.application, default: 0] += 1
            var design = ST96Design(application: place.application, path: place.design)
            design.index = indices[place.application] ?? 1
            design.fill(from: root)
            if let whole = applications[place.application] { design.complete(from: whole.design, count: whole.count) }
            return design
        }
    }

    private static func find(
        _ element: XMLTree.Element, _ path: XMLTree.Path, application: XMLTree.Path?,
        _ places: inout [(application: XMLTree.Path, design: XMLTree.Path)]
    ) {
        let isStandard = ST96Names.isStandard(element.namespace)
        guard !isStandard || !ST96Names.foreign.contains(element.local) else { return }
        let isApplication = isStandard && ST96Names.applications.contains(element.local)
        let application = isApplication ? path : application
        let before = places.count
        for index in element.children.indices {
            guard let child = element.children[index].element else { continue }
            if isStandard, element.local == "DesignBag", child.local == "Design",
                ST96Names.isStandard(child.namespace)
            {
                places.append((application ?? Array(path.dropLast()), path + [index]))
            } else {
                find(child, path + [index], application: application, &places)
            }
        }
        // An application of one design, which stands in no bag.
        if isApplication, places.count == before { places.append((path, path)) }
    }

    /// Looks up what stands in the design's own element.
    private mutating func fill(from root: XMLTree.Element) {
        let place = ST96Place(root, path)
        number = place.first(ST96Names.number)
        filed = place.first(ST96Names.filed)
        title = place.first(ST96Names.title)
        holders = place.parties(ST96Names.holders)
        creators = place.parties(ST96Names.creators)
        classes = place.all(ST96Names.classes)
        priorities = place.priorities()
        views = place.views(ST96Names.views).ifEmpty(place.views(ST96Names.sheets))
    }

    /// Takes from the application what holds for all its designs.
    private mutating func complete(from whole: ST96Design, count: Int) {
        self.count = count
        // A design's own number is that of its registration.
        number = whole.number
        filed = whole.filed ?? filed
        title = title ?? whole.title
        holders = holders.ifEmpty(whole.holders)
        creators = creators.ifEmpty(whole.creators)
        classes = classes.ifEmpty(whole.classes)
        priorities = priorities.ifEmpty(whole.priorities)
    }
}

extension Array {
    /// Itself, or another where it is empty.
    fileprivate func ifEmpty(_ other: @autoclosure () -> [Element]) -> [Element] { isEmpty ? other() : self }
}
