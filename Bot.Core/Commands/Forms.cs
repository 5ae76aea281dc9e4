using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Commands;

/// <summary>Turns the request for a form into the form to be shown.</summary>
public sealed class Forms(Catalog catalog, FormSessions sessions, IServiceProvider services)
{
    public async Task<Form> Open(FormRequest request, Caller who, CancellationToken ct)
    {
        var spec = catalog.Of(request.Command);
        var id = await sessions.Open(who.Account, spec.Path, request.Known, request.Session, who.Once);
        return await Show(spec, id, request, who, ct);
    }

    /// <summary>The form of an unfinished session as it stands, such as after a restart.</summary>
    public async Task<Form?> Resume(string session, Caller who, CancellationToken ct)
    {
        if (await sessions.Find(who.Account, session) is not { SentBy: null } open) return null;
        if (catalog.ByCode(open.Command) is not { } spec) return null;
        return await Show(spec, session, new(spec.Record, open.Answers), who, ct);
    }

    /// <summary>An option as a question, with the choices that its type has and none that would have to be looked up.</summary>
    public static Field Ask(OptionSpec option)
    {
        var reader = Values.ReaderOf(option);
        return new(option.Name, option.Question)
        {
            Called = new(En: Capital(option.Name), Es: Capital(option.Spanish)),
            Hint = option.Example.Length == 0 ? Words.None : CommandTexts.ForExample(option.Example),
            Kind = option.Long ? FieldKind.Long : reader?.Kind ?? FieldKind.Text,
            Required = option.Required,
            MaxLength = option.MaxLength,
            Least = option.Least,
            Most = option.Most,
            Choices = reader?.Choices ?? [],
        };
    }

    private async Task<Form> Show(CommandSpec spec, string id, FormRequest request, Caller who, CancellationToken ct)
    {
        var fields = new List<Field>();
        foreach (var option in spec.Options.Where(option => option.IsAsked(request.Known))) fields.Add(await Field(option, request, who, ct));
        return new(id, spec.About, fields) { Problem = request.Problem };
    }

    private async Task<Field> Field(OptionSpec option, FormRequest request, Caller who, CancellationToken ct)
    {
        var asked = Ask(option);
        var fault = request.Faults.GetValueOrDefault(option.Name);
        IReadOnlyList<Choice> choices = fault?.Choices.Count > 0 ? fault.Choices
            : option.Suggest is null ? asked.Choices
            : [.. (await Source(option).Suggest("", who, ct)).Select(one => new Choice(one.Value, Words.Verbatim(one.Label)))];
        var value = request.Known.GetValueOrDefault(option.Name);
        if (value is { Length: > 0 } && option is { Suggest: not null, IsText: false } && choices.All(choice => choice.Value != value)
            && await Source(option).Suggest(value, who, ct) is [var meant])
        {
            // A name or a mention, of which nobody but the source knows what it stands for.
            value = meant.Value;
            choices = [new(meant.Value, Words.Verbatim(meant.Label)), .. choices.Where(choice => choice.Value != meant.Value).SkipLast(1)];
        }
        return asked with
        {
            Kind = choices.Count > 0 && !option.IsText ? FieldKind.Choice : asked.Kind,
            Choices = choices,
            Value = fault?.Choices.Count > 0 ? null : value,
            Error = fault?.Words,
        };
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private ISuggest Source(OptionSpec option) => (ISuggest)services.GetRequiredService(option.Suggest!);
}
