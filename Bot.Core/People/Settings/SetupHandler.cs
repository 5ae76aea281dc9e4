using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Settings;

/// <summary>Setup in two taps: <i>Set up</i> shows what was guessed, <i>Looks right</i> saves it. A city that cannot be guessed is asked for.</summary>
public sealed class SetupHandler(IDatabase db, SettingsChanges changes, SettingsHandler settings)
    : IHandle<SetUp>, IHandle<TurnSetup>, IHandle<LooksRight>
{
    public async Task<Reply> Handle(SetUp input, Caller who, CancellationToken ct)
    {
        var now = await db.Read(q => SettingsTable.Read(q, who.Community, who.Side), ct);
        if (now.IsSetUp) return await settings.Handle(new OpenSettings(), who, ct);
        var guess = LocaleGuess.Of(now.Locale);
        if (guess.Zone is not { } zone) return await settings.Handle(new AskCity(Setup: true), who, ct);
        return Reply.OnlyYou((Message)SettingsCard.Guess(
            who.CommunityName, zone, LanguageChoices.Of(guess.Language is { } language ? [language] : now.Languages)));
    }

    public Task<Reply> Handle(TurnSetup input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(
        new Reply.Update((Message)SettingsCard.Guess(who.CommunityName, Zone(input.Zone), input.Languages)));

    public async Task<Reply> Handle(LooksRight input, Caller who, CancellationToken ct)
    {
        await changes.SetUp(Zone(input.Zone), input.Languages, who, ct);
        var shown = (Reply.Say)await settings.Handle(new OpenSettings(), who, ct);
        return new Reply.Update(shown.Message with { Text = SettingsTexts.AllSet });
    }

    /// <exception cref="Problem">It stands on no button of ours.</exception>
    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new Problem(CommandTexts.OldButton);
}
