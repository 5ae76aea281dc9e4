using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;

namespace Bot.Core.People.Me;

/// <summary>Puts the card of <c>/me</c> together, as things stand now.</summary>
public sealed class MeCards(IDatabase db, OutboxOptions options, IEnumerable<IMePart> parts)
{
    public async Task<Card> Of(Caller who, CancellationToken ct)
    {
        var mine = await db.Read(q => MeStore.Find(q, who.Person), ct);
        var more = new List<MePart>();
        foreach (var part in parts) more.Add(await part.Of(who, ct));
        // In the language that was chosen a moment ago: the answer was begun in the one before.
        return MeCard.Of(mine, who, options.Quiet, more).Only(MeCard.Spoken(mine, who));
    }
}

/// <summary>The card itself, and the small choices on it.</summary>
public sealed class MeHandler(IDatabase db, MeCards cards, PeopleStore people)
    : IHandle<Me>, IHandle<OpenMe>, IHandle<OpenMessages>, IHandle<OpenLanguage>, IHandle<ChooseLanguage>, IHandle<OpenFirst>, IHandle<ChooseFirst>
{
    public async Task<Reply> Handle(Me input, Caller who, CancellationToken ct) => Reply.OnlyYou((Message)await cards.Of(who, ct));

    public async Task<Reply> Handle(OpenMe input, Caller who, CancellationToken ct) => await Card(who, ct);

    public async Task<Reply> Handle(OpenMessages input, Caller who, CancellationToken ct) =>
        new Reply.Update(MessageChoiceHandler.Choices(await db.Read(q => people.MessageLevel(q, who.Person), ct)));

    public async Task<Reply> Handle(OpenLanguage input, Caller who, CancellationToken ct)
    {
        var now = (await db.Read(q => MeStore.Find(q, who.Person), ct)).Language;
        return new Reply.Update(MeCard.Choice(MeTexts.Language, MeTexts.LanguageFor,
        [
            .. Enum.GetValues<Language>().Select(language => Offer(Words.Verbatim(Own(language)), language, now)),
            Offer(MeTexts.LikeMyApp, null, now),
        ]));
    }

    public async Task<Reply> Handle(ChooseLanguage input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, tx => MeStore.Choose(tx, who.Person, input.Language), ct);
        return await Card(who, ct);
    }

    public async Task<Reply> Handle(OpenFirst input, Caller who, CancellationToken ct)
    {
        var mine = await db.Read(q => MeStore.Find(q, who.Person), ct);
        return new Reply.Update(MeCard.Choice(MeTexts.First, MeTexts.FirstFor,
        [
            .. mine.Platforms.Append(null).Select(platform => new Button.Press(MeTexts.FirstNow(platform), new ChooseFirst(platform))
            {
                Disabled = mine.FirstPlatform == platform,
            }),
        ]));
    }

    public async Task<Reply> Handle(ChooseFirst input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var mine = await MeStore.Find(tx, who.Person);
            // A button may be older than the account that it names.
            await MeStore.ChooseFirst(tx, who.Person, mine.Platforms.FirstOrDefault(platform => platform == input.Platform));
        }, ct);
        return await Card(who, ct);
    }

    private async Task<Reply> Card(Caller who, CancellationToken ct) => new Reply.Update(await cards.Of(who, ct));

    private static string Own(Language language) => language.OwnName() is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    private static Button Offer(Words label, Language? language, Language? now) =>
        new Button.Press(label, new ChooseLanguage(language)) { Disabled = language == now };
}
