using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People.Circles;

/// <summary>Pieces that several of the texts need.</summary>
internal static class CircleTexts
{
    public static readonly Words Gone = new(En: "That circle does not exist here any more.", Es: "Ese círculo ya no existe aquí.");

    public static readonly Words NotYours = new(
        En: "Only whoever organises this circle, or a moderator, can do that.",
        Es: "Solo quien organiza este círculo, o alguien que modera, puede hacerlo.");

    public static readonly Words OnlyItsOrganisers = new(
        En: "Only whoever organises this circle can do that.", Es: "Solo quien organiza este círculo puede hacerlo.");

    public static readonly Words Open = new(En: "open", Es: "abierto");
    public static readonly Words ByInvitation = new(En: "by invitation", Es: "con invitación");
    public static readonly Words Earlier = new(En: "Earlier", Es: "Antes");
    public static readonly Words Later = new(En: "Later", Es: "Después");

    /// <summary>A name inside a sentence. It is what a person typed: data, never markup.</summary>
    public static Rich Name(Circle circle) => new Span.Bold(circle.Name);

    public static Words HowToJoin(Circle circle) => circle.ByInvitation ? ByInvitation : Open;

    public static Words People(int count) => count == 1
        ? new(En: "1 person", Es: "1 persona")
        : new(En: $"{count} people", Es: $"{count} personas");

    /// <summary>For who does not organise the circle: a small number could point at somebody.</summary>
    public static Words Roughly(int count) =>
        count < CircleLimits.ExactFrom ? new(En: "a few people", Es: "unas pocas personas") : People(count);

    /// <summary>What people wrote, where there is little room for it.</summary>
    public static string Short(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return $"{text[..end].TrimEnd()}…";
    }
}
