using System.Globalization;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>Ballots as one would write them on a board: <c>3: A&gt;B=C</c>. Options are letters.</summary>
internal static class Board
{
    public static readonly IReadOnlyList<string> Letters = ["A", "B", "C", "D", "E", "F"];

    public static Ballots Ranked(int options, params IEnumerable<string> lines) => Read(options, lines, body =>
        Ballot.Ranked(options, body.Split('>', StringSplitOptions.RemoveEmptyEntries).Select(group => group.Split('=').Select(Option))));

    /// <summary><c>3: A5 B2</c>.</summary>
    public static Ballots Marked(int options, params IEnumerable<string> lines) => Read(options, lines, body =>
    {
        var marks = new int[options];
        foreach (var part in body.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            marks[Option(part[..1])] = part.Length == 1 ? 1 : int.Parse(part[1..], CultureInfo.InvariantCulture);
        return new(marks);
    });

    /// <summary>The options as letters, one after another.</summary>
    public static string Say(IEnumerable<int> options) => string.Concat(options.Select(option => Letters[option]));

    /// <summary><c>A</c> wins against <c>B</c> and so on.</summary>
    public static TieOrder Order(string letters) => new(letters.Select(letter => letter - 'A'));

    public static string Votes(Round round) => string.Join(' ', round.Votes.Select(votes => votes.Text(Bot.Core.Localization.Language.English)));

    private static int Option(string letter) => letter.Trim()[0] - 'A';

    private static Ballots Read(int options, IEnumerable<string> lines, Func<string, Ballot> body) => Ballots.Of(options, lines.Select(line =>
        new Pile(body(line.Split(':')[1].Trim()), long.Parse(line.Split(':')[0], CultureInfo.InvariantCulture))));
}
