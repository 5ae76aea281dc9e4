using Bot.Core.Chat;

namespace Bot.Host.Telegram;

/// <summary>In which order the questions of a form are asked. Pure.</summary>
internal static class FormGuide
{
    /// <summary>What is needed first.</summary>
    public static IReadOnlyList<Field> Order(Form form) => [.. form.Fields.OrderBy(field => field.Required ? 0 : 1)];

    public static int IndexOf(Form form, Field field) => form.Fields.ToList().FindIndex(one => one.Name == field.Name);

    /// <returns>What has to be asked before the form can be sent: what is wrong, then what is missing. Null when nothing has.</returns>
    public static Field? Missing(Form form) =>
        Order(form).FirstOrDefault(field => field.Error is not null)
        ?? Order(form).FirstOrDefault(field => field.Required && string.IsNullOrWhiteSpace(field.Value));

    /// <summary>What is asked when a form is opened: a form of one question asks it, one that is filled in is shown.</summary>
    public static Field? First(Form form) => Missing(form) ?? (form.Fields.Count == 1 ? form.Fields[0] : null);

    /// <summary>Whether there is something to choose to say beyond what is needed.</summary>
    public static bool HasMore(Form form) => form.Fields.Count > 1 && form.Fields.Any(field => !field.Required);

    /// <summary>The question before this one; null for the first.</summary>
    public static Field? Before(Form form, Field field) =>
        Order(form).TakeWhile(one => one.Name != field.Name).LastOrDefault(one => one.Required);
}
