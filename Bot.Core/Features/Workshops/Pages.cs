using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Members;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops;

/// <summary>One page of a list of names.</summary>
internal readonly record struct Pages
{
    public const int Size = 20;

    private readonly int _size;

    private Pages(int number, int last, int size) => (Number, Last, _size) = (number, last, size);

    public int Number { get; }

    public int Last { get; }

    public int Skip => Number * _size;

    /// <summary>The page of this number; the nearest that exists, since lists grow shorter after a button was made.</summary>
    public static Pages Of(int number, int names, int size = Size)
    {
        var last = Math.Max(0, (names - 1) / size);
        return new(Math.Clamp(number, 0, last), last, size);
    }

    public IReadOnlyList<IReadOnlyList<Button>> Buttons(Func<int, IPress> open) => Buttons(open, MoreTexts.Earlier, MoreTexts.Later);

    public IReadOnlyList<IReadOnlyList<Button>> Buttons(Func<int, IPress> open, Words back, Words on)
    {
        List<Button> row = [];
        if (Number > 0) row.Add(new Button.Press(back, open(Number - 1)));
        if (Number < Last) row.Add(new Button.Press(on, open(Number + 1)));
        return row.Count == 0 ? [] : [row];
    }
}
