using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>Runs a command as if it had been typed without anything after it: how commands become buttons.</summary>
[Press("c"), EvenWhile(Hold.Blocked)]
public sealed record RunCommand(string Path) : IPress;

[Command("cancel", "cancelar", InNoMenu = true), About("Drop an unfinished form", "Dejar un formulario sin terminar"), EvenWhile(Hold.Blocked)]
public sealed record CancelForms : ICommand;

/// <summary>Drops one unfinished form.</summary>
[Press("f.x"), EvenWhile(Hold.Blocked)]
public sealed record CancelForm(string Session) : IPress;

/// <summary>Opens an unfinished form again, with everything typed and what is wrong with it.</summary>
/// <param name="Page">Where a platform shows a form in parts, the part to open.</param>
[Press("f.c"), Answers(Answering.Ask), EvenWhile(Hold.Blocked)]
public sealed record ContinueForm(string Session, int Page = 0) : IPress;

/// <summary>Sends an unfinished form off as it stands.</summary>
[Press("f.s"), EvenWhile(Hold.Blocked)]
public sealed record SendForm(string Session) : IPress;

public sealed class CancelHandler(FormSessions sessions) : IHandle<CancelForms>, IHandle<CancelForm>
{
    public async Task<Reply> Handle(CancelForms input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(await sessions.Cancel(who.Account) > 0 ? CommandTexts.Cancelled : CommandTexts.NothingToCancel);

    public async Task<Reply> Handle(CancelForm input, Caller who, CancellationToken ct)
    {
        await sessions.Cancel(who.Account, input.Session);
        return new Reply.Update(CommandTexts.Cancelled);
    }
}
