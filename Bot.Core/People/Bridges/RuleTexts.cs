using Bot.Core.Localization;

namespace Bot.Core.People.Bridges;

/// <summary>The rules of README.md in this folder, in words for who decides.</summary>
internal static class RuleTexts
{
    public static Words Brings(SideInfo side) => new(
        En: $"{string.Join(", ", side.Platforms)} · {Count(side.Rooms, "room", "rooms")} · {Count(side.People, "person", "people")} · {Count(side.Organisers, "organiser", "organisers")} · {Count(side.Ahead, "event", "events")} ahead · {side.Zone} · {Spoken(side.Languages)}",
        Es: $"{string.Join(", ", side.Platforms)} · {Count(side.Rooms, "sala", "salas")} · {Count(side.People, "persona", "personas")} · {Count(side.Organisers, "persona que organiza", "personas que organizan")} · {Count(side.Ahead, "evento", "eventos")} por venir · {side.Zone} · {Spoken(side.Languages)}");

    public static Words Settings(SideInfo lead, SideInfo other)
    {
        var spoken = Spoken([.. lead.Languages.Union(other.Languages)]);
        return new(
            En: $"The community is called {lead.Name}, its time zone is {lead.Zone}, and it speaks {spoken}. Admins of {lead.Name} look after these settings, and its log goes on as everybody's.",
            Es: $"La comunidad se llama {lead.Name}, su zona horaria es {lead.Zone} y habla {spoken}. De estos ajustes se ocupa quien administra {lead.Name}, y su registro sigue como el de todo el mundo.");
    }

    public static readonly Words Events = new(
        En: "Events of both stay with their places, times and lists, and everybody sees them. What is announced on one side appears on the other, too.",
        Es: "Los eventos de los dos lados siguen con sus lugares, horas y listas, y todo el mundo los ve. Lo que se anuncia en un lado aparece también en el otro.");

    public static readonly Words Circles = new(
        En: "Circles of both stay, with everybody in them. Two of one name stay two.",
        Es: "Se mantienen los círculos de los dos, con su gente. Si dos se llaman igual, siguen siendo dos.");

    public static Words Rooms(SideInfo lead, SideInfo other) => new(
        En: $"Rooms of both stay. Announcements go to {lead.Announcements ?? "a room that I do not know yet"} and {other.Announcements ?? "a room that I do not know yet"}.",
        Es: $"Se mantienen las salas de los dos. Los anuncios van a {lead.Announcements ?? "una sala que aún no conozco"} y a {other.Announcements ?? "una sala que aún no conozco"}.");

    public static readonly Words Powers = new(
        En: "Whoever organises, moderates or is admin on one side is that for what belongs to this side, and a member on the other.",
        Es: "Quien organiza, modera o administra en un lado lo hace para lo de ese lado, y en el otro es miembro.");

    public static readonly Words People = new(
        En: "I do not guess who is the same person on both sides. People can link their accounts themselves.",
        Es: "No adivino quién es la misma persona en los dos lados. Cada quien puede enlazar sus cuentas.");

    public static readonly Words Undo = new(
        En: "Either side can leave with /bridge leave, and keeps what is its own.",
        Es: "Cualquiera de los dos puede irse con /puente dejar, y conserva lo suyo.");

    public static Words Leaving(string name, int people) => new(
        En: $"{name} becomes a community of its own again. This reaches {Count(people, "person", "people")}. It can only be undone by building the bridge anew.",
        Es: $"{name} vuelve a ser una comunidad aparte. Esto llega a {Count(people, "persona", "personas")}. Solo se deshace construyendo el puente de nuevo.");

    public static readonly Words Keeps = new(
        En: "Each side keeps its rooms, its people with their powers, its settings as they were before, its circles, and the events that were made there, with everybody on their lists.",
        Es: "Cada lado conserva sus salas, su gente con sus permisos, sus ajustes como eran antes, sus círculos y los eventos creados allí, con todas las personas de sus listas.");

    public static Words Seats(int seats) => new(
        En: $"{Count(seats, "person keeps a seat", "people keep seats")} on the other side, and will be told.",
        Es: $"{Count(seats, "persona conserva una plaza", "personas conservan plazas")} en el otro lado, y lo sabrán.");

    public static string Spoken(IReadOnlyList<Language> languages) => string.Join(" + ", languages.Select(language => language.OwnName()));

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
