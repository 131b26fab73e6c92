import Oyuu
import OyuuPostgres

extension OrnamentRegister {
    /// Takes in what others change in the register's database as soon as it tells of it, until the task is cancelled.
    ///
    /// Every question takes in changes by itself, so answers are the same without; with it, the first question after many
    /// changes waits no longer than any other. A connection that breaks is made again, and what was not heard meanwhile is
    /// taken in then. A replica cannot tell; it is asked every second. A register in a folder is not followed: this returns.
    public func follow(_ place: RegisterPlace) async {
        guard case .database(let url, _) = place else { return }
        if (registry as? PostgresRegistry)?.isReadOnly == true { return await askEverySecond() }
        guard let listener = try? PostgresListener(url, channels: [PostgresRegistry.changeChannel]) else {
            return await askEverySecond()
        }
        // However much is heard while changes are taken in, they are taken in once more.
        let (changes, bell) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        async let taking: Void = takeIn(at: changes)
        for await event in listener.events {
            switch event {
            case .listening, .notification: bell.yield()
            case .lost: break
            }
        }
        bell.finish()
        await taking
    }

    private func takeIn(at changes: AsyncStream<Void>) async {
        // What fails now is said to whoever asks the next question; the next notification brings another try.
        for await _ in changes { try? await takeInChanges() }
    }

    private func askEverySecond() async {
        while !Task.isCancelled {
            try? await takeInChanges()
            try? await Task.sleep(for: .seconds(1))
        }
    }
}
