using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Circles;

namespace Bot.Core.Features.Workshops.Inviting;

[Press("w.ji"), Answers(Answering.Ask)]
public sealed record OpenInvite(WorkshopId Workshop) : IPress;

[Press("w.jp"), Answers(Answering.Update)]
public sealed record InvitePerson(WorkshopId Workshop, PersonId Person) : IPress;

[Press("w.jc"), Answers(Answering.Update)]
public sealed record InviteCircle(WorkshopId Workshop, CircleId Circle) : IPress;

[Form("w.invite"), About("Invite somebody, or a circle", "Invitar a alguien, o a un círculo")]
public sealed record Invite(
    [Carried] WorkshopId Workshop,
    [Option("who", "quien", "Who is invited: a name, or a circle?", "¿A quién: un nombre, o un círculo?", Example = "@Potters"), Suggest<Invitees>,
        MaxLength(80)]
    string Who) : ICommand;
