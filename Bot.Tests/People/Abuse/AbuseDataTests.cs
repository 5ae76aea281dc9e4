using Bot.Core.People;
using Bot.Core.People.Abuse;
using Bot.Core.People.Abuse.Measures;
using Bot.Core.People.Abuse.Reports;
using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Abuse;

/// <summary>What is kept about people in reports and measures: taken out, forgotten, merged, removed with the community, and logged.</summary>
public sealed class AbuseDataTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_person_s_file_holds_what_they_told_and_what_held_them_back_and_not_what_others_told(Engine engine)
    {
        await using var talk = await Busy(engine);
        var (zara, alok) = (await Person(talk, "Zara"), await Person(talk, "Alok"));
        var told = await talk.Get<ReportData>().Export(zara, CancellationToken.None);
        told.OfType<KeptReport>().Select(report => report.Words).ShouldBe(["Alok shouts", "Juno is rude"]);
        (await talk.Get<ReportData>().Export(alok, CancellationToken.None)).ShouldBeEmpty();
        var held = (await talk.Get<MeasureData>().Export(alok, CancellationToken.None)).OfType<KeptMeasure>().ShouldHaveSingleItem();
        (held.Kind, held.Reason, held.Community).ShouldBe((MeasureKind.Block, "Shouts", "Smile Commons"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_forgotten_is_in_no_row_and_open_reports_go_on(Engine engine)
    {
        await using var talk = await Busy(engine);
        foreach (var name in new[] { "Zara", "Alok", "Juno" })
        {
            var person = await Person(talk, name);
            await talk.Get<IDatabase>().Write(null, async tx =>
            {
                await talk.Get<ReportData>().Forget(tx, person);
                await talk.Get<MeasureData>().Forget(tx, person);
            });
            foreach (var (table, column) in Columns)
                (await One(talk, $"SELECT count(*) FROM {table} WHERE {column} = {person.Value}")).ShouldBe(0, $"{name} in {table}.{column}");
        }
        (await One(talk, "SELECT count(*) FROM reports")).ShouldBe(1, "one is open, one was closed");
        (await One(talk, "SELECT count(*) FROM reports WHERE about <> '' OR account_id IS NOT NULL")).ShouldBe(0);
        (await talk.Milo.Types("/mine", "dm")).Says("Organise");
        (await talk.Milo.PressesDirect("Reports")).Says("1 report is open").Says("Juno is rude");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_link_is_no_way_out_of_a_block(Engine engine)
    {
        await using var talk = await Busy(engine);
        var (alok, carmen) = (await Person(talk, "Alok"), await Person(talk, "Carmen"));
        await talk.Juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await talk.Carmen.Presses("Going");
        var db = talk.Get<IDatabase>();
        await db.Write(null, async tx =>
        {
            await talk.Get<ReportData>().Merge(tx, alok, carmen);
            await talk.Get<MeasureData>().Merge(tx, alok, carmen);
        });
        foreach (var (table, column) in Columns)
            (await One(talk, $"SELECT count(*) FROM {table} WHERE {column} = {alok.Value}")).ShouldBe(0, $"{table}.{column}");
        (await talk.Carmen.Types("/events")).Says("You are blocked");
        await talk.Later(minutes: 2);
        (await One(talk, "SELECT count(*) FROM rsvps")).ShouldBe(0, "the seat of the other account goes on, too");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nor_is_parting_and_what_an_account_told_goes_with_it(Engine engine)
    {
        await using var talk = await Busy(engine);
        var (alok, zara, carmen, eli) = (await Person(talk, "Alok"), await Person(talk, "Zara"), await Person(talk, "Carmen"), await Person(talk, "Eli"));
        var zaras = new AccountId(await One(talk, "SELECT id FROM accounts WHERE name = 'Zara'"));
        await talk.Get<IDatabase>().Write(null, async tx =>
        {
            await talk.Get<MeasureData>().Split(tx, new(alok, carmen, [new(1)]));
            await talk.Get<ReportData>().Split(tx, new(zara, eli, [zaras]));
        });
        (await talk.Carmen.Types("/events", "dm")).Says("You are blocked");
        (await talk.Alok.Types("/events", "dm")).Says("You are blocked");
        (await talk.Get<ReportData>().Export(zara, CancellationToken.None)).ShouldBeEmpty();
        (await talk.Get<ReportData>().Export(eli, CancellationToken.None)).OfType<KeptReport>().Count().ShouldBe(2);
        await talk.Carmen.PressesDirect("Appeal");
        (await talk.Carmen.Fills(("words", "I am somebody else"))).Says("passed it on");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_community_that_is_removed_takes_them_along(Engine engine)
    {
        await using var talk = await Busy(engine);
        var db = talk.Get<IDatabase>();
        var community = new CommunityId(await One(talk, "SELECT id FROM communities"));
        var left = 1;
        for (var i = 0; i < 100 && left > 0; i++) left = await db.Write(null, tx => talk.Get<CommunityAbuse>().Remove(tx, community, 200));
        foreach (var table in new[] { "reports", "report_lines", "report_about", "measures", "holds" })
            (await One(talk, $"SELECT count(*) FROM {table}")).ShouldBe(0, table);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Members_read_in_the_log_what_was_done_and_by_whom_and_neither_to_whom_nor_why(Engine engine)
    {
        await using var talk = await Busy(engine);
        (await talk.Carmen.Types("/log")).Says("Juno blocked a member.").Says("Milo closed a report.").DoesNotSay("Shouts").DoesNotSay("Alok").DoesNotSay("Zara");
    }

    private static readonly (string Table, string Column)[] Columns =
    [
        ("reports", "reporter_id"), ("reports", "taken_by"), ("report_about", "person_id"), ("report_lines", "moderator_id"),
        ("measures", "person_id"), ("measures", "by_id"), ("measures", "lifted_by"), ("measures", "decided_by"), ("holds", "person_id"),
    ];

    /// <summary>Zara has told two things, one of which is closed; Alok is blocked.</summary>
    private static async Task<Conversation> Busy(Engine engine)
    {
        var talk = await Conversation.Start(engine);
        await ReportConversations.Met(talk);
        await talk.Carmen.Types("/help");
        await talk.Eli.Types("/help");
        await talk.Zara.Types("/report \"Alok shouts\" about:alok", "dm");
        await talk.Later(seconds: 1);
        await talk.Milo.PressesDirect("Open");
        await talk.Milo.PressesDirect("Write back");
        await talk.Milo.Fills(("words", "Where?"));
        await talk.Milo.PressesDirect("Close it");
        await talk.Milo.Fills(("words", "Done"));
        await talk.Zara.Types("/report \"Juno is rude\" about:juno", "dm");
        await talk.Juno.Types("/people block alok \"Shouts\"", "dm");
        await talk.Juno.PressesDirect("Block");
        await talk.Later(seconds: 1);
        return talk;
    }

    private static async Task<PersonId> Person(Conversation talk, string name) =>
        new(await One(talk, $"SELECT id FROM persons WHERE name = '{name}'"));

    private static Task<long> One(Conversation talk, string sql) => talk.Get<IDatabase>().Read(q => q.One<long>(sql));
}
