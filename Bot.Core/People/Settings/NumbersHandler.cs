using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Settings;

/// <summary>Urgent numbers: kept by admins, offered to everybody.</summary>
public sealed class NumbersHandler(IDatabase db, SettingsChanges changes)
    : IHandle<OpenNumbers>, IHandle<AskNumber>, IHandle<AddNumber>, IHandle<RemoveNumber>, IHandle<PainNow>, IHelps
{
    public async Task<IReadOnlyList<Button>> Buttons(Caller who, CancellationToken ct) =>
        (await Numbers(who, ct)).Count == 0 ? [] : [new Button.Press(SettingsTexts.PainNow, new PainNow()) { Style = ButtonStyle.Danger }];

    public async Task<Reply> Handle(OpenNumbers input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou((Message)SettingsCard.Numbers(await Numbers(who, ct)));

    public Task<Reply> Handle(AskNumber input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Ask(FormRequest.For<AddNumber>()));

    public async Task<Reply> Handle(AddNumber input, Caller who, CancellationToken ct)
    {
        if (!input.Number.Any(char.IsDigit)) throw new Problem(SettingsTexts.NeedsDigits);
        await changes.AddNumber(input.Name, input.Number, who, ct);
        return Reply.OnlyYou((Message)SettingsCard.Numbers(await Numbers(who, ct)));
    }

    public async Task<Reply> Handle(RemoveNumber input, Caller who, CancellationToken ct)
    {
        await changes.RemoveNumber(input.Number, who, ct);
        return new Reply.Update((Message)SettingsCard.Numbers(await Numbers(who, ct)));
    }

    public async Task<Reply> Handle(PainNow input, Caller who, CancellationToken ct)
    {
        var numbers = await Numbers(who, ct);
        if (numbers.Count == 0) return Reply.OnlyYou(SettingsTexts.NoNumbers);
        return Reply.OnlyYou((Message)new Card(SettingsTexts.PainNow)
        {
            Blocks = [new Block.Paragraph(SettingsTexts.CallThem), new Block.Facts([.. numbers.Select(SettingsCard.Fact)])],
        });
    }

    private Task<IReadOnlyList<UrgentNumber>> Numbers(Caller who, CancellationToken ct) => db.Read(q => SettingsTable.Numbers(q, who.Community), ct);
}
