using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Calendar.Feeds;

/// <summary>Shows the address of the community's feed.</summary>
[Press("cf"), EvenWhile(Hold.Paused)]
public sealed record OpenFeed : IPress;

/// <summary>Asks before the address is replaced, since every calendar that uses it falls silent.</summary>
[Press("cf.a"), Needs(Power.Moderator), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record AskReplaceFeed : IPress;

[Press("cf.r"), Needs(Power.Moderator), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record ReplaceFeed : IPress;

public sealed class FeedHandler(CalendarFeeds feeds) : IHandle<OpenFeed>, IHandle<AskReplaceFeed>, IHandle<ReplaceFeed>
{
    public async Task<Reply> Handle(OpenFeed input, Caller who, CancellationToken ct)
    {
        Check();
        return Reply.OnlyYou(Shown(FeedTexts.Address(await feeds.Address(who.Side, who.Once, ct)), who));
    }

    public Task<Reply> Handle(AskReplaceFeed input, Caller who, CancellationToken ct)
    {
        Check();
        return Task.FromResult<Reply>(new Reply.Update(new Message
        {
            Text = FeedTexts.AskReplace,
            Buttons = [[new Button.Press(FeedTexts.Replace, new ReplaceFeed()) { Style = ButtonStyle.Danger }]],
        }));
    }

    public async Task<Reply> Handle(ReplaceFeed input, Caller who, CancellationToken ct)
    {
        Check();
        return new Reply.Update(Shown(FeedTexts.Replaced(await feeds.Replace(who.Side, who.Once, ct)), who));
    }

    private static Message Shown(Words text, Caller who) => new()
    {
        Text = text,
        Buttons = who.Power < Power.Moderator ? [] : [[new Button.Press(FeedTexts.Replace, new AskReplaceFeed())]],
    };

    private void Check()
    {
        if (!feeds.Open) throw new Problem(FeedTexts.None);
    }
}

internal static class FeedTexts
{
    public static readonly Words Button = new(En: "Calendar feed", Es: "Calendario");
    public static readonly Words Replace = new(En: "Replace the address", Es: "Cambiar la dirección");

    public static readonly Words None = new(
        En: "There is no calendar feed here: nobody has set the address under which the world can reach me.",
        Es: "Aquí no hay calendario: nadie ha puesto la dirección en la que el mundo me encuentra.");

    public static readonly Words AskReplace = new(
        En: "Every calendar that uses the present address stops being updated. Give the new one only to people of the community.",
        Es: "Los calendarios que usan la dirección actual dejarán de actualizarse. Da la nueva solo a gente de la comunidad.");

    public static Words Address(Uri address) => new(
        En: $"Subscribe to this address in your calendar. Whoever has it can read our calendar, but never who comes: {new Chat.Span.Link(address.AbsoluteUri, address)}",
        Es: $"Suscríbete a esta dirección en tu calendario. Quien la tenga puede leer nuestro calendario, pero nunca quién viene: {new Chat.Span.Link(address.AbsoluteUri, address)}");

    public static Words Replaced(Uri address) => new(
        En: $"The old address does not answer any more. The new one: {new Chat.Span.Link(address.AbsoluteUri, address)}",
        Es: $"La dirección antigua ya no responde. La nueva: {new Chat.Span.Link(address.AbsoluteUri, address)}");
}
