using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;

namespace Bot.Bench.Rsvp;

/// <summary>
/// The same clicks at every run. Most people answer once for one of the few workshops that they care about, some change their mind; some
/// workshops are in demand, so that their seats run out, waitlists form and whoever waits is promoted.
/// </summary>
internal sealed class Clicks
{
    public const string OncePrefix = "bench/click/";

    private const int Interests = 3;

    private Clicks(IReadOnlyList<Inbound.Pressed> all, int pairs) => (All, Pairs) = (all, pairs);

    public IReadOnlyList<Inbound.Pressed> All { get; }

    /// <summary>How many different people answer for how many different workshops: the rows that there must be at the end.</summary>
    public int Pairs { get; }

    public static Clicks Make(int count, IReadOnlyList<WorkshopId> workshops, Tokens tokens)
    {
        var draw = new Draw(seed: 20261123);
        var clicks = new Inbound.Pressed[count];
        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < count; i++)
        {
            var person = draw.Below(Town.People);
            var workshop = Interest(person, draw.Below(Interests), workshops.Count);
            pairs.Add((person, workshop));
            var answer = draw.Below(100) switch { < 60 => RsvpAnswer.Going, < 75 => RsvpAnswer.Maybe, _ => RsvpAnswer.Cant };
            clicks[i] = new(
                Town.Person(person),
                Town.Square,
                new(string.Create(CultureInfo.InvariantCulture, $"{OncePrefix}{i}")),
                new(Town.Square.Place, $"card-{workshop}"),
                tokens.Encode(new global::Bot.Core.Features.Workshops.Rsvp(workshops[workshop], answer)));
        }
        return new(clicks, pairs.Count);
    }

    /// <summary>Everybody taps <i>Going</i> once, on one card.</summary>
    public static Clicks Opening(int people, WorkshopId workshop, Tokens tokens)
    {
        var going = tokens.Encode(new global::Bot.Core.Features.Workshops.Rsvp(workshop, RsvpAnswer.Going));
        return new(
            [.. Enumerable.Range(0, people).Select(person => new Inbound.Pressed(
                Town.Person(person), Town.Square, new(string.Create(CultureInfo.InvariantCulture, $"{OncePrefix}{person}")), new(Town.Square.Place, "card-0"), going))],
            people);
    }

    /// <summary>The lower of two draws, so that the first workshops are the popular ones; always the same for one person.</summary>
    private static int Interest(int person, int which, int workshops)
    {
        var draw = new Draw((ulong)(person * Interests + which));
        return Math.Min(draw.Below(workshops), draw.Below(workshops));
    }

    /// <summary>SplitMix64.</summary>
    private struct Draw(ulong seed)
    {
        private ulong _state = seed;

        public int Below(int limit)
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }
}
