using System.Globalization;
using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Telegram.Wire;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>A question as it is shown.</summary>
/// <param name="Choices">What its numbered buttons stand for.</param>
internal sealed record Shown(Outgoing Message, IReadOnlyList<string> Choices);

/// <summary>The questions of a form as messages: buttons for what can be chosen, and the ways back, on and out. Pure.</summary>
internal sealed class QuestionWriter(Func<IPress, string> token)
{
    private const int PerRow = 3;
    private const int MostChoices = 60;
    private const int Days = 9;

    private static readonly string[] Lengths = ["30 min", "1 h", "1 h 30 min", "2 h", "3 h", "4 h"];
    private static readonly LocalTime[] Times =
        [new(9, 0), new(10, 0), new(11, 0), new(12, 0), new(15, 0), new(16, 0), new(17, 0), new(18, 0), new(19, 0), new(20, 0)];

    /// <param name="inGroup">There only a reply is an answer: everything else is talk.</param>
    /// <param name="day">The day that was chosen, where its time is still to be asked for.</param>
    public Shown Question(Form form, Field field, View view, bool inGroup, LocalDate? day = null, IReadOnlyList<KeyboardButton>? more = null)
    {
        var words = new TelegramWords(view);
        var (choices, rows) = Choices(form, field, words, view, day);
        rows.Add([.. Ways(form, field, words)]);
        if (more is { Count: > 0 }) rows.Add([.. more]);
        var text = Written.Join("\n", [.. Lines(form, field, words, inGroup, day).Where(line => line.Length > 0)]);
        return new(new(text, Keyboard(rows)), choices);
    }

