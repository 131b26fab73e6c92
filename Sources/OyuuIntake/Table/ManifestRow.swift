/// A row of a manifest, whose cells are looked at one by one.
struct ManifestRow {
    private let cells: [String]
    private let columns: ManifestColumns
    private let file: String
    private let line: Int
    /// Its submission, once that is known.
    var reference: String?
    /// Whether a problem tells already why it has no reference.
    private(set) var reportedReference = false

    init(_ cells: [String], _ columns: ManifestColumns, file: String, line: Int) {
        (self.cells, self.columns, self.file, self.line) = (cells, columns, file, line)
    }

    /// A field's text; nil where its cell is empty or no text to be kept, which is reported.
    mutating func text(_ field: SubmissionField, _ batch: inout BatchCollector) -> String? {
        guard let cell = cell(field) else { return nil }
        let limit = field == .reference ? BatchCollector.referenceLimit : ManifestReader.fieldLimit
        guard BatchCollector.isKept(cell, limit: limit) else {
            if field == .reference { reportedReference = true }
            report(.badText(field, limit: limit), &batch)
            return nil
        }
        return cell
    }

    /// The parts of a cell divided by `|`.
    func list(_ field: SubmissionField, _ batch: inout BatchCollector) -> [String] {
        (cell(field) ?? "").split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    }

    /// Fills what is empty yet; what differs is reported and not taken.
    mutating func join(to document: inout SubmissionDocument, _ batch: inout BatchCollector, limit: Int) {
        join(.title, text(.title, &batch), to: &document.title, &batch)
        join(.holder, text(.holder, &batch), to: &document.holder, &batch)
        join(.creator, text(.creator, &batch), to: &document.creator, &batch)
        join(.filed, date(.filed, &batch), to: &document.filedOn, &batch)
        for name in list(.locarnoClass, &batch) {
            guard let value = LocarnoClass.normal(name) else {
                report(.badClass(name), &batch)
                continue
            }
            if !document.locarnoClasses.contains(value) { document.locarnoClasses.append(value) }
        }
        let claim = PriorityClaim(
            office: office(&batch), number: text(.priorityNumber, &batch), date: date(.priorityDate, &batch))
        guard claim != PriorityClaim(), !document.priorities.contains(claim) else { return }
        guard document.priorities.count < limit else {
            return report(.tooMany(.priorityNumber, limit: limit), &batch)
        }
        document.priorities.append(claim)
    }

    private func join(
        _ field: SubmissionField, _ value: String?, to known: inout String?, _ batch: inout BatchCollector
    ) {
        guard let value else { return }
        if let known, known != value { report(.conflict(field, value), &batch) } else { known = value }
    }

    private func date(_ field: SubmissionField, _ batch: inout BatchCollector) -> String? {
        guard let cell = cell(field) else { return nil }
        if let date = CalendarDate.fromTable(cell) { return date }
        report(.badDate(field, BatchCollector.shown(cell)), &batch)
        return nil
    }

    private func office(_ batch: inout BatchCollector) -> String? {
        guard let cell = cell(.priorityOffice) else { return nil }
        if let office = BatchCollector.office(cell) { return office }
        report(.badOffice(BatchCollector.shown(cell)), &batch)
        return nil
    }

    private func cell(_ field: SubmissionField) -> String? {
        guard let place = columns.places[field], cells.indices.contains(place) else { return nil }
        let text = cells[place].trimmed
        return text.isEmpty ? nil : text
    }

    private func report(_ kind: IntakeProblem.Kind, _ batch: inout BatchCollector) {
        batch.report(kind, file: file, line: line, reference: reference)
    }
}
