using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;

namespace Bot.Core.People.Linking;

/// <summary>Typed on Telegram and in the sandbox; everywhere else it is a button in <c>/me</c>.</summary>
[Command("link", "vincular", InNoMenu = true), EvenWhile(Hold.Blocked), About("Use a second account as the same person", "Usar otra cuenta como la misma persona")]
public sealed record Link(
    [Option("code", "codigo", "The code from your other account", "El código de tu otra cuenta", Example = "K7QM 2XRD"), MaxLength(60)]
    string? Code = null) : ICommand;

/// <summary>The form of a code, which nobody else can see being filled in.</summary>
[Form("link.code"), About("A code from your other account, or from who brought you", "Un código de tu otra cuenta, o de quien te trajo")]
public sealed record EnterCode(
    [Option("code", "codigo", "The code that you were given", "El código que te dieron", Example = "K7QM 2XRD"), MaxLength(60)]
    string Code) : ICommand;

/// <summary><i>Link</i> in <c>/me</c>: gives a code, and shows the accounts that are linked.</summary>
[Press("k"), EvenWhile(Hold.Blocked)]
public sealed record OpenLink : IPress;

[Press("k.e"), Answers(Answering.Ask)]
public sealed record OpenEnterCode : IPress;

/// <summary>Whoever typed the code says that both accounts are theirs.</summary>
[Press("k.a"), Answers(Answering.Update)]
public sealed record AgreeToLink(LinkRequestId Request) : IPress;

/// <summary>Shows what waits to be confirmed on the account that showed the code.</summary>
[Press("k.w")]
public sealed record OpenConfirm : IPress;

[Press("k.y"), Answers(Answering.Update)]
public sealed record ConfirmLink(LinkRequestId Request) : IPress;

/// <summary>Either of the two says no.</summary>
[Press("k.n"), Answers(Answering.Update), EvenWhile(Hold.Blocked)]
public sealed record RefuseLink(LinkRequestId Request) : IPress;

[Press("k.u"), Answers(Answering.Update), EvenWhile(Hold.Blocked)]
public sealed record AskUnlink(AccountId Account) : IPress;

[Press("k.x"), Answers(Answering.Update), EvenWhile(Hold.Blocked)]
public sealed record ConfirmUnlink(AccountId Account) : IPress;
