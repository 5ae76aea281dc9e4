namespace Bot.Core.Features.Workshops;

/// <summary>How many people stand where. Kept beside the workshop, because counting rows at every tap would cost more than the tap.</summary>
/// <param name="Going">People with a seat, without guests.</param>
/// <param name="Seats">Seats taken, with guests.</param>
/// <param name="Waiting">Parties on the waitlist.</param>
/// <param name="Held">Seats held for those who were asked, with guests.</param>
public readonly record struct Counts(int Going, int Seats, int Maybe, int Waiting, int Cant, int Held = 0)
{
    public Counts With(Attendance? one) => Add(one, 1);

    public Counts Without(Attendance? one) => Add(one, -1);

    private Counts Add(Attendance? one, int sign) => one?.Standing switch
    {
        Standing.Going => this with { Going = Going + sign, Seats = Seats + sign * one.Party },
        Standing.Offered => this with { Held = Held + sign * one.Party },
        Standing.Waiting => this with { Waiting = Waiting + sign },
        Standing.Maybe => this with { Maybe = Maybe + sign },
        Standing.Cant => this with { Cant = Cant + sign },
        _ => this,
    };
}
