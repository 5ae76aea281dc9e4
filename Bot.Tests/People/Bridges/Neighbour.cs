using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Tests.Outbox;

namespace Bot.Tests.People.Bridges;

/// <summary>Somebody with one account. What they were answered last is what they press on.</summary>
internal sealed class Neighbour(Town town, AccountRef account, string name)
{
    private Message? _last;

    public string Name => name;

    public AccountRef Account => account;

    /// <summary>Types a line in a room, or in private where none is given.</summary>
    /// <param name="power">What the platform says of this person there.</param>
    public Task<string> Types(Spot? at, string text, Power power = Power.Member) =>
        Hears(new Inbound.Typed(From(power), At(at), town.Once(), text));

    /// <summary>Presses a button of the last answer.</summary>
    public Task<string> Taps(string label, Spot? at, Power power = Power.Member) => Taps(Find(_last!, label), at, power);

    /// <summary>Presses a button, offered or not.</summary>
    public Task<string> Taps(IPress press, Spot? at, Power power = Power.Member, string message = "pressed") => Hears(new Inbound.Pressed(
        From(power), At(at), town.Once(), new(At(at).Place, message), town.Get<Tokens>().Encode(press)));

    /// <summary>Presses a button in the private chat.</summary>
    public Task<string> TapsDirect(string label) => Taps(
        Find(Directs().Last(said => said.Labels.Any(one => one.StartsWith(label, StringComparison.Ordinal))).Message, label), null);

    /// <summary>Presses a button in the newest message of a room that has it.</summary>
    public Task<string> TapsIn(Spot spot, string label, Power power = Power.Member) => Taps(
        Find(town.In(spot).Last(said => said.Labels.Any(one => one.StartsWith(label, StringComparison.Ordinal))).Message, label), spot, power);

    public IReadOnlyList<Said> Directs() =>
        [.. town.Chats[account.Platform].Arrived.Where(said => said.To is Destination.Direct to && to.Account == account)];

    public Task<PersonId> Id() => town.Db.Read(async q => new PersonId(await q.One<long>(
        "SELECT person_id FROM accounts WHERE platform = @Platform AND native_id = @NativeId", account)));

    private async Task<string> Hears(Inbound input)
    {
        var answer = await town.Get<Pipeline>().Handle(input, CancellationToken.None);
        answer.Incident.ShouldBeNull();
        IReadOnlyList<Message> messages = answer.Reply switch
        {
            Reply.Say say => [say.Message, .. say.Aside is { } aside ? [aside] : Array.Empty<Message>()],
            Reply.Update update => [update.Message, .. update.Aside is { } aside ? [aside] : Array.Empty<Message>()],
            Reply.Refuse refuse => [refuse.Text],
            Reply.Toast toast => [toast.Text],
            _ => [],
        };
        if (messages.Count > 0) _last = messages[0];
        return string.Join('\n', messages.Select(Text));
    }

    private static IPress Find(Message message, string label) =>
        ((message.Card?.Buttons ?? []).Concat(message.Buttons).SelectMany(row => row).OfType<Button.Press>()
            .FirstOrDefault(button => button.Label.En.ToString().StartsWith(label, StringComparison.Ordinal))
            ?? throw new ShouldAssertException($"There is no button “{label}” on:\n{Text(message)}")).Act;

    public static string Text(Message message) => string.Join('\n', Parts(message).Where(words => !words.IsEmpty).Select(words => words.En.ToString()));

    private static IEnumerable<Words> Parts(Message message)
    {
        yield return message.Text;
        if (message.Card is not { } card) yield break;
        yield return card.Title;
        foreach (var block in card.Blocks)
        {
            if (block is Block.Bar bar) yield return bar.Label;
            if (block is Block.Paragraph paragraph) yield return paragraph.Text;
            if (block is Block.Facts facts)
                foreach (var fact in facts.Rows) yield return Words.Join(": ", [fact.Label, fact.Value]);
            if (block is Block.Roster roster)
            {
                yield return roster.Title;
                foreach (var one in roster.Names) yield return Words.Verbatim(one);
            }
        }
    }

    private Sender From(Power power) => new(account, name) { Language = Language.English, Power = power, Reachable = true };

    private Whereabouts At(Spot? spot) => spot is null
        ? new(null, new(account.Platform, $"chat-with-{account.NativeId}"), "private")
        : new(spot.Space, spot.Room, $"{spot.Space.NativeId} room");
}
