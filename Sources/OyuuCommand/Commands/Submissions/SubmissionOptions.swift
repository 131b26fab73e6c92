import ArgumentParser
import Foundation
import Oyuu
import OyuuOffice
import OyuuRegistry
import OyuuSubmissions
import OyuuText

extension RegisterOptions {
    /// The submissions of this register: beside it in its folder, or in its database.
    func submissions() async throws -> SubmissionStore {
        try await SubmissionStore.open(of: try place())
    }

    /// The same, where the register is there: no store is made beside nothing.
    func submissionsOfRegister() async throws -> SubmissionStore {
        _ = try await open()
        return try await submissions()
    }
}

extension SubmissionStore {
    /// The submissions of the register in that place.
    static func open(of place: RegisterPlace) async throws(SubmissionError) -> SubmissionStore {
        switch place {
        case .folder(let folder): try await open(in: folder)
        case .database(let database, _): try await open(database: database)
        }
    }
}

extension SubmissionError {
    /// The error for a person at the command line, in their language.
    var commandLineWords: String { words(in: Terminal.language) }
}

extension SubmissionAnswer {
    /// The answer in the person's language.
    var terminalWords: String { SubmissionLineWords.answers[rawValue].map { Terminal.text($0) } ?? rawValue }
}
