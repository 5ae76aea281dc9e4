using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.Seats;
using NodaTime;

namespace Bot.Core.Features.Workshops;

/// <summary>One workshop as it is stored.</summary>
public sealed record Workshop
{
    private readonly CommunityId? _side;
    private readonly bool _namesHidden;

    public required WorkshopId Id { get; init; }

    public required CommunityId Community { get; init; }

    /// <summary>The side of a bridge where it was made, and where moderators look after it.</summary>
    public CommunityId Side { get => _side ?? Community; init => _side = value; }

    /// <summary>Null after that person left; moderators then organise it.</summary>
    public PersonId? Organiser { get; init; }

    /// <summary>The account that it was made with; null where that is not known.</summary>
    public AccountId? OrganiserAccount { get; init; }

    /// <summary>The room where its card stands; null while it was never posted.</summary>
    public PlaceId? Place { get; init; }

    /// <summary>
    /// What its remembered cards are called. A move makes a new one: cards posted before keep the old id and point to the new message.
    /// </summary>
    public required long Card { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Where it meets, in plain words; empty while nobody said.</summary>
    public string Location { get; init; } = "";

    /// <summary>The same place however it is written: the key that the last workshop there is found by.</summary>
    public string LocationKey => Fold(Location);

    /// <summary>The language that it is held in, in plain words; empty while nobody said.</summary>
    public string SpokenLanguage { get; init; } = "";

    public required LocalDateTime LocalStart { get; init; }

    public required string ZoneId { get; init; }

    public required int LengthMinutes { get; init; }

    /// <summary>Follows from the local start and its zone.</summary>
    public required Instant Start { get; init; }

    public int? Seats { get; init; }

    /// <summary>How many each person may bring.</summary>
    public int Guests { get; init; } = WorkshopLimits.UsualGuests;

    public int ClosesBeforeMinutes { get; init; }

    /// <summary>Always, at an action.</summary>
    public bool NamesHidden { get => _namesHidden || IsAction; init => _namesHidden = value; }

    public WorkshopState State { get; init; }

    /// <summary>Grows with every write: the lock that orders them, and the order of the waitlist.</summary>
    public long Revision { get; init; }

    /// <summary>Grows with every change that calendars must notice (RFC 5545 SEQUENCE).</summary>
    public int Sequence { get; init; }

    /// <summary>How often it was moved; which planning its reminders belong to.</summary>
    public int Moves { get; init; }

    /// <summary>Where it stood before the last move.</summary>
    public Instant? MovedFrom { get; init; }

    public Instant? MovedAt { get; init; }

    /// <summary>What was edited last, for the card to say.</summary>
    public WorkshopField Changed { get; init; }

    /// <summary>When organisers changed it last.</summary>
    public required Instant ChangedAt { get; init; }

    public WorkshopKind Kind { get; init; }

    public bool IsAction => Kind == WorkshopKind.Action;

    /// <summary>Before this nobody takes a seat; null where sign-up is open from the beginning.</summary>
    public Instant? OpensAt { get; init; }

    /// <summary>Only those in this circle may come; null for everybody.</summary>
    public CircleId? ForCircle { get; init; }

    /// <summary>What that circle is called now; null where there is none any more.</summary>
    public string? ForCircleName { get; init; }

    /// <summary>Only those with at least this power may come; null for everybody.</summary>
    public Power? ForPower { get; init; }

    /// <summary>Whether not everybody may come.</summary>
    public bool IsLimited => ForCircle is not null || ForPower is not null;

    /// <summary>The series whose date it is; null for one of its own.</summary>
    public SeriesId? SeriesId { get; init; }

    /// <summary>Its place among the dates of the series, from 1.</summary>
    public int? SeriesNumber { get; init; }

    /// <summary>How the series repeats, as it is stored.</summary>
    public string? SeriesPattern { get; init; }

    /// <summary>What was changed of this date alone, a bit for each field.</summary>
    public int OwnFields { get; init; }

    /// <summary>Whether its card was posted: of a series only the next date's stands in the room.</summary>
    public bool Carded { get; init; } = true;

    public int CountGoing { get; init; }

    public int CountSeats { get; init; }

    public int CountMaybe { get; init; }

    public int CountWaiting { get; init; }

    public int CountCant { get; init; }

    /// <summary>Seats held for those who were asked.</summary>
    public int CountHeld { get; init; }

    public Counts Counts => new(CountGoing, CountSeats, CountMaybe, CountWaiting, CountCant, CountHeld);

    /// <summary>Seats that nobody else can have: those of who comes, and those held for who was asked.</summary>
    public int Taken => CountSeats + CountHeld;

    /// <summary>How many organise it by agreement, beside its organiser.</summary>
    public int Helpers { get; init; }

    /// <summary>Who these are, where they were looked up (<see cref="Organisers.OrganiserTable.With"/>).</summary>
    public IReadOnlyList<PersonId> Helping { get; init; } = [];

    /// <summary>How many questions those who come are asked.</summary>
    public int Questions { get; init; }

    /// <summary>Seats kept by need in all.</summary>
    public int Reserved { get; init; }

    /// <summary>How they are kept, where that was looked up (<see cref="Needs.ReserveTable.With"/>), as it is whenever seats are given.</summary>
    public IReadOnlyList<Reserve> Reserves { get; init; } = [];

    public int ReleaseBeforeMinutes { get; init; } = NeedLimits.UsualRelease;

    /// <summary>From here on kept seats are there for everybody.</summary>
    public Instant Releases => Start - Duration.FromMinutes(ReleaseBeforeMinutes);

    /// <summary>When that has to be done; null where nothing is kept.</summary>
    public Instant? ReleaseStep => Reserved > 0 && !Cancelled ? Releases : null;

    /// <summary>When free seats are drawn by lot; until then nobody gets one. Null where the order counts.</summary>
    public Instant? DrawAt { get; init; }

    /// <summary>When they were drawn.</summary>
    public Instant? DrawnAt { get; init; }

    public Capacity Capacity => new(Seats);

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    public Duration Length => Duration.FromMinutes(LengthMinutes);

    public Instant End => Start + Length;

    /// <summary>From here on nobody new signs up; those who come may still say that they cannot.</summary>
    public Instant Closes => Start - ClosesBefore;

    public Duration ClosesBefore => Duration.FromMinutes(ClosesBeforeMinutes);

    /// <summary>Sign-up has not opened yet.</summary>
    public bool OpensAfter(Instant now) => OpensAt is { } opens && now < opens;

    /// <summary>The room where its card stands; null while it stands in none.</summary>
    public PlaceId? CardRoom => Carded ? Place : null;

    /// <summary>Where it meets, for everybody's eyes: not of an action.</summary>
    public string PublicLocation => IsAction ? "" : Location;

    /// <summary>From when on those who come see the meeting point of an action.</summary>
    public Instant PlaceShown => Start - ActionRules.PlaceBefore;

    /// <summary>Whether this field was changed of this date alone.</summary>
    public bool HasOwn(WorkshopField field) => (OwnFields & (1 << (int)field)) != 0;

    public Workshop WithOwn(WorkshopField field, bool own) => this with
    {
        OwnFields = own ? OwnFields | (1 << (int)field) : OwnFields & ~(1 << (int)field),
    };

    public bool Cancelled => State == WorkshopState.Cancelled;

    /// <summary>Whoever organises it, by their own power or by agreement, and every moderator of the side where it was made.</summary>
    public bool MayBeOrganisedBy(Caller who) => who.Community == Community
        && ((who.Power >= Power.Moderator && who.Side == Side) || (who.Power >= Power.Host && who.Person == Organiser)
            || Helping.Contains(who.Person));

    /// <summary>What is free, and for whom; nothing while a draw is to come.</summary>
    public Vacancy Free(Instant now) => DrawAt is not null ? default : Vacancy.Of(Capacity, Taken, Reserved > 0 && now < Releases ? Reserves : []);

    /// <summary>The counters when one person stands somewhere else than before.</summary>
    public Workshop Replace(Attendance? before, Attendance? after)
    {
        var counted = With(Counts.Without(before).With(after));
        if (Reserves.Count == 0) return counted;
        return counted with { Reserves = Reserve.Count(Reserve.Count(Reserves, Seated(before), -1), Seated(after), 1) };
    }

    private static Need? Seated(Attendance? one) => one is { Standing: Standing.Going or Standing.Offered } ? one.Need : null;

    public static string Fold(string location) => location.ToUpperInvariant();

    public Workshop With(Counts counts) => this with
    {
        CountGoing = counts.Going,
        CountSeats = counts.Seats,
        CountMaybe = counts.Maybe,
        CountWaiting = counts.Waiting,
        CountCant = counts.Cant,
        CountHeld = counts.Held,
    };
}
