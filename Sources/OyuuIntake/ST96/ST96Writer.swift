/// Writes submissions as WIPO ST.96 documents.
public enum ST96Writer {
    /// The document a submission came in with what has changed since, or a new one where it came otherwise.
    ///
    /// What came in ST.96 keeps every element, attribute, comment and namespace that is not changed here; where nothing is,
    /// the bytes are those that came.
    ///
    /// - Parameters:
    ///   - findings: what the office adds.
    ///   - office: two letters of WIPO ST.3, for a new document.
    /// - Throws: `.noSuchDesign` where the original has no design of this reference, `.notWritable` where a change would
    ///   take something along that is not known here or has characters that no document may have, `.xml`.
    public static func document(
        of submission: SubmissionDocument, findings: ST96Findings = ST96Findings(), office: String = "KG",
        limits: IntakeLimits = IntakeLimits()
    ) throws(IntakeError) -> [UInt8] {
        try check(submission, findings, office)
        guard let original = submission.original else {
            return ST96NewDocument.tree(of: submission, findings: findings, office: office).written()
        }
        let tree: XMLTree
        do throws(XMLFault) {
            tree = try XMLTree(original, limits: limits)
        } catch {
            throw .xml(error, path: submission.reference)
        }
        var edit = try ST96Edit(tree, submission.reference)
        try edit.put(submission, findings)
        return edit.isChanged ? edit.tree.written() : original
    }

    /// Every text must be one that may stand in a document, and every coded value what it says it is.
    private static func check(
        _ submission: SubmissionDocument, _ findings: ST96Findings, _ office: String
    ) throws(IntakeError) {
        let texts: [(SubmissionField, String?)] =
            [
                (.reference, submission.reference), (.title, submission.title), (.holder, submission.holder),
                (.creator, submission.creator), (.reference, findings.registrationNumber),
            ] + submission.priorities.map { (.priorityNumber, $0.number) }
            + submission.views.flatMap { [(.view, $0.fileName), (.view, $0.number)] }
        let dates: [(SubmissionField, String?)] =
            [(.filed, submission.filedOn), (.filed, findings.registrationDate)]
            + submission.priorities.map { (.priorityDate, $0.date) }
        for (field, text) in texts where text.map(XMLTree.isWritable) == false {
            throw .notWritable(reference: submission.reference, field: field)
        }
        for (field, date) in dates where date.map({ CalendarDate.fromXML($0) == $0 }) == false {
            throw .notWritable(reference: submission.reference, field: field)
        }
        for name in submission.locarnoClasses where LocarnoClass.normal(name) != name {
            throw .notWritable(reference: submission.reference, field: .locarnoClass)
        }
        for code in submission.priorities.compactMap(\.office) + [office] where BatchCollector.office(code) != code {
            throw .notWritable(reference: submission.reference, field: .priorityOffice)
        }
    }
}
