using System.Globalization;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.History;

/// <summary>Writes down what organisers do to a workshop, in the change itself, for those who organise it with them.</summary>
public sealed class WorkshopHistory(Ids ids)
{
    /// <param name="about">Whom it concerned.</param>
    internal Task Add(Tx tx, WorkshopId workshop, HistoryLine line, Caller who, PersonId? about = null) =>
        HistoryTable.Insert(tx, ids.Next(), workshop, line, who, about);

    internal Task Edited(Tx tx, Workshop before, Workshop after, WorkshopField field, Caller who) =>
        Add(tx, after.Id, new(HistoryKind.Edited, field, Value(before, field), Value(after, field)), who);

    internal Task Moved(Tx tx, Workshop before, Workshop after, Caller who) =>
        Add(tx, after.Id, new(HistoryKind.Moved, WorkshopField.When, Moment(before.Start), Moment(after.Start)), who);

    private static string Value(Workshop workshop, WorkshopField field) => field == WorkshopField.Names
        ? workshop.NamesHidden ? HistoryTexts.Hidden : HistoryTexts.Shown
        : Fields.Present(workshop, field);

    private static string Moment(Instant at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
