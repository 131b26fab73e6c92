import Foundation
import Oyuu
import OyuuAccounts

/// Whether somebody can invite people to the page.
package struct AccountsCheck: DoctorCheck {
    package let name = "accounts"

    package init() {}

    package func look(at patient: Patient) async -> [DoctorFinding] {
        do throws(AccountError) {
            guard let census = try AccountStore.census(of: WebServer.accountsFile(in: patient.folder)),
                census.accounts > 0
            else { return [ok("accounts-none")] }
            return [
                census.administrators > 0
                    ? ok("accounts", "\(census.accounts)", "\(census.administrators)")
                    : fault("accounts-without-administrator", "\(census.accounts)")
            ]
        } catch {
            return [fault("accounts-unusable", error.description)]
        }
    }
}
