using Bot.Core.Localization;

namespace Bot.Core.People;

/// <summary>
/// One entry of the register of what is kept about people: it is what <i>Privacy</i> says, and a test holds that every column of the real
/// schema stands in one, or in the list of what is about nobody.
/// </summary>
/// <param name="What">What it is, in a sentence.</param>
/// <param name="Why">What it is for, in a sentence.</param>
/// <param name="HowLong">Until when, in a sentence.</param>
/// <param name="WhoSees">Who can see it, in a sentence.</param>
/// <param name="Columns">Tables with their columns, as in <c>rsvps: workshop_id person_id note</c>; none for what is not stored at all.</param>
public sealed record Keeping(Words What, Words Why, Words HowLong, Words WhoSees, params IReadOnlyList<string> Columns)
{
    public static readonly Words UntilForgotten = new(En: "Until you are forgotten.", Es: "Hasta que se te olvida.");

    public static readonly Words OnlyYou = new(En: "Nobody but you sees it.", Es: "Solo lo ves tú.");

    public static readonly Words OnlyTheBot = new(En: "Nobody sees it; only I use it.", Es: "No lo ve nadie; solo lo uso yo.");

    /// <summary>The sentences after one another.</summary>
    public Words Text => Words.Join(" ", [What, Why, HowLong, WhoSees]);
}
