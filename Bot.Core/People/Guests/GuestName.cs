using Bot.Core.Calendar;
using Bot.Core.Commands;

namespace Bot.Core.People.Guests;

/// <summary>What a person without an account is called, in the words of who brought them: a first name or initials are enough.</summary>
public static class GuestName
{
    /// <summary>UTF-16 units.</summary>
    public const int Longest = 40;

    /// <returns>The name to be stored, without what nobody sees.</returns>
    /// <exception cref="Problem">Nobody could say or find it.</exception>
    public static string Checked(string typed)
    {
        var name = TextCleaner.OneLine(string.Concat(typed.Where(letter => letter is not ('\u200B' or '\u200C' or '\u2060' or '\uFEFF' or '\u00AD'))));
        return Key(name).Length > 0 && name.Length <= Longest ? name : throw new Problem(GuestTexts.NoName);
    }

    /// <summary>The same name however it is written.</summary>
    internal static string Key(string name) => Spelling.Key(name);
}