    /// <summary>All together, before it is sent off.</summary>
    public Shown Review(Form form, View view)
    {
        var words = new TelegramWords(view);
        var lines = new List<Written> { Html.Bold(words.Write(form.Title, 200)) };
        if (form.Problem is { } problem) lines.Add(words.Write(problem, 600));
        var room = 3000 / Math.Max(1, form.Fields.Count);
        foreach (var field in form.Fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
            lines.Add(Html.Bold(words.Write(field.Called, 60)) + Written.Space + Html.Plain(Html.Cut(Html.Quiet(ValueOf(field, words)), room)));
        if (form.Problem is null) lines.Add(words.Write(FormGuide.Order(form).Any(field => field.Required) ? QuestionTexts.Review : QuestionTexts.Change, 200));
        List<KeyboardButton[]> rows =
        [
            [
                Keyboards.Press(words.Plain(QuestionTexts.Send), Token(StepKind.Send, form, 0), ButtonStyle.Main),
                Keyboards.Press(words.Plain(QuestionTexts.Cancel), token(new CancelForm(form.Id))),
            ],
            .. form.Fields.Select((field, index) => Keyboards.Press(words.Plain(field.Called), Token(StepKind.Open, form, index))).Chunk(PerRow),
        ];
        return new(new(Written.Join("\n", lines), Keyboard(rows)), []);
    }

    private static IEnumerable<Written> Lines(Form form, Field field, TelegramWords words, bool inGroup, LocalDate? day)
    {
        yield return Html.Bold(words.Write(form.Title, 200));
        if (form.Problem is { } problem && field.Error is null) yield return words.Write(problem, 600);
        if (field.Error is { } error) yield return words.Write(error, 600);
        yield return words.Write(field.Label, 400, "\n");
        if (day is not null) yield return words.Write(QuestionTexts.AnyTime, 200);
        else if (field.Kind == FieldKind.When && field.Choices.Count == 0) yield return words.Write(QuestionTexts.AnyDay, 200);
        if (day is null) yield return words.Write(field.Hint, 200);
        if (!string.IsNullOrWhiteSpace(field.Value)) yield return words.Write(QuestionTexts.Now(Html.Cut(ValueOf(field, words), 1500)), 1600);
        if (inGroup) yield return words.Write(QuestionTexts.ReplyHere, 100);
    }

    private static (IReadOnlyList<string> Choices, List<KeyboardButton[]> Rows) Choices(Form form, Field field, TelegramWords words, View view, LocalDate? day)
    {
        var index = FormGuide.IndexOf(form, field);
        if (field.Choices.Count > 0) return Numbered(form, index, [.. field.Choices.Take(MostChoices).Select(choice => (choice.Value, words.Plain(choice.Label)))]);
        return field.Kind switch
        {
            FieldKind.YesNo => Numbered(form, index, [("yes", words.Plain(QuestionTexts.Yes)), ("no", words.Plain(QuestionTexts.No))]),
            FieldKind.Length => Numbered(form, index, [.. Lengths.Select(length => (length, length))]),
            FieldKind.When when day is { } chosen => ([], [.. Times.Select(time => At(form, index, chosen, time)).Chunk(4)]),
            FieldKind.When => ([], [.. Upcoming(view).Select(one => On(form, index, one, view)).Chunk(PerRow)]),
            _ => ([], []),
        };
    }

    private static (IReadOnlyList<string>, List<KeyboardButton[]>) Numbered(Form form, int field, IReadOnlyList<(string Value, string Label)> choices) => (
        [.. choices.Select(choice => choice.Value)],
        [
            .. choices.Select((choice, number) => Keyboards.Press(choice.Label, new Step(StepKind.Choose, form.Id, field, number).ToString()))
                .Chunk(choices.Any(choice => choice.Label.Length > 20) ? 1 : PerRow),
        ]);

    private static IEnumerable<LocalDate> Upcoming(View view)
    {
        var today = view.Now.InZone(view.Zone).Date;
        return Enumerable.Range(0, Days).Select(today.PlusDays);
    }

    private static KeyboardButton On(Form form, int field, LocalDate day, View view)
    {
        var label = TimeWords.Of(view.Zone.AtStartOfDay(day).ToInstant(), MomentStyle.Date, new(view.Languages[0], view.Zone, view.Now));
        return Keyboards.Press(label, new Step(StepKind.Day, form.Id, field, day.Year * 10_000 + day.Month * 100 + day.Day).ToString());
    }

    private static KeyboardButton At(Form form, int field, LocalDate day, LocalTime time)
    {
        var number = (day.Year * 10_000L + day.Month * 100 + day.Day) * 10_000 + time.Hour * 100 + time.Minute;
        return Keyboards.Press(time.ToString("HH:mm", CultureInfo.InvariantCulture), new Step(StepKind.Time, form.Id, field, number).ToString());
    }

    private IEnumerable<KeyboardButton> Ways(Form form, Field field, TelegramWords words)
    {
        var complete = FormGuide.Missing(form) is null;
        if (complete && FormGuide.HasMore(form))
            yield return Keyboards.Press(words.Plain(QuestionTexts.Back), Token(StepKind.Review, form, 0));
        else if (FormGuide.Before(form, field) is { } before)
            yield return Keyboards.Press(words.Plain(QuestionTexts.Back), Token(StepKind.Open, form, FormGuide.IndexOf(form, before)));
        if (!field.Required)
        {
            var filled = !string.IsNullOrWhiteSpace(field.Value);
            if (FormGuide.HasMore(form))
                yield return Keyboards.Press(words.Plain(filled ? QuestionTexts.Keep : QuestionTexts.Skip), Token(StepKind.Review, form, 0));
            if (filled || form.Fields.Count == 1)
                yield return Keyboards.Press(words.Plain(QuestionTexts.Clear), Token(StepKind.Clear, form, FormGuide.IndexOf(form, field)));
        }
        yield return Keyboards.Press(words.Plain(QuestionTexts.Cancel), token(new CancelForm(form.Id)));
    }

    /// <summary>What stands there, as its choice is called.</summary>
    private static string ValueOf(Field field, TelegramWords words)
    {
        if (field.Choices.FirstOrDefault(choice => choice.Value == field.Value) is { } choice) return words.Plain(choice.Label);
        return (field.Kind, field.Value) switch
        {
            (FieldKind.YesNo, "yes") => words.Plain(QuestionTexts.Yes),
            (FieldKind.YesNo, "no") => words.Plain(QuestionTexts.No),
            _ => field.Value ?? "",
        };
    }

    private static string Token(StepKind kind, Form form, int field) => new Step(kind, form.Id, field, 0).ToString();

    private static KeyboardMarkup Keyboard(List<KeyboardButton[]> rows) => new([.. rows.Where(row => row.Length > 0)]);
}
