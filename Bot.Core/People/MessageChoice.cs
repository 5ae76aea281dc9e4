using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Storage;

namespace Bot.Core.People;

[Command("stop", "parar", InNoMenu = true), Anyone, About("No more direct messages", "No más mensajes directos")]
public sealed record StopMessages : ICommand;

/// <summary>Stands under every direct message: <i>Fewer of these</i>.</summary>
[Press("p.f"), Anyone]
public sealed record FewerMessages : IPress;

/// <summary>The choice itself.</summary>
[Press("p.m"), Answers(Answering.Update), Anyone]
public sealed record ChooseMessages(MessageLevel Level) : IPress;

/// <summary>Which direct messages a person gets. <c>/stop</c> acts at once and then offers the way back.</summary>
public sealed class MessageChoiceHandler(IDatabase db, PeopleStore people)
    : IHandle<StopMessages>, IHandle<FewerMessages>, IHandle<ChooseMessages>
{
    private static readonly MessageLevel[] Offered =
        [MessageLevel.All, MessageLevel.Important, MessageLevel.OnlyCancellations, MessageLevel.Nothing];

    public async Task<Reply> Handle(StopMessages input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(await Choose(MessageLevel.Nothing, who, ct));

    public async Task<Reply> Handle(FewerMessages input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(Choices(await db.Read(q => people.MessageLevel(q, who.Person), ct)));

    public async Task<Reply> Handle(ChooseMessages input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Choose(input.Level, who, ct));

    private async Task<Message> Choose(MessageLevel level, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, tx => people.Choose(tx, who.Person, level), ct);
        return Choices(level);
    }

    internal static Message Choices(MessageLevel now) => new()
    {
        Text = MessageTexts.Now(now),
        Buttons =
        [
            .. Offered.Where(level => level != now)
                .Select(level => (Button)new Button.Press(MessageTexts.Name(level), new ChooseMessages(level)))
                .Chunk(CardLimits.ButtonsPerRow),
            [new Button.Press(Me.MeTexts.Title, new Me.OpenMe())],
        ],
    };
}

internal static class MessageTexts
{
    public static readonly Words Fewer = new(En: "Fewer of these", Es: "Menos mensajes");

    public static Words Name(MessageLevel level) => level switch
    {
        MessageLevel.All => new(En: "All", Es: "Todos"),
        MessageLevel.Important => new(En: "Important", Es: "Importantes"),
        MessageLevel.OnlyCancellations => new(En: "Only cancellations", Es: "Solo cancelaciones"),
        _ => new(En: "Nothing", Es: "Ninguno"),
    };

    public static Words Now(MessageLevel level) => level switch
    {
        MessageLevel.All => new(
            En: "You get all my messages: your bookings, changes to them, and news.",
            Es: "Recibes todos mis mensajes: tus reservas, sus cambios y las novedades."),
        MessageLevel.Important => new(
            En: "You get what is important: your bookings, reminders of them, and changes.",
            Es: "Recibes lo importante: tus reservas, sus recordatorios y los cambios."),
        MessageLevel.OnlyCancellations => new(
            En: "You only hear from me when something that you booked is cancelled. No reminders.",
            Es: "Solo te escribo cuando se cancela algo que reservaste. Sin recordatorios."),
        _ => new(
            En: "I do not message you any more. I could not tell you if something that you booked is cancelled.",
            Es: "Ya no te envío mensajes. No podría decirte si se cancela algo que reservaste."),
    };
}
