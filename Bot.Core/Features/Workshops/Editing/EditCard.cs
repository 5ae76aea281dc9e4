using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Editing;

/// <summary>A button for each thing that can be changed.</summary>
internal static class EditCard
{
    public static Card Of(Workshop workshop) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = [new Block.Paragraph(EditTexts.WhatToChange)],
        Buttons =
        [
            .. Fields.WithForm
                .Select(field => new Button.Press(EditTexts.Button(field), new EditField(workshop.Id, field)))
                .Append(new Button.Press(
                    workshop.NamesHidden ? EditTexts.ShowNames : EditTexts.HideNames, new HideNames(workshop.Id, !workshop.NamesHidden)))
                .Append(new Button.Press(OrganiserTexts.Move, new OpenMove(workshop.Id)))
                .Chunk(CardLimits.ButtonsPerRow),
        ],
    };
}
