using Bot.Core.Localization;

namespace Bot.Core.Seats;

/// <summary>For what a seat can be kept. Stored by name and in tokens by number: keep both.</summary>
public enum Need
{
    FirstVisit = 0,
    Interpreter = 1,
    Wheelchair = 2,
    Child = 3,
    QuietPlace = 4,
}

/// <summary>Needs as people write them.</summary>
public static class NeedWords
{
    public static readonly IReadOnlyList<Need> All = Enum.GetValues<Need>();

    public static Words Name(Need need) => need switch
    {
        Need.FirstVisit => new(En: "first visit", Es: "primera visita"),
        Need.Interpreter => new(En: "interpreter", Es: "intérprete"),
        Need.Wheelchair => new(En: "wheelchair", Es: "silla de ruedas"),
        Need.Child => new(En: "child", Es: "con peques"),
        _ => new(En: "quiet place", Es: "lugar tranquilo"),
    };

    /// <returns>Null for what is no need that we know; either language does, with or without accents and a final s.</returns>
    public static Need? Read(string text)
    {
        var wanted = Fold(text);
        foreach (var need in All)
        {
            var name = Name(need);
            if (wanted == Fold(name.En.ToString()) || wanted == Fold(name.Es.ToString())) return need;
        }
        return wanted is "CHILDREN" ? Need.Child : null;
    }

    private static string Fold(string text)
    {
        var letters = text.Normalize(System.Text.NormalizationForm.FormD).Where(c => !char.IsControl(c) && char.IsAscii(c));
        var words = string.Concat(letters).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words.Select(word => word.TrimEnd('S')));
    }
}
