using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Me.Data;
using Bot.Core.Storage;

namespace Bot.Core.People.Me.Leaving;

/// <summary>Asked twice, a day to change one's mind, and a way back that is easy to find.</summary>
public sealed class LeavingHandler(IDatabase db, Alarm alarm)
    : IHandle<ForgetMe>, IHandle<OpenForget>, IHandle<AskForget>, IHandle<ConfirmForget>, IHandle<Stay>
{
    public async Task<Reply> Handle(ForgetMe input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Now(who, ct));

    public async Task<Reply> Handle(OpenForget input, Caller who, CancellationToken ct) => new Reply.Update(await Now(who, ct));

    public Task<Reply> Handle(AskForget input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(new Reply.Update(Card(
        LeavingTexts.Sure,
        new Button.Press(LeavingTexts.YesForget, new ConfirmForget()) { Style = ButtonStyle.Danger },
        new Button.Press(LeavingTexts.No, new OpenPrivacy()))));

    public async Task<Reply> Handle(ConfirmForget input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            await Farewells.Ask(tx, who.Person, who.Now);
            tx.AfterCommit(() => alarm.Ring(who.Now + Farewells.Grace));
        }, ct);
        return new Reply.Update(await Now(who, ct));
    }

    public async Task<Reply> Handle(Stay input, Caller who, CancellationToken ct)
    {
        var stayed = await db.Write(who.Once, tx => Farewells.Stay(tx, who.Person), ct);
        return new Reply.Update(Card(stayed ? LeavingTexts.Stayed : LeavingTexts.NothingToStay, new Button.Press(MeTexts.Title, new OpenMe())));
    }

    private async Task<Message> Now(Caller who, CancellationToken ct) => await db.Read(q => Farewells.Find(q, who.Person), ct) is { } going
        ? Card(LeavingTexts.Going(going.DueAt), new Button.Press(LeavingTexts.Stay, new Stay()) { Style = ButtonStyle.Main })
        : Card(
            LeavingTexts.What,
            new Button.Press(PrivacyTexts.ForgetMe, new AskForget()) { Style = ButtonStyle.Danger },
            new Button.Press(PrivacyTexts.MyData, new RunCommand("mydata")),
            new Button.Press(LeavingTexts.No, new OpenPrivacy()));

    private static Card Card(Words text, params IReadOnlyList<Button> buttons) => new(PrivacyTexts.ForgetMe)
    {
        Blocks = [new Block.Paragraph(text)],
        Buttons = [buttons],
    };
}
