import OyuuPostgres
import TestSupport
import Testing

@Suite("Listening to a database")
struct ListenerTests {
    @Test("notifications arrive in their order once committed, and a break is told")
    func events() async throws {
        let server = try PostgresServer.shared()
        let url = try PostgresURL(try server.newDatabase())
        let pool = PostgresPool(url)
        let listener = try PostgresListener(url, channels: ["oyuu test"])
        var events = listener.events.makeAsyncIterator()
        #expect(await events.next() == .listening)
        for number in 1...3 {
            try await pool.write { _ = try $0.query("SELECT pg_notify('oyuu test', $1)", [.text("\(number)")]) }
        }
        for number in 1...3 {
            #expect(await events.next() == .notification(channel: "oyuu test", payload: "\(number)"))
        }
        try server.psql(
            "postgres",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = '\(url.database!)'"
        )
        if case .lost? = await events.next() {} else { Issue.record("the break was not told") }
        var event = await events.next()
        while case .lost? = event { event = await events.next() }
        #expect(event == .listening)
        try await pool.write { _ = try $0.query("SELECT pg_notify('oyuu test', 'again')") }
        #expect(await events.next() == .notification(channel: "oyuu test", payload: "again"))
        listener.stop()
        #expect(await events.next() == nil)
    }
}
