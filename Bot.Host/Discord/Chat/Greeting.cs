using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host.Discord.Wire;
using NodaTime;

namespace Bot.Host.Discord;

/// <summary>One short card when the bot is added to a server, where it may write; else to the server's owner.</summary>
internal sealed class Greeting(IDatabase db, PeopleStore people, Notes notes, DiscordChat chat, Settings settings, TimeProvider clock, ILogger<Greeting> log)
    : INoteSource
{
    private const string Kind = "discord.hello";

    private static readonly Card Card = Hello.Card(new(
        En: "for organisers: whoever may manage events in this server",
        Es: "para quien organiza: quien puede gestionar eventos en este servidor"));

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    public Task<Message?> Compose(Note note, CancellationToken ct) => Task.FromResult<Message?>(Card);

    public async Task Say(WireGuild guild, string bot)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (ChannelPermissions.ToGreet(guild, bot) is { Id: { } channel } room)
        {
            await db.Write(null, async tx =>
            {
                var community = await people.Community(tx, DiscordNames.Space(guild.Id));
                var place = await people.Room(tx, community!.Value, DiscordNames.Place(channel), room.Name ?? channel, DiscordNames.Space(guild.Id));
                await notes.Replace(tx, new(Kind, $"{Kind}:{guild.Id}", "", new Recipient.Room(place))
                {
                    Class = NoteClass.Announcement,
                    Due = now,
                    Expires = now + Duration.FromDays(1),
                });
            });
            return;
        }
        if (guild.OwnerId is not { } owner) return;
        var view = new View(settings.Languages, settings.Zone, now);
        var result = await chat.Send(new Destination.Direct(DiscordNames.Account(owner)), Card, view, $"hello.{guild.Id}", CancellationToken.None);
        if (result is not SendResult.Sent) log.LogInformation("There is no channel where the bot may say hello, and its owner could not be told");
    }
}
