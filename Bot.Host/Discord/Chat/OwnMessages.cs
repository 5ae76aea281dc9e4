using System.Globalization;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Host.Discord.Wire;
using NodaTime;

namespace Bot.Host.Discord;

/// <summary>Finds what the bot has sent by the mark that its buttons carry.</summary>
internal sealed class OwnMessages(DiscordApi api)
{
    /// <summary>As many as one request gives.</summary>
    private const int Most = 100;

    /// <summary>The first second of 2015, from which ids count. https://docs.discord.com/developers/reference#snowflakes</summary>
    private const long Epoch = 1_420_070_400_000;

    /// <summary>How far this machine's clock and the platform's may be apart.</summary>
    private static readonly Duration Skew = Duration.FromMinutes(5);

    public async Task<Sighting> Find(string channel, Message message, string nonce, Instant since, CancellationToken ct)
    {
        if (!IsMarked(message)) return new Sighting.Unknown("It has no button that could be recognised.");
        var result = await api.Send(Routes.Messages(channel, Most), ct);
        IReadOnlyList<WireMessage>? newest;
        try
        {
            newest = result.Read(DiscordJson.Default.IReadOnlyListWireMessage);
        }
        catch (JsonException)
        {
            newest = null;
        }
        if (newest is null) return new Sighting.Unknown($"Its room could not be read: {result.Story}.");
        if (newest.FirstOrDefault(one => Ids(one.Components).Any(id => CustomIds.IsOf(id, nonce))) is { } found)
            return new Sighting.There(new(DiscordNames.Place(channel), found.Id));
        return newest.Count < Most || Made(newest[^1].Id) < since - Skew
            ? new Sighting.NotThere()
            : new Sighting.Unknown("Too much was said in its room since.");
    }

    private static bool IsMarked(Message message) =>
        message.Buttons.Concat(message.Card?.Buttons ?? []).SelectMany(row => row).Any(button => button is Button.Press);

    private static IEnumerable<string> Ids(IReadOnlyList<SeenComponent>? components) => (components ?? [])
        .SelectMany(one => one.CustomId is { } id ? Ids(one.Components).Prepend(id) : Ids(one.Components));

    private static Instant Made(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? Instant.FromUnixTimeMilliseconds((number >> 22) + Epoch)
        : Instant.MaxValue;
}
