using Bot.Core.Chat;
using Bot.Core.Commands;

namespace Bot.Core.People.Circles;

/// <summary>One page of a list.</summary>
internal readonly record struct Pages
{
    private readonly int _size;

    private Pages(int number, int last, int size) => (Number, Last, _size) = (number, last, size);

    public int Number { get; }

    public int Last { get; }

    /// <summary>The page of this number; the nearest that exists, since lists grow shorter after a button was made.</summary>
    public static Pages Of(int number, int all, int size)
    {
        var last = Math.Max(0, (all - 1) / size);
        return new(Math.Clamp(number, 0, last), last, size);
    }

    public IEnumerable<T> Shown<T>(IReadOnlyList<T> all) => all.Skip(Number * _size).Take(_size);

    public IReadOnlyList<IReadOnlyList<Button>> Buttons(Func<int, IPress> open)
    {
        List<Button> row = [];
        if (Number > 0) row.Add(new Button.Press(CircleTexts.Earlier, open(Number - 1)));
        if (Number < Last) row.Add(new Button.Press(CircleTexts.Later, open(Number + 1)));
        return row.Count == 0 ? [] : [row];
    }
}
