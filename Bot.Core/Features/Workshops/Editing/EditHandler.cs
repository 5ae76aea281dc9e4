using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Editing;

/// <summary>The forms that change one thing.</summary>
public sealed class EditHandler(Editor editor, WorkshopReads reads)
    : IHandle<EditTitle>, IHandle<EditDescription>, IHandle<EditLength>, IHandle<EditWhere>, IHandle<EditSeats>, IHandle<EditCloses>,
        IHandle<EditLanguage>, IHandle<EditGuests>, IHandle<EditReserved>, IHandle<EditRelease>, IHandle<HideNames>
{
    public Task<Reply> Handle(EditTitle input, Caller who, CancellationToken ct) =>
        Change(input.Workshop, WorkshopField.Title, input.Was, workshop => workshop with { Title = input.Title }, input.Title, who, ct);

    public Task<Reply> Handle(EditDescription input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Description, input.Was,
        workshop => workshop with { Description = input.Description }, input.Description, who, ct);

    public Task<Reply> Handle(EditLength input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Length, input.Was,
        workshop => workshop with { LengthMinutes = Draft.Minutes(input.Length)!.Value }, Values.Write(input.Length), who, ct);

    public Task<Reply> Handle(EditWhere input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Where, input.Was, workshop => workshop with { Location = input.Where }, input.Where, who, ct);

    public Task<Reply> Handle(EditSeats input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Seats, input.Was,
        workshop => workshop with { Seats = input.Seats }, Values.Write(input.Seats), who, ct);

    public Task<Reply> Handle(EditCloses input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Closes, input.Was,
        workshop => workshop with { ClosesBeforeMinutes = Draft.Minutes(input.Closes) ?? 0 }, Values.Write(input.Closes), who, ct);

    public Task<Reply> Handle(EditLanguage input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Language, input.Was,
        workshop => workshop with { SpokenLanguage = input.Language }, input.Language, who, ct);

    public Task<Reply> Handle(EditGuests input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Guests, input.Was,
        workshop => workshop with { Guests = input.Guests }, Values.Write(input.Guests), who, ct);

    public Task<Reply> Handle(EditReserved input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Reserved, input.Was,
        workshop => ReserveList.Keep(workshop, input.Reserved), input.Reserved, who, ct);

    public Task<Reply> Handle(EditRelease input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Release, input.Was,
        workshop => workshop with { ReleaseBeforeMinutes = ReserveList.Release(Draft.Minutes(input.Release)) }, Values.Write(input.Release), who, ct);

    public async Task<Reply> Handle(HideNames input, Caller who, CancellationToken ct)
    {
        await editor.Change(
            input.Workshop, WorkshopField.Names, was: null, workshop => workshop with { NamesHidden = input.Hidden }, who, ct);
        return new Reply.Update(EditCard.Of(await reads.ForOrganiser(input.Workshop, who, ct)));
    }

    private async Task<Reply> Change(
        WorkshopId id, WorkshopField field, string was, Func<Workshop, Workshop> edit, string? typed, Caller who, CancellationToken ct)
    {
        var edited = await editor.Change(id, field, was, edit, who, ct);
        if (edited.Meanwhile is not { } present)
            return Reply.OnlyYou(Said(edited, field), new Button.Press(OrganiserTexts.Change, new OpenEdit(id)));
        var workshop = await reads.ForOrganiser(id, who, ct);
        return new Reply.Ask(Fields.Form(workshop, field, typed ?? "") with { Problem = EditTexts.Meanwhile(field, Texts.Short(present, 200)) });
    }

    private static Words Said(Edited edited, WorkshopField field) => edited.Same ? EditTexts.Same : Words.Join(" ",
    [
        EditTexts.Changed(field),
        edited.Told > 0 ? EditTexts.Told(edited.Told) : Words.None,
        edited.Promoted > 0 ? EditTexts.Promoted(edited.Promoted) : Words.None,
        edited.TakenAboveLimit is { } taken ? EditTexts.NobodyLoses(taken) : Words.None,
    ]);
}
