/// Puts what has changed in a submission into the document it came in, and touches nothing else.
struct ST96Edit {
    private(set) var tree: XMLTree
    private(set) var isChanged = false
    private let reference: String
    private var design: ST96Design

    /// - Throws: `.noSuchDesign`.
    init(_ tree: XMLTree, _ reference: String) throws(IntakeError) {
        guard let design = Self.design(reference, in: tree) else { throw .noSuchDesign(reference: reference) }
        (self.tree, self.reference, self.design) = (tree, reference, design)
    }

    private static func design(_ reference: String, in tree: XMLTree) -> ST96Design? {
        ST96Design.all(in: tree.root).first { $0.reference == reference }
    }

    /// - Throws: `.notWritable`.
    mutating func put(_ submission: SubmissionDocument, _ findings: ST96Findings) throws(IntakeError) {
        try put(.title, submission.title, design.title, as: "dgn:DesignTitleText", in: design.path)
        try put(
            .filed, submission.filedOn, design.filed, as: "com:ApplicationDate", in: design.application,
            reading: CalendarDate.fromXML)
        try put(.holder, submission.holder, \.holders, bag: "dgn:ApplicantBag", party: "dgn:Applicant")
        try put(.creator, submission.creator, \.creators, bag: "dgn:DesignerBag", party: "dgn:Designer")
        try put(classes: submission.locarnoClasses)
        try put(priorities: submission.priorities)
        try put(views: submission.views)
        try put(finding: findings.registrationNumber, "RegistrationNumber")
        try put(finding: findings.registrationDate, "RegistrationDate")
    }

    private mutating func put(finding value: String?, _ name: String) throws(IntakeError) {
        guard let value else { return }
        let known = ST96Place(tree.root, design.path).first([name])
        try put(.reference, value, known, as: "com:\(name)", in: design.path)
    }

    // One value

    private mutating func put(
        _ field: SubmissionField, _ value: String?, _ known: ST96Design.Value?, as name: String,
        in parent: XMLTree.Path, reading: (String) -> String? = { ST96Values.oneLine($0) }
    ) throws(IntakeError) {
        guard value != known.flatMap({ reading($0.text) }) else { return }
        // A value that could not be read stays as it came until there is another.
        guard let value else {
            guard let known, reading(known.text) != nil else { return }
            throw .notWritable(reference: reference, field: field)
        }
        if let known { return setText(value, at: known.path) }
        insert(ST96NewDocument.text(name, value), in: parent)
    }

    // People

    private mutating func put(
        _ field: SubmissionField, _ value: String?, _ known: KeyPath<ST96Design, [ST96Design.Party]>, bag: String,
        party: String
    ) throws(IntakeError) {
        let parties = design[keyPath: known]
        guard value != ST96Values.joined(parties)?.text else { return }
        let names = ST96NewDocument.names(value ?? "")
        if parties.isEmpty {
            guard !names.isEmpty else { return }
            let new = ST96NewDocument.element(bag, names.map { ST96NewDocument.party(party, $0) })
            return insert(new, in: design.application)
        }
        // A name in several parts cannot be told apart again; nor which of several people is meant.
        guard names.count == parties.count else { throw .notWritable(reference: reference, field: field) }
        for (name, party) in zip(names, parties) where name != ST96Values.oneLine(party.name) {
            guard let path = party.namePath else { throw .notWritable(reference: reference, field: field) }
            setText(name, at: path)
        }
    }

    // Lists

    private mutating func put(classes: [String]) throws(IntakeError) {
        let known = design.classes.map { LocarnoClass.normal($0.text) }
        var seen = Set<String>()
        guard classes != known.compactMap(\.self).filter({ seen.insert($0).inserted }) else { return }
        if known.isEmpty {
            let bag = ST96NewDocument.element("com:LocarnoClassificationBag", classes.map(ST96NewDocument.locarno))
            return insert(ST96NewDocument.element("com:DesignClassificationBag", [bag]), in: design.path)
        }
        guard known.count == classes.count else { throw .notWritable(reference: reference, field: .locarnoClass) }
        for (index, name) in classes.enumerated() where known[index] != name {
            setText(name, at: design.classes[index].path)
        }
    }

    private mutating func put(priorities: [PriorityClaim]) throws(IntakeError) {
        // Those of which nothing could be read are no claims of the submission's.
        let known = design.priorities.filter { Self.claim($0) != PriorityClaim() }
        guard priorities != known.map(Self.claim) else { return }
        guard priorities.count >= known.count else {
            throw .notWritable(reference: reference, field: .priorityNumber)
        }
        for index in known.indices {
            let claim = priorities[index]
            // Read again: what was put in before moves what follows.
            let place = { (edit: ST96Edit) in
                edit.design.priorities.filter { Self.claim($0) != PriorityClaim() }[index]
            }
            try put(
                .priorityOffice, claim.office, place(self).office, as: "com:PriorityCountryCode",
                in: place(self).path, reading: BatchCollector.office)
            try put(
                .priorityDate, claim.date, place(self).date, as: "com:PriorityApplicationFilingDate",
                in: place(self).path, reading: CalendarDate.fromXML)
            guard let number = claim.number, number != place(self).number.map({ ST96Values.oneLine($0.text) }) else {
                guard claim.number == nil, place(self).number != nil else { continue }
                throw .notWritable(reference: reference, field: .priorityNumber)
            }
            if let known = place(self).number {
                setText(number, at: known.path)
            } else {
                let text = ST96NewDocument.text("com:ApplicationNumberText", number)
                insert(ST96NewDocument.element("com:ApplicationNumber", [text]), in: place(self).path)
            }
        }
        let more = priorities.dropFirst(known.count).map(ST96NewDocument.priority)
        guard !more.isEmpty else { return }
        if let last = design.priorities.last {
            for priority in more { insert(priority, in: Array(last.path.dropLast())) }
        } else {
            insert(ST96NewDocument.element("dgn:PriorityBag", more), in: design.path)
        }
    }

    private static func claim(_ priority: ST96Design.Priority) -> PriorityClaim {
        PriorityClaim(
            office: priority.office.flatMap { BatchCollector.office($0.text) },
            number: priority.number.map { ST96Values.oneLine($0.text) },
            date: priority.date.flatMap { CalendarDate.fromXML($0.text) })
    }

    /// Names and numbers of views; a submission may lack views of the document that could not be read, and has no others.
    private mutating func put(views: [SubmissionView]) throws(IntakeError) {
        var left = design.views[...]
        for view in views {
            let name: (ST96Design.View) -> String = { PictureFinder.fileName($0.file.text.replacing("\\", with: "/")) }
            guard let place = left.firstIndex(where: { name($0) == view.fileName }) else {
                throw .notWritable(reference: reference, field: .view)
            }
            if let number = left[place].number, number.text != view.number { setText(view.number, at: number.path) }
            left = left[(place + 1)...]
        }
    }

    // The document

    private mutating func setText(_ text: String, at path: XMLTree.Path) {
        isChanged = true
        tree.root.change(at: path[...]) { $0.set(text: text) }
        refresh()
    }

    private mutating func insert(_ element: XMLTree.Element, in parent: XMLTree.Path) {
        isChanged = true
        let prefixes = XMLPrefixes(tree.root, parent)
        tree.root.change(at: parent[...]) { $0.insert(prefixes.named(element), depth: parent.count + 1) }
        refresh()
    }

    private mutating func refresh() {
        let (path, designs) = (design.path, ST96Design.all(in: tree.root))
        // By its reference; what is put into an application may move the bag of its designs.
        design = designs.first { $0.reference == reference } ?? designs.first { $0.path == path } ?? design
    }
}
