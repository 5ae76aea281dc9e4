using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Organisers;

[Form("w.with"), About("Somebody to organise it with you", "Alguien para organizarlo contigo")]
public sealed record AskToOrganise(
    [Carried] WorkshopId Workshop,
    [Option("who", "quien", "Who? A name", "¿Quién? Un nombre"), Suggest<PeopleToAsk>] PersonId Who,
    [Carried] bool TakeOver = false) : ICommand;

/// <summary>Who organises it.</summary>
[Press("w.h"), Answers(Answering.Update)]
public sealed record OpenOrganisers(WorkshopId Workshop) : IPress;

/// <param name="TakeOver">To take it over, instead of organising it, too.</param>
[Press("w.ha"), Answers(Answering.Ask)]
public sealed record OpenAsk(WorkshopId Workshop, bool TakeOver) : IPress;

[Press("w.hy"), Answers(Answering.Update)]
public sealed record AgreeToOrganise(WorkshopId Workshop) : IPress;

[Press("w.hn"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record DeclineToOrganise(WorkshopId Workshop) : IPress;

/// <summary>Ends somebody's organising, or what they were asked; one's own, too.</summary>
[Press("w.hr"), Answers(Answering.Update)]
public sealed record EndOrganising(WorkshopId Workshop, PersonId Person) : IPress;

/// <summary>A moderator takes over what nobody organises.</summary>
[Press("w.ht"), Answers(Answering.Update)]
public sealed record TakeOverWorkshop(WorkshopId Workshop) : IPress;

/// <summary>What nobody organises, for moderators.</summary>
[Press("w.hm"), Needs(Power.Moderator)]
public sealed record OpenUnorganised : IPress;
