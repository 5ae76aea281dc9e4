using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Inviting;

/// <summary>Invitations: what organisers read, and what is sent. The first line names nothing: a locked screen shows it.</summary>
internal static class InviteTexts
{
    public static readonly Words Button = new(En: "Invite…", Es: "Invitar…");
    public static readonly Words Send = new(En: "Invite", Es: "Invitar");

    private static readonly Words First = new(En: "An invitation for you.", Es: "Una invitación para ti.");

    private const int MostNamed = 5;

    public static Words Nobody(string typed) => new(
        En: $"I find nobody here called “{typed}”, and no circle that you may write to.",
        Es: $"No encuentro a nadie aquí que se llame «{typed}», ni un círculo al que puedas escribir.");

    public static Words Several(IReadOnlyList<string> names)
    {
        var list = string.Join(", ", names.Take(MostNamed));
        return new(En: $"Which one? Write the whole name: {list}.", Es: $"¿Quién? Escribe el nombre completo: {list}.");
    }

    public static Words AskPerson(Workshop workshop, string name) => new(
        En: $"Invite {name} to {Texts.Name(workshop)}, {Texts.When(workshop)}? One private message, within their quiet hours and wishes.",
        Es: $"¿Invitar a {name} a {Texts.Name(workshop)}, {Texts.When(workshop)}? Un mensaje privado, según sus horas de silencio y deseos.");

    public static Words AskCircle(Workshop workshop, string circle, int people) => new(
        En: $"Invite the circle {circle} to {Texts.Name(workshop)}, {Texts.When(workshop)}? It reaches {Texts.People(people).En}, each in private.",
        Es: $"¿Invitar al círculo {circle} a {Texts.Name(workshop)}, {Texts.When(workshop)}? Llega a {Texts.People(people).Es}, a cada quien en privado.");

    public static Words Sent(Workshop workshop, int people) => new(
        En: $"Invited to {Texts.Name(workshop)}: {Texts.People(people).En}.", Es: $"Invitación a {Texts.Name(workshop)}: {Texts.People(people).Es}.");

    public static Words Invitation(Workshop workshop) => Words.Join("\n",
    [
        First,
        new(
            En: $"You are invited to {Texts.Name(workshop)}, {Texts.When(workshop)}{Behind(workshop)} Can you come?",
            Es: $"Tienes invitación a {Texts.Name(workshop)}, {Texts.When(workshop)}{Behind(workshop)} ¿Puedes venir?"),
    ]);

    private static string Behind(Workshop workshop) => workshop.PublicLocation.Length > 0 ? $", {workshop.PublicLocation}." : ".";
}
