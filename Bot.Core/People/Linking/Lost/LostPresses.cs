using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;

namespace Bot.Core.People.Linking.Lost;

/// <summary><i>If I lose this account</i> in <c>/me</c>.</summary>
[Press("k.r")]
public sealed record OpenRecovery : IPress;

/// <summary>Makes a code, in the place of one that there is.</summary>
[Press("k.rm"), Answers(Answering.Update)]
public sealed record MakeRecovery : IPress;

/// <summary>Moves the person whose code was typed to the account that typed it.</summary>
[Press("k.rh"), Answers(Answering.Update)]
public sealed record RecoverHere(RecoveryClaimId Claim) : IPress;

[Press("k.c"), Answers(Answering.Ask)]
public sealed record OpenClaim : IPress;

/// <summary>Without a code: two moderators have to vouch.</summary>
[Form("link.lost"), About("I lost my account", "Perdí mi cuenta")]
public sealed record ClaimPerson(
    [Option("name", "nombre", "What were you called here?", "¿Cómo te llamabas aquí?", Example = "Ben"), MaxLength(60)]
    string Name) : ICommand;

[Command("people vouch", "personas avalar"), Needs(Power.Moderator)]
[About("Vouch for somebody who lost an account", "Avalar a quien perdió su cuenta")]
public sealed record VouchFor(
    [Option("who", "quien", "Who is asking?", "¿Quién lo pide?"), Suggest<OpenClaims>] RecoveryClaimId? Who = null) : ICommand;

/// <summary>Who is the one that asks?</summary>
[Press("k.o"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record OpenVouch(RecoveryClaimId Claim, int Page = 0) : IPress;

[Press("k.v"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record AskVouch(RecoveryClaimId Claim, PersonId Person) : IPress;

[Press("k.vy"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record ConfirmVouch(RecoveryClaimId Claim, PersonId Person) : IPress;

/// <summary>The account is not lost at all.</summary>
[Press("k.vn"), Answers(Answering.Update), EvenWhile(Hold.Blocked)]
public sealed record ObjectToMove(RecoveryClaimId Claim) : IPress;
