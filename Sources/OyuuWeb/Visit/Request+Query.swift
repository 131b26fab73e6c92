import Hummingbird
import OyuuForms

extension Request {
    /// The query as a browser's form writes it, blanks as `+`; empty where it is none.
    var query: ReceivedForm {
        let empty = ReceivedForm(fields: [])
        guard let text = uri.query, !text.isEmpty,
            var collector = try? FormCollector(
                contentType: "application/x-www-form-urlencoded", limits: .fieldsOnly)
        else { return empty }
        do {
            try collector.consume(Array(text.utf8)[...])
            return try collector.finish()
        } catch {
            return empty
        }
    }
}
