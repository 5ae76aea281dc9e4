namespace Bot.Core.Commands;

/// <summary>
/// The rules of typed text: each required value takes one word or one quoted run, the last required one takes the rest; optional
/// values only by name. A named text that stands after everything required runs on to the next name.
/// </summary>
internal static class Arguments
{
    /// <summary>An unquoted title is tried with at most this many words, so that a pasted page costs no time.</summary>
    private const int LongestTitle = 12;

    public static CommandLine.Call Read(CommandSpec spec, string text)
    {
        var pieces = RunOn(Pieces.Of(text, spec), spec);
        var named = new Dictionary<string, string>();
        foreach (var piece in pieces) if (piece.Option is { } option) named[option.Name] = piece.Text;
        var free = pieces.Where(piece => piece.Option is null).ToList();
        var wanted = Wanted(spec, named);
        if (wanted.Count == 0) return new(spec, [named], free.Count == 0 ? null : Together(free));
        if (free.Count == 0) return new(spec, [named], null);
        return new(spec, [.. Readings(named, free, wanted)], null);
    }

    private static IReadOnlyList<OptionSpec> Wanted(CommandSpec spec, Dictionary<string, string> named)
    {
        if (spec.Required.Count > 0) return [.. spec.Required.Where(option => !named.ContainsKey(option.Name))];
        // "/workshop edit clay": what can be completed may also be typed without its name; "/link K7QM 2XRD": so may the only thing there is.
        return
        [
            .. spec.Options
                .Where(option => (option.Suggest is not null || (option.IsText && spec.Options.Count == 1)) && !named.ContainsKey(option.Name))
                .Take(1),
        ];
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Readings(
        Dictionary<string, string> named, List<Piece> free, IReadOnlyList<OptionSpec> wanted)
    {
        yield return Reading(named, free, wanted, first: 1);
        if (wanted.Count < 2 || !wanted[0].IsText || free[0].Quoted) yield break;
        var longest = Math.Min(free.Count - wanted.Count + 1, LongestTitle);
        for (var first = 2; first <= longest; first++) yield return Reading(named, free, wanted, first);
    }

    private static Dictionary<string, string> Reading(
        Dictionary<string, string> named, List<Piece> free, IReadOnlyList<OptionSpec> wanted, int first)
    {
        var values = new Dictionary<string, string>(named);
        var at = 0;
        for (var i = 0; i < wanted.Count && at < free.Count; i++)
        {
            var take = i == wanted.Count - 1 ? free.Count - at : i == 0 ? first : 1;
            values[wanted[i].Name] = Together(free.GetRange(at, take));
            at += take;
        }
        return values;
    }

    private static List<Piece> RunOn(List<Piece> pieces, CommandSpec spec)
    {
        var missing = spec.Required.Count(option => !pieces.Any(piece => piece.Option == option));
        var result = new List<Piece>();
        var free = 0;
        foreach (var piece in pieces)
        {
            var follows = piece.Option is null && free >= missing && result is [.., { Option.IsText: true, Quoted: false }];
            if (follows) result[^1] = result[^1] with { Text = $"{result[^1].Text} {piece.Text}" };
            else result.Add(piece);
            if (piece.Option is null && !follows) free++;
        }
        return result;
    }

    private static string Together(List<Piece> pieces) => string.Join(' ', pieces.Select(piece => piece.Text));
}
