using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using NodaTime;

namespace Bot.Host.Sandbox;

/// <summary>Who and what is there: people, rooms, the time.</summary>
public sealed class SandboxStage
{
    /// <summary>Characters of a person's name.</summary>
    public const int MostName = 32;

    private static readonly SandboxRoom Private = new(SandboxNames.Direct, SandboxNames.Direct);

    private readonly SandboxPeople _people;
    private readonly Callers _callers;
    private readonly Completion _completion;
    private readonly TurnedClock _clock;
    private readonly Live _live;
    private readonly ConcurrentDictionary<string, bool> _introduced = new();

    internal SandboxStage(SandboxPeople people, Callers callers, Completion completion, TurnedClock clock, Live live) =>
        (_people, _callers, _completion, _clock, _live) = (people, callers, completion, clock, live);

    /// <summary>Who and what is there.</summary>
    /// <param name="person">Who asks; null for nobody in particular.</param>
    public async Task<SandboxState> State(string? person = null, CancellationToken ct = default)
    {
        var people = await _people.All();
        if (people.Count == 0)
        {
            // Everybody was forgotten: somebody has to be there to be played.
            await Add("Juno", "moderator", "en", dms: true, ct);
            people = await _people.All();
        }
        var caller = await Caller(person is null ? people[0] : await Person(person), ct);
        var time = Time();
        return new(
            new(caller.CommunityName, caller.CommunityZone.Id, [.. caller.CommunityLanguages.Select(language => language.Code())]),
            time.Now,
            time.Turned,
            [.. people.Select(one => one.Shown)],
            await _people.Rooms());
    }

    /// <summary>The time by the turned clock.</summary>
    public SandboxTime Time() => new(SandboxWriter.Iso(Now), ClockWords.Write(_clock.Turned));

    /// <summary>Adds a person, or changes the one of that name.</summary>
    /// <param name="name">Letters, digits, dashes and underscores; people are named by it in lower case.</param>
    /// <param name="language">Null leaves it as it is; a new person speaks the community's.</param>
    /// <param name="dms">False closes direct messages; null leaves them as they are, and open for a new person.</param>
    public async Task<SandboxPerson> Add(string name, string power, string? language = null, bool? dms = null, CancellationToken ct = default)
    {
        var label = name.Trim().Normalize(NormalizationForm.FormC);
        var known = await _people.Find(label.ToLowerInvariant());
        var person = new Resident(
            Name(label),
            known?.Label ?? Capital(label),
            PowerOf(power),
            language is null ? known?.Language ?? Language.English : LanguageOf(language),
            dms ?? known?.Dms ?? true);
        if (known is null && language is null) person = person with { Language = await CommunityLanguage(ct) };
        await _people.Save(person);
        await Introduce(person, ct);
        _live.StateChanged();
        return person.Shown;
    }

    /// <summary>How the line could go on.</summary>
    public async Task<IReadOnlyList<SandboxCompletion>> Complete(string person, string text, CancellationToken ct = default)
    {
        var caller = await Caller(await Person(person), ct);
        return
        [
            .. (await _completion.Complete(text, caller, ct)).Select(one =>
                new SandboxCompletion(one.Text, one.Label, new SandboxWords(caller.PrivateView).Plain(one.About))),
        ];
    }

    internal Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    internal async Task<Resident> Person(string name)
    {
        var person = await _people.Find(name.ToLowerInvariant())
            ?? throw SandboxFault.Missing($"There is nobody called '{Short(name)}' here; add them with POST /sandbox/api/people.");
        // Whoever begins in private is known to belong here, too.
        if (!_introduced.ContainsKey(person.Name)) await Introduce(person, CancellationToken.None);
        return person;
    }

    internal async Task<SandboxRoom> Room(string name) => name == SandboxNames.Direct ? Private
        : await _people.Room(name) ?? throw SandboxFault.Missing($"There is no room called '{Short(name)}' here; give a room's name, or dm.");

    internal Task<SandboxRoom> RoomOf(string place) => Room(SandboxNames.Room(place));

    /// <summary>Tells the core who somebody is, before they say a word.</summary>
    private async Task Introduce(Resident person, CancellationToken ct)
    {
        await Caller(person, ct);
        _introduced[person.Name] = true;
    }

    private async Task<Caller> Caller(Resident person, CancellationToken ct)
    {
        var room = (await _people.Rooms())[0];
        return await _callers.Load(SandboxReader.Typed(person, room, "", "arrival"), ct);
    }

    private async Task<Language> CommunityLanguage(CancellationToken ct) =>
        (await Caller((await _people.All())[0], ct)).CommunityLanguages[0];

    private static string Name(string label)
    {
        var name = label.ToLowerInvariant();
        if (name.Length is 0 or > MostName || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
            throw SandboxFault.Wrong($"name: give 1 to {MostName} letters, digits, dashes or underscores, such as Ana.");
        return name is SandboxNames.Bot or SandboxNames.Direct
            ? throw SandboxFault.Wrong($"name: '{name}' is taken by the sandbox itself; give another.")
            : name;
    }

    private static Power PowerOf(string text) => text switch
    {
        "member" => Power.Member,
        "host" => Power.Host,
        "moderator" => Power.Moderator,
        "admin" => Power.Admin,
        _ => throw SandboxFault.Wrong("power: give member, host, moderator or admin."),
    };

    private static Language LanguageOf(string text) =>
        LanguageCodes.Read(text) ?? throw SandboxFault.Wrong("language: give en or es.");

    private static string Capital(string label) => string.Concat(label[..1].ToUpper(CultureInfo.InvariantCulture), label[1..]);

    private static string Short(string name) => name.Length <= MostName ? name : name[..MostName] + "…";
}
