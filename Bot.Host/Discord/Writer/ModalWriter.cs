using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Forms as modals, five questions at a time. https://docs.discord.com/developers/components/using-modal-components</summary>
internal static class ModalWriter
{
    private const int Title = 45;
    private const int Label = 45;
    private const int Description = 100;
    private const int OptionText = 100;
    private const int Text = 4000;
    private const int Radios = 10;
    private const int Selects = 25;

    private static readonly Words Yes = new(En: "Yes", Es: "Sí");
    private static readonly Words No = new(En: "No", Es: "No");

    public static int Pages(Form form) => Math.Max(1, (form.Fields.Count + QuickForm.Fields - 1) / QuickForm.Fields);

    /// <summary>What is needed comes on the first page.</summary>
    public static IReadOnlyList<Field> Page(Form form, int page) =>
        [.. form.Fields.OrderBy(field => field.Required ? 0 : 1).Skip(page * QuickForm.Fields).Take(QuickForm.Fields)];

    /// <summary>The page of the first question that has something wrong.</summary>
    public static int FirstFault(Form form)
    {
        for (var page = 0; page < Pages(form); page++)
            if (Page(form, page).Any(field => field.Error is not null)) return page;
        return 0;
    }

    public static ModalData Write(Form form, View view, int page, Answering how)
    {
        page = Math.Clamp(page, 0, Pages(form) - 1);
        return Write(new FormId(form.Id, page, Pages(form), how).ToString(), form.Title, Page(form, page), view);
    }

    /// <summary>The form of a command that was called with something missing.</summary>
    public static ModalData Write(CommandSpec spec, IReadOnlyDictionary<string, string> known, View view) => Write(
        FormId.ForCommand(spec.Path), spec.About, [.. QuickForm.Asked(spec).Select(option => Forms.Ask(option) with { Value = known.GetValueOrDefault(option.Name) })], view);

    private static ModalData Write(string id, Words title, IReadOnlyList<Field> fields, View view)
    {
        var words = new DiscordWords(view);
        return new(id, words.Plain(title, Title), [.. fields.Select(field => Write(field, words))]);
    }

    private static FieldLabel Write(Field field, DiscordWords words)
    {
        var question = words.Plain(field.Label, int.MaxValue);
        var more = field.Error is { } error ? words.Plain(error, Description)
            : question.Length > Label ? DiscordWords.Cut(question, Description)
            : words.Plain(field.Hint, Description);
        // The example stands once: where an answer goes, or above it.
        if (more == words.Plain(field.Hint, Description)) field = field with { Hint = Words.None };
        return new(DiscordWords.Cut(question, Label), Component(field, words)) { Description = more.Length == 0 ? null : more };
    }

    private static Component Component(Field field, DiscordWords words) => field.Kind switch
    {
        FieldKind.YesNo when !field.Required => new Checkbox(field.Name) { Default = IsYes(field.Value) ? true : null },
        FieldKind.YesNo => Choice(field, [new("yes", Yes), new("no", No)], words),
        FieldKind.Choice when field.Choices.Count is > 0 and <= Selects => Choice(field, field.Choices, words),
        FieldKind.Long => Input(field, TextInput.Lines, words),
        _ => Input(field, TextInput.OneLine, words),
    };

    private static Component Choice(Field field, IReadOnlyList<Choice> choices, DiscordWords words)
    {
        var options = choices.Select(choice => new WireOption(words.Plain(choice.Label, OptionText), choice.Value)
        {
            Default = choice.Value == field.Value ? true : null,
        }).ToList();
        return options.Count is >= 2 and <= Radios
            ? new RadioGroup(field.Name, options) { Required = field.Required }
            : new StringSelect(field.Name, options) { Required = field.Required, MinValues = field.Required ? 1 : 0 };
    }

    private static TextInput Input(Field field, int style, DiscordWords words)
    {
        var most = Math.Min(field.MaxLength ?? Text, Text);
        return new(field.Name, style)
        {
            Required = field.Required,
            // Looser than what is asked: what is too long is told in words, not kept from being typed.
            MaxLength = field.MaxLength is null ? null : most,
            Value = field.Value is { Length: > 0 } value ? DiscordWords.Cut(value, most) : null,
            Placeholder = field.Hint.IsEmpty ? null : words.Plain(field.Hint, 100),
        };
    }

    private static bool IsYes(string? value) => value is "yes" or "true" or "1";
}
