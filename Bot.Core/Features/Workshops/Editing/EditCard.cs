using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Editing;

/// <summary>A button for each thing that can be changed.</summary>
internal static class EditCard
{
    /// <param name="later">Whether all later dates of the series are changed too.</param>
    public static Card Of(Workshop workshop, bool later = false) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = [new Block.Paragraph(Words.Join(" ", [EditTexts.WhatToChange, Scope(workshop, later)]))],
        Buttons =
        [
            .. Fields.WithForm
                .Select(field => new Button.Press(EditTexts.Button(field), new EditField(workshop.Id, field, later)))
                .Concat(workshop.IsAction ? [] : [Names(workshop, later)])
                .Append(new Button.Press(OrganiserTexts.Move, new OpenMove(workshop.Id)))
                .Concat(workshop.IsAction ? [new Button.Press(ActionTexts.Safety, new OpenSafety(workshop.Id))] : [])
                .Chunk(CardLimits.ButtonsPerRow),
        ],
    };

    private static Button.Press Names(Workshop workshop, bool later) => new(
        workshop.NamesHidden ? EditTexts.ShowNames : EditTexts.HideNames, new HideNames(workshop.Id, !workshop.NamesHidden, later));

    private static Words Scope(Workshop workshop, bool later) =>
        later ? SeriesTexts.AndLater : workshop.SeriesId is null ? Words.None : SeriesTexts.ThisDate;
}
