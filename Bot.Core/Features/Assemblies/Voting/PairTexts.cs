using System.Globalization;
using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Comparisons: one option against another, and orders that come of that.</summary>
internal static class PairTexts
{
    public static readonly Words Chains = new(
        En: "Where victories go in a circle, the strongest chain of victories from one option to the other counts; a chain is as strong as its weakest link.",
        Es: "Donde las victorias forman un círculo, cuenta la cadena de victorias más fuerte de una opción a otra; una cadena vale lo que su eslabón más débil.");

    public static Words Say(Names names, Runoff runoff) => new(
        En: $"Runoff: {Number(runoff.PreferOne)} prefer {names[runoff.One]}, {Number(runoff.PreferOther)} prefer {names[runoff.Other]}, {Number(runoff.NoPreference)} prefer neither.",
        Es: $"Final: {Number(runoff.PreferOne)} prefieren {names[runoff.One]}; {Number(runoff.PreferOther)} prefieren {names[runoff.Other]}; {Number(runoff.NoPreference)} no prefieren ninguna.");

    public static Words Say(Names names, Pairs pairs) => pairs.Champion is { } champion
        ? new(
            En: $"One against one, {names[champion]} beats every other option.",
            Es: $"Una contra una, {names[champion]} vence a todas las demás opciones.")
        : new(En: "One against one, no option beats every other.", Es: "Una contra una, ninguna opción vence a todas las demás.");

    public static Words Say(Names names, Locked locked)
    {
        var (won, lost) = (Number(locked.Strength.For), Number(locked.Strength.Against));
        var kept = locked.Kept.Count == 0 ? Words.None : new(
            En: $"{won} to {lost}: {Over(names, locked.Kept, "before")}.", Es: $"{won} a {lost}: {Over(names, locked.Kept, "antes que")}.");
        var dropped = locked.Dropped.Count == 0 ? Words.None : new(
            En: $"{won} to {lost}, left out because it closes a circle: {Over(names, locked.Dropped, "before")}.",
            Es: $"{won} a {lost}, descartado porque cierra un círculo: {Over(names, locked.Dropped, "antes que")}.");
        return Words.Join(" ", [kept, dropped]);
    }

    public static Words Say(Names names, Places places) => new(
        En: $"Order: {Levels(names, places)}.", Es: $"Orden: {Levels(names, places)}.");

    public static Words Say(Names names, Committee committee) => Words.Join(" ", committee.Best.Select(best => new Words(
        En: $"{names.In([.. best], Language.English)} together satisfy people most: {committee.Satisfaction.Text(Language.English)}.",
        Es: $"{names.In([.. best], Language.Spanish)} es el conjunto que más satisface: {committee.Satisfaction.Text(Language.Spanish)}.")));

    private static string Over(Names names, IReadOnlyList<(int Winner, int Loser)> pairs, string before) =>
        string.Join(", ", pairs.Select(pair => $"{names[pair.Winner]} {before} {names[pair.Loser]}"));

    private static string Levels(Names names, Places places) =>
        string.Join(" > ", places.Levels.Select(level => string.Join(" = ", level.Select(option => names[option]))));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
