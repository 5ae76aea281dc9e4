using System.Text.RegularExpressions;
using Bot.Core.Features.Workshops;
using Bot.Core.Storage;
using Bot.Tests.Discord;
using Bot.Tests.Telegram;

namespace Bot.Tests.Workshops;

/// <summary>Five hundred people, with names, notes and answers as long as they may be: every page within the platforms' limits, nobody missing.</summary>
public sealed partial class LongRosterTests
{
    private const int People = 500;
    private const int Waiting = 60;
    private const int Pages = People / 20;

    [Fact]
    public async Task Pages_on_Discord_name_everybody_once()
    {
        await using var square = await Square.Start();
        await Bot.Tests.Discord.CommandTests.Make(square, "Clay");
        await Fill(square.Get<IDatabase>());
        var people = await square.Answer(square.Juno.Uses(square.Room, "workshop people"));
        var roll = people.Original!;
        var names = new List<string>();
        for (var page = 0; page < Pages; page++)
        {
            square.Text(roll).ShouldContain("440 of 1000 seats");
            names.AddRange(Names(square.Text(roll)));
            if (page < Pages - 1) await Slowly(() => square.Answer(square.Juno.Presses(roll, "More names")));
        }
        Everybody(names, People);
        var more = await square.Answer(square.Zara.Presses(square.Card("Clay"), "More"));
        await square.Answer(square.Zara.Presses(more.Original!, "Who comes"));
        names.Clear();
        for (var page = 0; page < (People - Waiting) / 20; page++)
        {
            names.AddRange(Names(square.Text(more.Original!)));
            if (page < (People - Waiting) / 20 - 1) await Slowly(() => square.Answer(square.Zara.Presses(more.Original!, "More names")));
        }
        Everybody(names, People - Waiting);
        square.MustBeClean();

        Task Slowly(Func<Task> press)
        {
            // As fast as a hand may be.
            square.Clock.Advance(TimeSpan.FromSeconds(2));
            return press();
        }
    }

    [Fact]
    public async Task Pages_on_Telegram_name_everybody_once()
    {
        await using var commons = await Commons.Start();
        foreach (var one in new[] { commons.Juno, commons.Zara })
        {
            one.Starts();
            one.Types(commons.Group, "/help@smile_bot");
            await commons.Settle();
        }
        commons.Juno.Says("/workshop_new Clay fri 18:00");
        await commons.Settle();
        await Fill(commons.Get<IDatabase>());
        commons.Juno.Says("/workshop_people");
        await commons.Settle();
        var roll = commons.Direct(commons.Juno).Message;
        var names = new List<string>();
        for (var page = 0; page < Pages; page++)
        {
            commons.Text(roll).ShouldContain("440 of 1000 seats");
            names.AddRange(Names(commons.Text(roll)));
            if (page == Pages - 1) break;
            await commons.Later(seconds: 2);
            await commons.Answer(commons.Juno.Presses(roll, "More names"));
        }
        Everybody(names, People);
        commons.Emulator.MustBeClean();
    }

    private static void Everybody(List<string> names, int people) =>
        names.ShouldBe(Enumerable.Range(0, people).Select(number => $"P{number:000}"));

    private static IEnumerable<string> Names(string text) =>
        LineBeginsWithName().Matches(text.Split("cannot be messaged", 2)[0].Split("No answer to", 2)[0]).Select(match => match.Groups["name"].Value);

    /// <summary>As if all had tapped: the first with a seat, the last on the waitlist.</summary>
    private static Task Fill(IDatabase db) => db.Write(null, async tx =>
    {
        var workshop = (await tx.One<long>("SELECT id FROM workshops"))!;
        await tx.Run(
            "INSERT INTO workshop_questions (id, workshop_id, position, text, choices, required) VALUES (1, @workshop, 1, @text, '', TRUE)",
            new { workshop, text = new string('q', 150) });
        for (var number = 0; number < People; number++)
        {
            var id = 1000 + number;
            await tx.Run(
                "INSERT INTO persons (id, name, message_level) VALUES (@id, @name, 2)",
                new { id, name = $"P{number:000} {new string('w', 50)}" });
            await tx.Run(
                """
                INSERT INTO rsvps (workshop_id, person_id, standing, guests, position, note, reminders, gave_up_guests, gave_up_position)
                VALUES (@workshop, @id, @standing, 0, @number, @note, 1, 0, 0)
                """,
                new { workshop, id, standing = number < People - Waiting ? Standing.Going : Standing.Waiting, number, note = new string('n', 300) });
            if (number % 2 == 0)
            {
                await tx.Run(
                    """
                    INSERT INTO workshop_answers (question_id, workshop_id, person_id, account_id, answer, answered_at)
                    VALUES (1, @workshop, @id, 0, @answer, 0)
                    """,
                    new { workshop, id, answer = new string('a', 300) });
            }
        }
        await tx.Run(
            "UPDATE workshops SET seats = 1000, count_going = 440, count_seats = 440, count_waiting = 60, questions = 1 WHERE id = @workshop", new { workshop });
    });

    [GeneratedRegex(@"(?<name>P\d\d\d) w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineBeginsWithName();
}
