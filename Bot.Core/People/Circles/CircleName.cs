using Bot.Core.Calendar;
using Bot.Core.Commands;

namespace Bot.Core.People.Circles;

/// <summary>What a circle is called, and what two names have in common that nobody could tell apart.</summary>
internal static class CircleName
{
    /// <summary>Without what nobody sees: blanks of no width, which would make two names of one.</summary>
    public static string Clean(string typed) =>
        TextCleaner.OneLine(string.Concat(typed.Where(letter => letter is not ('\u200B' or '\u200C' or '\u2060' or '\uFEFF' or '\u00AD'))));

    /// <summary>Letters and digits alone, lower case, without accents; empty for a name that has none.</summary>
    public static string Key(string name) => Spelling.Key(name);

    /// <returns>The name to be stored.</returns>
    /// <exception cref="Problem">Nobody could say or find it.</exception>
    public static string Checked(string typed)
    {
        var name = Clean(typed);
        return Key(name).Length > 0 ? name : throw new Problem(Organising.OrganisingTexts.NameWithoutLetters);
    }
}
