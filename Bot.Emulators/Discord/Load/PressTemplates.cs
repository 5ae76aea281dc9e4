using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Load;

/// <summary>
/// The text of a press but for its id, its token and who made it, written once for each button; of a person once for all. A driver that shares
/// the machine with the bot that it measures should cost little itself. The cards are as they were when they were first pressed.
/// </summary>
internal sealed class PressTemplates(DiscordEmulator emulator)
{
    /// <summary>As JSON writes it, with its quotes.</summary>
    private const string Gap = "\"\\u0001\"";

    private readonly Dictionary<(ulong Card, string Button, string Locale, Permission Powers), string[]> _presses = [];
    private readonly Dictionary<ulong, Written> _people = [];

    private sealed record Written(string Locale, Permission Powers, string Member);

    /// <returns>The interaction, which is not yet known to the platform, and the text of its event.</returns>
    public (Interaction Interaction, string Text) Make(User person, Message card, string button)
    {
        var platform = emulator.Platform;
        if (!_people.TryGetValue(person.Id, out var written)) _people[person.Id] = written = Write(person, card.Channel);
        var key = (card.Id, button, written.Locale, written.Powers);
        if (!_presses.TryGetValue(key, out var parts)) _presses[key] = parts = Write(person, card, button);
        var id = platform.Ids.Next();
        var token = $"{id:x16}{Guid.NewGuid():N}";
        var interaction = new Interaction(id, token, InteractionKind.Component, person, card.Channel) { Made = platform.Now, Source = card };
        return (interaction, string.Concat([parts[0], "\"", id.Text(), "\"", parts[1], "\"", token, "\"", parts[2], written.Member, parts[3]]));
    }

    private string[] Write(User person, Message card, string button)
    {
        var payload = ComponentUse.Press(emulator.Platform, new Person(emulator, person), card, button).Payload;
        foreach (var field in (string[])["id", "token", card.Channel.Guild is null ? "user" : "member"]) payload[field] = "\u0001";
        var parts = Answer.Write(payload).Split(Gap);
        return parts.Length == 4 ? parts : throw new InvalidOperationException("The card holds a control character.");
    }

    private static Written Write(User person, Channel channel)
    {
        if (channel.Guild is not { } guild) return new(person.Locale, Permission.None, Answer.Write(Payloads.Of(person)));
        var powers = Access.In(channel, person);
        var member = Payloads.Of(guild.Members[person.Id]);
        member["permissions"] = powers.Text();
        return new(person.Locale, powers, Answer.Write(member));
    }
}
