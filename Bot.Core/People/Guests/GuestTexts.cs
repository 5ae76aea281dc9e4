using Bot.Core.Localization;

namespace Bot.Core.People.Guests;

internal static class GuestTexts
{
    public static readonly Words NoName = new(
        En: $"A name has letters, at most {GuestName.Longest} signs. A first name or initials are enough.",
        Es: $"Un nombre tiene letras, y como mucho {GuestName.Longest} signos. Basta el nombre de pila o las iniciales.");
}
