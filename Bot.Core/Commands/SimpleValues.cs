using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Commands;

/// <summary>Text, numbers, yes and no, and choices.</summary>
internal static class SimpleValues
{
    private static readonly string[] Yes = ["yes", "y", "true", "on", "1", "sí", "si", "s"];
    private static readonly string[] No = ["no", "n", "false", "off", "0"];

    public static readonly ValueReader Text = new(FieldKind.Text, ReadText, value => (string)value);

    public static readonly ValueReader Number = new(
        FieldKind.Number, ReadNumber, value => ((int)value).ToString(CultureInfo.InvariantCulture));

    public static readonly ValueReader YesNo = new(FieldKind.YesNo, ReadYesNo, value => (bool)value ? "yes" : "no");

    public static ValueReader ChoiceOf(Type type)
    {
        var choices = Enum.GetValues(type).Cast<Enum>()
            .Select(member => (Member: member, Choice: new Choice(ChoiceNames.Name(member), ChoiceNames.Label(member))))
            .ToList();
        return new(FieldKind.Choice, Read, value => ChoiceNames.Name((Enum)value)) { Choices = [.. choices.Select(each => each.Choice)] };

        ValueRead Read(string text, OptionSpec option, ReadContext context)
        {
            foreach (var (member, choice) in choices)
            {
                if (Same(text, choice.Value) || Same(text, choice.Label.En.ToString()) || Same(text, choice.Label.Es.ToString()))
                    return ValueRead.Is(member);
            }
            return ValueRead.Wrong(CommandTexts.NotOneOf(text, [.. choices.Select(each => each.Choice.Label)]));
        }
    }

    private static ValueRead ReadText(string text, OptionSpec option, ReadContext context)
    {
        var clean = option.Long ? TextCleaner.Lines(text) : TextCleaner.OneLine(text);
        if (clean.Length == 0) return ValueRead.Wrong(CommandTexts.NothingToRead(option));
        return clean.Length > option.MaxLength ? ValueRead.Wrong(CommandTexts.TooLong(clean.Length, option.MaxLength.Value)) : ValueRead.Is(clean);
    }

    private static ValueRead ReadNumber(string text, OptionSpec option, ReadContext context)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (isNumber && !(number < option.Least) && !(number > option.Most)) return ValueRead.Is(number);
        return ValueRead.Wrong(CommandTexts.NotANumber(text, option.Least, option.Most));
    }

    private static ValueRead ReadYesNo(string text, OptionSpec option, ReadContext context) =>
        Yes.Any(word => Same(word, text)) ? ValueRead.Is(true)
        : No.Any(word => Same(word, text)) ? ValueRead.Is(false)
        : ValueRead.Wrong(CommandTexts.NotYesOrNo(text));

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
