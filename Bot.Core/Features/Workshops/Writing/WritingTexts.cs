using Bot.Core.Letters;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Writing;

/// <summary>Words about letters to those on a list.</summary>
internal static class WritingTexts
{
    public const string ToldKind = "workshop.told";

    public static readonly Words Button = new(En: "Tell them", Es: "Avisarles");

    /// <summary>The first line names neither workshop nor person: a locked screen shows it.</summary>
    private static readonly Words ForYou = new(
        En: "A message about something that you signed up for.", Es: "Un mensaje sobre algo a lo que te apuntaste.");

    public static Words To(Workshop workshop, TellWhom whom) => whom switch
    {
        TellWhom.Waiting => new(En: $"those who wait for {Texts.Name(workshop)}", Es: $"quienes esperan plaza en {Texts.Name(workshop)}"),
        TellWhom.Both => new(
            En: $"those who come to {Texts.Name(workshop)} or wait", Es: $"quienes vienen a {Texts.Name(workshop)} o esperan plaza"),
        _ => new(En: $"those who come to {Texts.Name(workshop)}", Es: $"quienes vienen a {Texts.Name(workshop)}"),
    };

    public static Words NotReached(int people) => people == 0 ? Words.None : new(
        En: $"{Texts.People(people).En} cannot be messaged or want no messages.",
        Es: $"A {Texts.People(people).Es} no se les puede escribir o no quieren mensajes.");

    public static Words Told(Workshop workshop, string author, Letter letter) => Words.Join("\n",
    [
        ForYou,
        new(
            En: $"{Texts.Name(workshop)}, {Texts.When(workshop)}, from {author}:",
            Es: $"{Texts.Name(workshop)}, {Texts.When(workshop)}, de {author}:"),
        letter.Words,
    ]);

    public static Words LogLine(Words who, Words about, IReadOnlyList<Words> texts) => new(
        En: $"{who.En} wrote to those on the list of {texts[0].En}.", Es: $"{who.Es} escribió a quienes están en la lista de {texts[0].Es}.");
}
