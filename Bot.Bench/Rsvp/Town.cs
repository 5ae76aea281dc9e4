using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Bench.Rsvp;

/// <summary>What stands in the database before the first click: one community, its people, and workshops whose cards are posted.</summary>
/// <param name="Workshops">How many people can answer for.</param>
/// <param name="Seats">Of each workshop; fewer than people who want one.</param>
internal sealed record Town(int Workshops, int Seats)
{
    public const int People = 4000;

    /// <summary>What one community has.</summary>
    public static readonly Town Usual = new(Workshops: 200, Seats: 20);

    /// <summary>What a federation has.</summary>
    public static readonly Town Large = new(Workshops: 1000, Seats: 8);

    /// <summary>Everybody wants the same.</summary>
    public static readonly Town Hot = new(Workshops: 1, Seats: 500);

    private const int Organisers = 200;
    private const int PeopleInWrite = 100;
    private static readonly PlaceRef Space = new(SilentChat.Name, "town");

    /// <summary>Where everything happens.</summary>
    public static Whereabouts Square { get; } = new(Space, new(SilentChat.Name, "square"), "square");

    /// <summary>As the platform introduces one of the people with each input.</summary>
    public static Sender Person(int number) => new(new(SilentChat.Name, $"person-{number}"), $"Person {number}")
    {
        Language = number % 3 == 0 ? Language.Spanish : Language.English,
        Power = number < Organisers ? Power.Host : Power.Member,
    };

    public async Task Found(Ground ground, TimeProvider clock)
    {
        await using var bot = await BotOnDatabase.Start(ground, ground.Start, clock);
        var db = bot.Get<IDatabase>();
        var people = bot.Get<PeopleStore>();
        await db.Write(null, tx => people.Found(tx, Space, "Smile town", "Europe/Madrid", [Language.English, Language.Spanish]));
        for (var first = 0; first < People; first += PeopleInWrite)
        {
            var chunk = Enumerable.Range(first, PeopleInWrite);
            await db.Write(null, async tx =>
            {
                foreach (var number in chunk) await people.Meet(tx, new Inbound.Typed(Person(number), Square, new($"met/{number}"), ""));
            });
        }
        // Far enough away that no reminder comes near, whenever this runs.
        var day = Instant.FromDateTimeOffset(clock.GetUtcNow()).InUtc().Date.PlusDays(60);
        for (var number = 0; number < Workshops; number++) await Announce(bot, number, day);
    }

    private async Task Announce(BotOnDatabase bot, int number, LocalDate day)
    {
        var answer = await bot.Get<Pipeline>().Handle(
            new Inbound.Called(Person(number % Organisers), Square, new($"new/{number}"), "workshop new", new Dictionary<string, string>
            {
                ["title"] = $"Clay smiles {number}",
                ["when"] = $"{day:uuuu-MM-dd} 18:00",
                ["where"] = $"Library, room {number % 7}",
                ["seats"] = Seats.ToString(CultureInfo.InvariantCulture),
                ["description"] = "Bring an apron and a smile. We make small clay mirrors and talk about teeth as they are.",
            }),
            CancellationToken.None);
        if (answer.Reply is not Reply.Say { Message.Subject: { } subject } said)
            throw new InvalidOperationException($"The workshop was not made: {answer.Reply}");
        var copies = bot.Get<CardCopies>();
        var people = bot.Get<PeopleStore>();
        await bot.Get<IDatabase>().Write(null, async tx =>
        {
            var room = await people.Announcements(tx, (await people.Community(tx, Space))!.Value);
            var at = new MessageRef(Square.Place, $"card-{number}");
            await copies.Remember(tx, subject, at, new Recipient.Room(room!.Value), said.Message.Card!, answer.Shared);
        });
    }

    public static async Task<IReadOnlyList<WorkshopId>> Planned(IDatabase db) =>
        await db.Read(q => q.Many<WorkshopId>("SELECT id FROM workshops ORDER BY id"));
}
