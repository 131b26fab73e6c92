extension RegistryError {
    /// What happened, in English, without a full stop.
    public var whatHappened: String {
        switch kind {
        case .missing: "there is no register here"
        case .notARegister(let reason): "this is not a register: \(reason)"
        case .unreadable(let reason): "the register cannot be read: \(reason)"
        case .unreachable(let reason): "the register's database server cannot be reached: \(reason)"
        case .readOnly: "the register cannot be changed: it was opened read-only or the disk or account forbids it"
        case .newerSchema(let found, let known):
            "a newer Oyuu wrote this register (schema \(found), this program knows up to \(known))"
        case .olderSchema(let found, let known):
            "an older Oyuu wrote this register (schema \(found), this program needs \(known)) and it is open read-only"
        case .damaged(let reason): "the register's database is damaged: \(reason)"
        case .busy: "another program kept the register locked too long"
        case .diskFull: "the disk is full"
        case .numbersExhausted: "every design number has been given"
        case .generationMoved(let expected, let found):
            "the register changed meanwhile (it was at generation \(expected) and is at \(found))"
        case .noSuchDesign(let number): "there is no design \(number)"
        case .noSuchPhoto(let id): "there is no photo with the number \(id)"
        case .alreadyWithdrawn(let number): "\(number) is withdrawn already"
        case .invalid(let problems): problems.map(\.description).joined(separator: ", ")
        case .photoMissing(let sha256): "the kept photo \(sha256) is gone"
        case .photoDamaged(let sha256): "the kept photo \(sha256) has changed on the disk"
        case .exists: "something is here already"
        case .notAnArchive(let reason): "this is not an archive of a register: \(reason)"
        case .newerArchive(let found, let known):
            "a newer Oyuu wrote this archive (version \(found), this program knows up to \(known))"
        case .closed: "the register is closed"
        case .cancelled: "the work was cancelled, nothing was changed"
        case .system(let operation, let reason): "\(operation) failed: \(reason)"
        case .database(let reason): "the database refused: \(reason)"
        }
    }

    /// What the person can do now, in English, without a full stop.
    public var whatToDo: String {
        switch kind {
        case .missing: "check the folder's name, or create a register there first"
        case .notARegister: "name the folder of a register, or an empty or new folder to create one"
        case .unreadable: "use the account that owns the register, or ask its owner for access"
        case .unreachable: "see that the server runs and the network reaches it, then try again"
        case .readOnly: "open it with the account that owns it, on a disk that can be written to"
        case .newerSchema, .newerArchive: "install the newest Oyuu"
        case .olderSchema: "open it once with the account that owns it, so that it is brought up to date"
        case .damaged: "keep the folder as it is and restore the last backup or export into a new register"
        case .busy: "wait until the other program is done and try again"
        case .diskFull: "make room and try again; nothing already registered is lost"
        case .numbersExhausted: "start another register"
        case .generationMoved: "check the photo again and register it again"
        case .noSuchDesign: "look the number up in the list of designs"
        case .noSuchPhoto: "look the photo up in its design"
        case .alreadyWithdrawn: "nothing needs to be done"
        case .invalid: "correct this and file it again"
        case .photoMissing, .photoDamaged: "put the original photo back from a backup or an export"
        case .exists: "choose a name that is not taken"
        case .notAnArchive: "name the folder that an export made, whole and unchanged"
        case .closed: "open it again"
        case .cancelled: "start it again when wanted"
        case .system, .database: "check the disk and the account's rights, then try again"
        }
    }

    /// A stable word for programs.
    public var code: String {
        switch kind {
        case .missing: "register-missing"
        case .notARegister: "not-a-register"
        case .unreadable: "register-unreadable"
        case .unreachable: "register-unreachable"
        case .readOnly: "register-read-only"
        case .newerSchema: "register-newer"
        case .olderSchema: "register-older"
        case .damaged: "register-damaged"
        case .busy: "register-busy"
        case .diskFull: "disk-full"
        case .numbersExhausted: "numbers-exhausted"
        case .generationMoved: "generation-moved"
        case .noSuchDesign: "no-such-design"
        case .noSuchPhoto: "no-such-photo"
        case .alreadyWithdrawn: "already-withdrawn"
        case .invalid: "invalid"
        case .photoMissing: "photo-missing"
        case .photoDamaged: "photo-damaged"
        case .exists: "exists"
        case .notAnArchive: "not-an-archive"
        case .newerArchive: "archive-newer"
        case .closed: "register-closed"
        case .cancelled: "cancelled"
        case .system: "system"
        case .database: "database"
        }
    }
}
