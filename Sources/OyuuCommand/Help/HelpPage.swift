/// A page of help in its parts, as the argument parser prints it where nothing is wrapped.
///
/// What is printed is read, since the parser shows its texts nowhere else; what is not understood stays as it is.
struct HelpPage: Equatable {
    /// A part of the description of a command.
    enum Passage: Equatable {
        /// A heading or a paragraph, its lines joined.
        case prose(String)
        /// A line that is laid out by hand, such as one of an example.
        case fixed(String)
        case blank
    }

    /// An argument, an option or a command, and what it is for.
    struct Row: Equatable {
        var label: String
        var text = ""
        /// Lines below it that are laid out in another way.
        var rest: [String] = []
    }

    /// Rows under a heading: `OPTIONS:`.
    struct Section: Equatable {
        var heading: String
        var rows: [Row] = []
    }

    /// What the command does; begins with the text after `OVERVIEW: `.
    var overview: [Passage] = []
    /// The lines after `USAGE: `.
    var usage: [String] = []
    var sections: [Section] = []
    /// Where help on the commands below this one is found, in the parser's words.
    var seeAlso: String?

    /// The column where the text of a row begins, and the parser's other margins.
    static let textColumn = 26
    static let labelColumn = 2
    static let overviewMark = "OVERVIEW: "
    static let usageMark = "USAGE: "
}
