using Bot.Core.Calendar;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Limits;

namespace Bot.Core.Features.Workshops.Editing;

/// <summary>What can be edited on its own: as people type it, and the form that asks for it.</summary>
internal static class Fields
{
    public static readonly IReadOnlyList<WorkshopField> WithForm =
    [
        WorkshopField.Title, WorkshopField.Description, WorkshopField.Length,
        WorkshopField.Where, WorkshopField.Seats, WorkshopField.Closes,
        WorkshopField.Language, WorkshopField.Guests,
        WorkshopField.Opens, WorkshopField.Kind, WorkshopField.For,
        WorkshopField.Reserved, WorkshopField.Release,
    ];

    /// <summary>What stands there now, as somebody would type it.</summary>
    public static string Present(Workshop workshop, WorkshopField field) => field switch
    {
        WorkshopField.Title => workshop.Title,
        WorkshopField.Description => workshop.Description,
        WorkshopField.Length => Values.Write(workshop.Length)!,
        WorkshopField.Where => workshop.Location,
        WorkshopField.Seats => Values.Write(workshop.Seats) ?? "",
        WorkshopField.Closes => workshop.ClosesBeforeMinutes == 0 ? "" : Values.Write(workshop.ClosesBefore)!,
        WorkshopField.Language => workshop.SpokenLanguage,
        WorkshopField.Guests => Values.Write(workshop.Guests)!,
        WorkshopField.Opens => workshop.OpensAt is { } opens ? new When(opens.InZone(workshop.Zone)).Text : "",
        WorkshopField.Kind => Values.Write(workshop.Kind)!,
        WorkshopField.For => ForWhom.Present(workshop),
        WorkshopField.Draw => workshop.DrawAt is { } draw ? new When(draw.InZone(workshop.Zone)).Text : "",
        WorkshopField.Reserved => Needs.ReserveList.Write(workshop.Reserves),
        WorkshopField.Release => Values.Write(NodaTime.Duration.FromMinutes(workshop.ReleaseBeforeMinutes))!,
        _ => "",
    };

    /// <param name="typed">What the form begins with.</param>
    /// <param name="later">Whether all later dates of the series are changed too.</param>
    public static FormRequest Form(Workshop workshop, WorkshopField field, string typed, bool later = false)
    {
        var form = Form(workshop, field, typed);
        return later ? form with { Known = new Dictionary<string, string>(form.Known) { ["later"] = Tokens.Write(true) } } : form;
    }

    private static FormRequest Form(Workshop workshop, WorkshopField field, string typed) => field switch
    {
        WorkshopField.Title => Of<EditTitle>(workshop, field, "title", typed),
        WorkshopField.Description => Of<EditDescription>(workshop, field, "description", typed),
        WorkshopField.Length => Of<EditLength>(workshop, field, "length", typed),
        WorkshopField.Where => Of<EditWhere>(workshop, field, "where", typed),
        WorkshopField.Seats => Of<EditSeats>(workshop, field, "seats", typed),
        WorkshopField.Closes => Of<EditCloses>(workshop, field, "closes", typed),
        WorkshopField.Language => Of<EditLanguage>(workshop, field, "language", typed),
        WorkshopField.Guests => Of<EditGuests>(workshop, field, "guests", typed),
        WorkshopField.Opens => Of<EditOpens>(workshop, field, "opens", typed),
        WorkshopField.Kind => Of<EditKind>(workshop, field, "kind", typed),
        WorkshopField.For => Of<EditFor>(workshop, field, "for", typed),
        WorkshopField.Draw => Of<EditDraw>(workshop, field, "draw", typed),
        WorkshopField.Reserved => Of<EditReserved>(workshop, field, "reserved", typed),
        WorkshopField.Release => Of<EditRelease>(workshop, field, "release", typed),
        _ => throw new Problem(Texts.Gone),
    };

    private static FormRequest Of<T>(Workshop workshop, WorkshopField field, string option, string typed) where T : ICommand =>
        FormRequest.For<T>(("workshop", Base32.Write(workshop.Id.Value)), ("was", Present(workshop, field)), (option, typed));
}
