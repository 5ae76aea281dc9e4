using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host.Sandbox;

/// <summary>Forms as messages: written once, changed as answers come in, closed when they are done with.</summary>
internal static class SandboxForms
{
    private static readonly Words Send = new(En: $"Send", Es: $"Enviar");
    private static readonly Words Cancel = new(En: $"Cancel", Es: $"Cancelar");

    public static SandboxMessage Write(Form form, View view, SandboxMessage bare)
    {
        var words = new SandboxWords(view);
        var cancel = words.Plain(Cancel);
        var written = new SandboxForm(
            form.Id,
            words.Plain(form.Title),
            words.Plain(Send),
            cancel,
            form.Problem is null ? null : words.Plain(form.Problem),
            Open: true,
            [.. form.Fields.Select(field => Field(field, words))]);
        return bare with
        {
            Text = Text(written),
            Form = written,
            Buttons = [new(SandboxNames.Cancel, cancel, "plain", Disabled: false, Row: 0, Url: null)],
        };
    }

    /// <summary>Answered or cancelled: it can be read, but no longer filled in.</summary>
    public static SandboxMessage Close(SandboxMessage message) => message.Form is null ? message : message with
    {
        Form = message.Form with { Open = false, Problem = null },
        Buttons = [],
        Edited = true,
    };

    /// <summary>What was typed so far, so that it is there again after the page was closed.</summary>
    public static SandboxMessage Fill(SandboxMessage message, IReadOnlyDictionary<string, string> answers)
    {
        if (message.Form is null) return message;
        var fields = message.Form.Fields.Select(field => field with { Value = answers.GetValueOrDefault(field.Name, field.Value ?? "") });
        var form = message.Form with { Fields = [.. fields] };
        return message with { Form = form, Text = Text(form) };
    }

    private static SandboxField Field(Field field, SandboxWords words) => new(
        field.Name,
        words.Plain(field.Label),
        words.Plain(field.Hint),
        Kind(field.Kind),
        field.Required,
        field.MaxLength,
        field.Least,
        field.Most,
        [.. field.Choices.Select(choice => new SandboxChoice(choice.Value, words.Plain(choice.Label)))],
        field.Value,
        field.Error is null ? null : words.Plain(field.Error));

    private static string Kind(FieldKind kind) => kind switch
    {
        FieldKind.Text => "text",
        FieldKind.Long => "long",
        FieldKind.Number => "number",
        FieldKind.When => "when",
        FieldKind.Length => "length",
        FieldKind.Choice => "choice",
        FieldKind.YesNo => "yesno",
        _ => throw new InvalidOperationException($"The sandbox has no field for {kind}."),
    };

    private static string Text(SandboxForm form) =>
        string.Join('\n', new[] { form.Title, form.Problem ?? "" }.Concat(form.Fields.SelectMany(Lines)).Where(line => line.Length > 0));

    private static IEnumerable<string> Lines(SandboxField field)
    {
        var value = field.Choices.FirstOrDefault(choice => choice.Value == field.Value)?.Label ?? field.Value;
        yield return string.IsNullOrEmpty(value) ? field.Label : $"{field.Label}: {value}";
        yield return field.Hint;
        foreach (var choice in field.Choices) yield return $"- {choice.Label}";
        yield return field.Error ?? "";
    }
}
