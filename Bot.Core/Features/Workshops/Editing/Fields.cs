using Bot.Core.Commands;

namespace Bot.Core.Features.Workshops.Editing;

/// <summary>What can be edited on its own: as people type it, and the form that asks for it.</summary>
internal static class Fields
{
    public static readonly IReadOnlyList<WorkshopField> WithForm =
    [
        WorkshopField.Title, WorkshopField.Description, WorkshopField.Length,
        WorkshopField.Where, WorkshopField.Seats, WorkshopField.Closes,
        WorkshopField.Language, WorkshopField.Guests,
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
        WorkshopField.Reserved => Needs.ReserveList.Write(workshop.Reserves),
        WorkshopField.Release => Values.Write(NodaTime.Duration.FromMinutes(workshop.ReleaseBeforeMinutes))!,
        _ => "",
    };

    /// <param name="typed">What the form begins with.</param>
    public static FormRequest Form(Workshop workshop, WorkshopField field, string typed) => field switch
    {
        WorkshopField.Title => Of<EditTitle>(workshop, field, "title", typed),
        WorkshopField.Description => Of<EditDescription>(workshop, field, "description", typed),
        WorkshopField.Length => Of<EditLength>(workshop, field, "length", typed),
        WorkshopField.Where => Of<EditWhere>(workshop, field, "where", typed),
        WorkshopField.Seats => Of<EditSeats>(workshop, field, "seats", typed),
        WorkshopField.Closes => Of<EditCloses>(workshop, field, "closes", typed),
        WorkshopField.Language => Of<EditLanguage>(workshop, field, "language", typed),
        WorkshopField.Guests => Of<EditGuests>(workshop, field, "guests", typed),
        WorkshopField.Reserved => Of<EditReserved>(workshop, field, "reserved", typed),
        WorkshopField.Release => Of<EditRelease>(workshop, field, "release", typed),
        _ => throw new Problem(Texts.Gone),
    };

    private static FormRequest Of<T>(Workshop workshop, WorkshopField field, string option, string typed) where T : ICommand =>
        FormRequest.For<T>(("workshop", Base32.Write(workshop.Id.Value)), ("was", Present(workshop, field)), (option, typed));
}
