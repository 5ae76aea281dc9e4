using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Export;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Inviting;
using Bot.Core.Features.Workshops.Members;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.Features.Workshops.Writing;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Organising;

/// <summary>What an organiser can do with one workshop.</summary>
internal static class OrganiseCard
{
    public static Card Of(Workshop workshop) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = [new Block.Paragraph(OrganiserTexts.Coming(workshop))],
        Buttons = workshop.Cancelled ? [[Again(workshop), People(workshop), new Button.Press(HistoryTexts.Button, new OpenHistory(workshop.Id))]] : Buttons(workshop),
        Closed = workshop.Cancelled,
    };

    /// <summary>What is wanted right after it was made; all the rest is behind the last.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> First(Workshop workshop) =>
    [
        Changes(workshop),
        [People(workshop), Dates(workshop), new Button.Press(OrganiserTexts.Everything, new Organise(workshop.Id))],
    ];

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Workshop workshop) =>
    [
        Changes(workshop),
        [
            People(workshop),
            new Button.Press(MoreTexts.CalendarFile, new CalendarFile(workshop.Id)),
            Again(workshop),
        ],
        .. Beside(workshop),
    ];

    private static IReadOnlyList<IReadOnlyList<Button>> Beside(Workshop workshop) =>
    [
        [
            new Button.Press(WritingTexts.Button, new OpenTellThem(workshop.Id)),
            new Button.Press(AskTexts.Button, new OpenQuestions(workshop.Id)),
            new Button.Press(ExportTexts.Button, new OpenExport(workshop.Id)),
        ],
        [
            new Button.Press(OrganisersTexts.Button, new OpenOrganisers(workshop.Id)),
            new Button.Press(HistoryTexts.Button, new OpenHistory(workshop.Id)),
            new Button.Press(InviteTexts.Button, new OpenInvite(workshop.Id)),
        ],
        [
            new Button.Press(ArrivalTexts.DoorButton, new OpenDoor(workshop.Id)),
            Dates(workshop),
            new Button.Press(TemplateTexts.Save, new OpenSaveTemplate(workshop.Id)),
        ],
    ];

    private static IReadOnlyList<Button> Changes(Workshop workshop) =>
    [
        new Button.Press(OrganiserTexts.Change, new OpenEdit(workshop.Id)),
        new Button.Press(OrganiserTexts.Move, new OpenMove(workshop.Id)),
        new Button.Press(OrganiserTexts.Cancel, new AskCancel(workshop.Id)),
    ];

    private static Button.Press Dates(Workshop workshop) => workshop.SeriesId is null
        ? new(SeriesTexts.Repeat, new OpenRepeat(workshop.Id))
        : new(SeriesTexts.SeriesButton, new OpenSeries(workshop.Id));

    private static Button.Press People(Workshop workshop) => new(OrganiserTexts.People, new OpenPeople(workshop.Id));

    private static Button.Press Again(Workshop workshop) => new(OrganiserTexts.Again, new Again(workshop.Id));
}
