/// Reads the designs of a WIPO ST.96 document as submissions, each with the whole document it came in.
struct ST96Reader {
    private let file: String
    private let limits: IntakeLimits
    private let pictures: PictureFinder

    /// - Parameter file: what problems call it.
    init(file: String, pictures: PictureFinder, limits: IntakeLimits) {
        (self.file, self.pictures, self.limits) = (file, pictures, limits)
    }

    /// Reads a document's bytes; what is wrong with its designs becomes problems.
    ///
    /// - Throws: ``XMLFault`` where none is read.
    func read(_ bytes: [UInt8], into batch: inout BatchCollector) throws(XMLFault) {
        let tree = try XMLTree(bytes, limits: limits)
        let designs = ST96Design.all(in: tree.root)
        guard !designs.isEmpty else { throw .noDesign(root: BatchCollector.shown(tree.root.name)) }
        for design in designs {
            var reading = ST96Reading(design, of: tree.root, file: file, limit: limits.parts)
            guard var document = reading.document(original: bytes, &batch) else { continue }
            for view in design.views {
                batch.addView(
                    named: view.file.text, number: view.number?.text, to: &document, from: pictures,
                    at: reading.place(view.file.path))
            }
            let place = reading.place(design.path)
            batch.add(document, file: file, line: place.line, element: place.element)
        }
    }
}

/// One design, looked at field by field.
struct ST96Reading {
    private let design: ST96Design
    private let root: XMLTree.Element
    private let file: String
    private let limit: Int
    private var reference: String?

    init(_ design: ST96Design, of root: XMLTree.Element, file: String, limit: Int) {
        (self.design, self.root, self.file, self.limit) = (design, root, file, limit)
    }

    /// The submission without its views; nil where it has no reference.
    mutating func document(original: [UInt8], _ batch: inout BatchCollector) -> SubmissionDocument? {
        guard let number = design.reference else {
            report(.missing(.reference), design.application, &batch)
            return nil
        }
        guard BatchCollector.isKept(number, limit: BatchCollector.referenceLimit) else {
            let path = design.number?.path ?? design.application
            report(.badText(.reference, limit: BatchCollector.referenceLimit), path, &batch)
            return nil
        }
        reference = number
        var document = SubmissionDocument(reference: number, views: [], original: original)
        document.title = text(.title, design.title.map { ($0.text, $0.path) }, &batch)
        document.holder = text(.holder, ST96Values.joined(design.holders), &batch)
        document.creator = text(.creator, ST96Values.joined(design.creators), &batch)
        document.filedOn = date(.filed, design.filed, &batch)
        if design.title == nil { report(.missing(.title), design.path, &batch) }
        if design.holders.isEmpty { report(.missing(.holder), design.application, &batch) }
        if design.filed == nil { report(.missing(.filed), design.application, &batch) }
        for value in design.classes {
            guard let name = LocarnoClass.normal(value.text) else {
                report(.badClass(BatchCollector.shown(value.text)), value.path, &batch)
                continue
            }
            if !document.locarnoClasses.contains(name) { document.locarnoClasses.append(name) }
        }
        if design.priorities.count > limit {
            report(.tooMany(.priorityNumber, limit: limit), design.priorities[limit].path, &batch)
        }
        for priority in design.priorities.prefix(limit) {
            let claim = PriorityClaim(
                office: office(priority.office, &batch),
                number: text(.priorityNumber, priority.number.map { ($0.text, $0.path) }, &batch),
                date: date(.priorityDate, priority.date, &batch))
            if claim != PriorityClaim() { document.priorities.append(claim) }
        }
        return document
    }

    /// Where an element stands.
    func place(_ path: XMLTree.Path) -> BatchCollector.Place {
        BatchCollector.Place(
            file: file, line: root.element(at: path)?.line, element: Self.name(path, in: root), reference: reference)
    }

    private func text(
        _ field: SubmissionField, _ value: (text: String, path: XMLTree.Path)?, _ batch: inout BatchCollector
    ) -> String? {
        guard let value else { return nil }
        let text = ST96Values.oneLine(value.text)
        guard BatchCollector.isKept(text, limit: ManifestReader.fieldLimit) else {
            report(.badText(field, limit: ManifestReader.fieldLimit), value.path, &batch)
            return nil
        }
        return text
    }

    private func date(_ field: SubmissionField, _ value: ST96Design.Value?, _ batch: inout BatchCollector) -> String? {
        guard let value else { return nil }
        if let date = CalendarDate.fromXML(value.text) { return date }
        report(.badDate(field, BatchCollector.shown(value.text)), value.path, &batch)
        return nil
    }

    private func office(_ value: ST96Design.Value?, _ batch: inout BatchCollector) -> String? {
        guard let value else { return nil }
        if let office = BatchCollector.office(value.text) { return office }
        report(.badOffice(BatchCollector.shown(value.text)), value.path, &batch)
        return nil
    }

    private func report(_ kind: IntakeProblem.Kind, _ path: XMLTree.Path, _ batch: inout BatchCollector) {
        batch.report(kind, at: place(path))
    }

    /// An element's path as people read it: `/dgn:DesignApplication/dgn:DesignBag/dgn:Design[2]`.
    private static func name(_ path: XMLTree.Path, in root: XMLTree.Element) -> String {
        var text = "/\(root.name)"
        var element = root
        for index in path {
            guard element.children.indices.contains(index), let child = element.children[index].element else { break }
            text += "/\(child.name)"
            // Among thousands the line says it better, and looking for each of them would take its time.
            let siblings = element.children.count < 2_000 ? element.children.indices : 0..<0
            let alike = siblings.filter { element.children[$0].element?.name == child.name }
            if alike.count > 1, let place = alike.firstIndex(of: index) { text += "[\(place + 1)]" }
            element = child
        }
        return BatchCollector.shown(text)
    }
}

/// How values of documents become a submission's.
enum ST96Values {
    /// Several parties' names in one text, and the first party's place.
    static func joined(_ parties: [ST96Design.Party]) -> (text: String, path: XMLTree.Path)? {
        guard let first = parties.first else { return nil }
        return (parties.map { oneLine($0.name) }.joined(separator: "; "), first.path)
    }

    /// A text without line breaks, which documents have where they are indented.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
    }
}
