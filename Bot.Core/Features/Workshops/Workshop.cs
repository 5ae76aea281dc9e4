using Bot.Core.Features.Workshops.Needs;
using Bot.Core.People;
using Bot.Core.Seats;
using NodaTime;

namespace Bot.Core.Features.Workshops;

/// <summary>One workshop as it is stored.</summary>
public sealed record Workshop
{
    private readonly CommunityId? _side;

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

    public bool NamesHidden { get; init; }

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

    public Capacity Capacity => new(Seats);

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    public Duration Length => Duration.FromMinutes(LengthMinutes);

    public Instant End => Start + Length;

    /// <summary>From here on nobody new signs up; those who come may still say that they cannot.</summary>
    public Instant Closes => Start - ClosesBefore;

    public Duration ClosesBefore => Duration.FromMinutes(ClosesBeforeMinutes);

    public bool Cancelled => State == WorkshopState.Cancelled;

    /// <summary>Whoever organises it, by their own power or by agreement, and every moderator of the side where it was made.</summary>
    public bool MayBeOrganisedBy(Caller who) => who.Community == Community
        && ((who.Power >= Power.Moderator && who.Side == Side) || (who.Power >= Power.Host && who.Person == Organiser)
            || Helping.Contains(who.Person));

    /// <summary>What is free, and for whom.</summary>
    public Vacancy Free(Instant now) => Vacancy.Of(Capacity, Taken, Reserved > 0 && now < Releases ? Reserves : []);

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
