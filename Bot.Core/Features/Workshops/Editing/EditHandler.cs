using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.Lottery;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Editing;

/// <summary>The forms that change one thing.</summary>
public sealed class EditHandler(Editor editor, SeriesEditor series, WorkshopReads reads, IDatabase db)
    : IHandle<EditTitle>, IHandle<EditDescription>, IHandle<EditLength>, IHandle<EditWhere>, IHandle<EditSeats>, IHandle<EditCloses>,
        IHandle<EditLanguage>, IHandle<EditGuests>, IHandle<HideNames>, IHandle<EditOpens>, IHandle<EditKind>, IHandle<EditFor>,
        IHandle<EditReserved>, IHandle<EditRelease>, IHandle<EditDraw>
{
    public Task<Reply> Handle(EditTitle input, Caller who, CancellationToken ct) =>
        Change(input.Workshop, WorkshopField.Title, input.Was, input.Later, workshop => workshop with { Title = input.Title }, input.Title, who, ct);

    public Task<Reply> Handle(EditDescription input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Description, input.Was, input.Later,
        workshop => workshop with { Description = input.Description }, input.Description, who, ct);

    public Task<Reply> Handle(EditLength input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Length, input.Was, input.Later,
        workshop => workshop with { LengthMinutes = Draft.Minutes(input.Length)!.Value }, Values.Write(input.Length), who, ct);

    public Task<Reply> Handle(EditWhere input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Where, input.Was, input.Later, workshop => workshop with { Location = input.Where }, input.Where, who, ct);

    public Task<Reply> Handle(EditSeats input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Seats, input.Was, input.Later,
        workshop => workshop with { Seats = input.Seats }, Values.Write(input.Seats), who, ct);

    public Task<Reply> Handle(EditCloses input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Closes, input.Was, input.Later,
        workshop => workshop with { ClosesBeforeMinutes = Draft.Minutes(input.Closes) ?? 0 }, Values.Write(input.Closes), who, ct);

    public Task<Reply> Handle(EditLanguage input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Language, input.Was, input.Later,
        workshop => workshop with { SpokenLanguage = input.Language }, input.Language, who, ct);

    public Task<Reply> Handle(EditGuests input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Guests, input.Was, input.Later,
        workshop => workshop with { Guests = input.Guests }, Values.Write(input.Guests), who, ct);

    public Task<Reply> Handle(EditReserved input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Reserved, input.Was, input.Later,
        workshop => ReserveList.Keep(workshop, input.Reserved), input.Reserved, who, ct);

    public Task<Reply> Handle(EditRelease input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Release, input.Was, input.Later,
        workshop => workshop with { ReleaseBeforeMinutes = ReserveList.Release(Draft.Minutes(input.Release)) }, Values.Write(input.Release), who, ct);

    /// <summary>One date has one draw, also in a series.</summary>
    public Task<Reply> Handle(EditDraw input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Draw, input.Was, later: false,
        workshop => DrawRules.Set(workshop, input.Draw?.StartInstant, who.Now), input.Draw?.Text, who, ct);

    public async Task<Reply> Handle(HideNames input, Caller who, CancellationToken ct)
    {
        if (input.Later && await reads.ForOrganiser(input.Workshop, who, ct) is { SeriesId: not null } date)
            await series.Change(date, WorkshopField.Names, was: null, workshop => workshop with { NamesHidden = input.Hidden }, who, ct);
        else
            await editor.Change(input.Workshop, WorkshopField.Names, was: null, workshop => workshop with { NamesHidden = input.Hidden }, who, ct);
        return new Reply.Update(EditCard.Of(await reads.ForOrganiser(input.Workshop, who, ct), input.Later));
    }

    /// <summary>Of a series each date opens as long before it as this one.</summary>
    public async Task<Reply> Handle(EditOpens input, Caller who, CancellationToken ct)
    {
        var like = await reads.ForOrganiser(input.Workshop, who, ct) with { OpensAt = input.Opens?.StartInstant };
        return await Change(
            input.Workshop, WorkshopField.Opens, input.Was, input.Later,
            workshop => workshop with { OpensAt = SeriesDraft.Opens(like, workshop.LocalStart) }, input.Opens?.Text, who, ct);
    }

    public Task<Reply> Handle(EditKind input, Caller who, CancellationToken ct) => Change(
        input.Workshop, WorkshopField.Kind, input.Was, input.Later,
        workshop => workshop with { Kind = input.Kind }, Values.Write(input.Kind), who, ct);

    public async Task<Reply> Handle(EditFor input, Caller who, CancellationToken ct)
    {
        var (circle, power) = await db.Read(q => ForWhom.Read(q, input.For, who), ct);
        return await Change(
            input.Workshop, WorkshopField.For, input.Was, input.Later,
            workshop => workshop with { ForCircle = circle, ForPower = power, ForCircleName = circle is null ? null : input.For }, input.For, who, ct);
    }

    private async Task<Reply> ChangeAll(
        Workshop date, WorkshopField field, string was, Func<Workshop, Workshop> edit, string? typed, Caller who, CancellationToken ct)
    {
        var edited = await series.Change(date, field, was, edit, who, ct);
        if (edited.Meanwhile is null)
            return Reply.OnlyYou(
                edited.Dates == 0 ? EditTexts.Same : ScopeTexts.Edited(edited),
                new Button.Press(OrganiserTexts.Change, new OpenEditScope(date.Id, Later: true)));
        return Again(await reads.ForOrganiser(date.Id, who, ct), field, typed, edited.Meanwhile, later: true);
    }

    private static Reply.Ask Again(Workshop workshop, WorkshopField field, string? typed, string present, bool later) =>
        new(Fields.Form(workshop, field, typed ?? "", later) with { Problem = EditTexts.Meanwhile(field, Texts.Short(present, 200)) });

    private async Task<Reply> Change(
        WorkshopId id, WorkshopField field, string was, bool later, Func<Workshop, Workshop> edit, string? typed, Caller who, CancellationToken ct)
    {
        if (later && await reads.ForOrganiser(id, who, ct) is { SeriesId: not null } date)
            return await ChangeAll(date, field, was, edit, typed, who, ct);
        var edited = await editor.Change(id, field, was, edit, who, ct);
        if (edited.Meanwhile is not { } present)
            return Reply.OnlyYou(Said(edited, field), new Button.Press(OrganiserTexts.Change, new OpenEdit(id)));
        return Again(await reads.ForOrganiser(id, who, ct), field, typed, present, later: false);
    }

    private static Words Said(Edited edited, WorkshopField field) => edited.Same ? EditTexts.Same : Words.Join(" ",
    [
        EditTexts.Changed(field),
        edited.Told > 0 ? EditTexts.Told(edited.Told) : Words.None,
        edited.Promoted > 0 ? EditTexts.Promoted(edited.Promoted) : Words.None,
        edited.TakenAboveLimit is { } taken ? EditTexts.NobodyLoses(taken) : Words.None,
    ]);
}
