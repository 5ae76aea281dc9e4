using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Limits;

namespace Bot.Core.Features.Workshops.Organising;

/// <summary>What a workshop like another begins with: all but the date. For <i>Again</i>, and for what is saved as a template.</summary>
internal static class AgainForm
{
    public static IReadOnlyList<(string Option, string? Value)> Answers(Workshop workshop) =>
    [
        ("title", workshop.Title),
        ("where", workshop.Location),
        ("seats", Values.Write(workshop.Seats)),
        ("description", workshop.Description),
        ("length", Values.Write(workshop.Length)),
        ("guests", Values.Write(workshop.Guests)),
        ("closes", workshop.ClosesBeforeMinutes == 0 ? null : Values.Write(workshop.ClosesBefore)),
        ("language", workshop.SpokenLanguage),
        ("kind", workshop.Kind == WorkshopKind.Workshop ? null : Values.Write(workshop.Kind)),
        ("for", workshop.IsLimited ? ForWhom.Present(workshop) : null),
        ("hidden", Values.Write(workshop.NamesHidden)),
        ("reserved", workshop.Reserved == 0 ? null : Needs.ReserveList.Write(workshop.Reserves)),
    ];
}
