using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Calendar.Listings;

/// <summary>The switches: which events are shown in the own calendars of the spaces that an admin looks after.</summary>
public sealed class ListingHandler(IDatabase db, Listings listings, IEnumerable<IListingSource> sources) : IHandle<OpenListings>, IHandle<SwitchListing>
{
    private readonly IReadOnlyList<IListingSource> _sources = [.. sources];

    public async Task<Reply> Handle(OpenListings input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Card(who, ct));

    public async Task<Reply> Handle(SwitchListing input, Caller who, CancellationToken ct)
    {
        if (_sources.All(source => source.Kind != input.Kind)) throw new Problem(CommandTexts.OldButton);
        await db.Write(who.Once, async tx =>
        {
            foreach (var space in await listings.Spaces(tx, who))
                if (await Listings.IsOn(tx, space, input.Kind) != input.On) await listings.Switch(tx, space, input.Kind, input.On, who.Person);
        }, ct);
        return new Reply.Update(await Card(who, ct));
    }

    private async Task<Message> Card(Caller who, CancellationToken ct)
    {
        var platform = who.Account.Platform;
        var on = await db.Read(async q =>
        {
            var kinds = new HashSet<string>();
            foreach (var space in await listings.Spaces(q, who))
                foreach (var source in _sources)
                    if (await Listings.IsOn(q, space, source.Kind)) kinds.Add(source.Kind);
            return kinds;
        }, ct);
        if (!listings.HasCalendar(platform)) return new Message { Text = ListingTexts.None };
        return new Card(ListingTexts.Title)
        {
            Blocks =
            [
                new Block.Facts([.. _sources.Select(source => new Fact(
                    listings.Describe(platform, source).Label, on.Contains(source.Kind) ? ListingTexts.On : ListingTexts.Off))]),
                new Block.Paragraph(listings.Describe(platform, _sources[0]).Warning),
            ],
            Buttons =
            [
                .. _sources.Select(source => (Button)new Button.Press(
                    on.Contains(source.Kind) ? ListingTexts.Hide(source.Plural) : ListingTexts.Show(source.Plural),
                    new SwitchListing(source.Kind, !on.Contains(source.Kind)))).Chunk(CardLimits.ButtonsPerRow),
            ],
        };
    }
}

internal static class ListingTexts
{
    public static readonly Words Title = new(En: "Server events", Es: "Eventos del servidor");
    public static readonly Words On = new(En: "on", Es: "activado");
    public static readonly Words Off = new(En: "off", Es: "desactivado");

    public static readonly Words None = new(
        En: "This platform has no calendar of its own where I could show events.",
        Es: "Esta plataforma no tiene un calendario propio donde pueda mostrar eventos.");

    public static Words Show(Words plural) => new(En: $"Show {plural.En}", Es: $"Mostrar {plural.Es}");

    public static Words Hide(Words plural) => new(En: $"Stop showing {plural.En}", Es: $"Dejar de mostrar {plural.Es}");
}
