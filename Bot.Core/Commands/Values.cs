using Bot.Core.Calendar;
using Bot.Core.Calendar.Repeating;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Core.Commands;

/// <summary>From texts to a record: every option read by its type, all faults found at once.</summary>
public sealed class Values(IServiceProvider services)
{
    private static readonly Dictionary<Type, ValueReader> Readers = new()
    {
        [typeof(string)] = SimpleValues.Text,
        [typeof(int)] = SimpleValues.Number,
        [typeof(bool)] = SimpleValues.YesNo,
        [typeof(When)] = CalendarValues.When,
        [typeof(Duration)] = CalendarValues.Length,
        [typeof(LocalTime)] = CalendarValues.Clock,
        [typeof(DateTimeZone)] = CalendarValues.Zone,
        [typeof(Repeats)] = CalendarValues.Repeats,
    };

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, ValueReader> Choices = new();

    /// <summary>The reader of an option's type; null for ids, which are suggested, never typed.</summary>
    public static ValueReader? ReaderOf(OptionSpec option) =>
        option.Type.IsEnum ? Choices.GetOrAdd(option.Type, SimpleValues.ChoiceOf) : Readers.GetValueOrDefault(option.Type);

    /// <summary>The text that a form shows for a value and that reads back to it.</summary>
    public static string? Write(object? value) => value switch
    {
        null => null,
        IId id => Base32.Write(id.Value),
        Enum member => ChoiceNames.Name(member),
        long number => Base32.Write(number),
        // One of several hidden types.
        DateTimeZone zone => zone.Id,
        Repeats repeats => CalendarValues.Repeats.Write(repeats),
        _ => Readers[value.GetType()].Write(value),
    };

    /// <param name="texts">By option name; a blank one counts as not given.</param>
    public async Task<Filled> Fill(CommandSpec spec, IReadOnlyDictionary<string, string> texts, Caller who, CancellationToken ct)
    {
        var context = new ReadContext(who.Now, who.Zone, who.Language);
        var values = new object?[spec.Options.Count];
        var faults = new Dictionary<string, Fault>();
        var vague = new List<string>();
        var wrong = false;
        for (var i = 0; i < values.Length; i++)
        {
            var option = spec.Options[i];
            var text = texts.GetValueOrDefault(option.Name)?.Trim() ?? "";
            if (text.Length == 0)
            {
                values[i] = option.Default;
                if (option.Required) faults[option.Name] = new(CommandTexts.Missing(option));
                continue;
            }
            var read = NoLinksYet(option, text, who) ?? await Read(option, text, context, who, ct);
            values[i] = read.Value;
            if (read.Vague) vague.Add(option.Name);
            if (read.Fault is null) continue;
            faults[option.Name] = read.Fault;
            wrong = true;
        }
        return faults.Count == 0
            ? new(spec.Create(values), faults, OnlyMissing: false) { Vague = vague }
            : new(null, faults, OnlyMissing: !wrong) { Vague = vague };
    }

    /// <summary>Slow mode: whoever came lately brings nobody elsewhere.</summary>
    private static ValueRead? NoLinksYet(OptionSpec option, string text, Caller who) =>
        who.NewUntil is { } until && option is { IsText: true, Carried: false, MayHoldLinks: false } && Chat.Invites.HasAddress(text)
            ? ValueRead.Wrong(CommandTexts.NoLinksYet(until))
            : null;

    private async Task<ValueRead> Read(OptionSpec option, string text, ReadContext context, Caller who, CancellationToken ct)
    {
        if (option.Carried) return Carried(option, text);
        if (option.Suggest is not null) return await Suggested(option, text, who, ct);
        return ReaderOf(option)!.Read(text, option, context);
    }

    private static ValueRead Carried(OptionSpec option, string text) =>
        option.Type == typeof(string) ? ValueRead.Is(text)
        : Tokens.TryRead(text, option.Type, out var value) ? ValueRead.Is(value!)
        : ValueRead.Wrong(CommandTexts.FormGone);

    /// <summary>Nobody types an id: what was typed is looked up in what would be suggested for it.</summary>
    private async Task<ValueRead> Suggested(OptionSpec option, string text, Caller who, CancellationToken ct)
    {
        var source = (ISuggest)services.GetRequiredService(option.Suggest!);
        var all = await source.Suggest("", who, ct);
        var chosen = all.FirstOrDefault(one => one.Value == text) is { } exact ? [exact] : await source.Suggest(text, who, ct);
        if (chosen is [var only]) return option.IsText ? ValueRead.Is(only.Value) : Carried(option, only.Value);
        if (option.IsText) return SimpleValues.Text.Read(text, option, new(who.Now, who.Zone, who.Language));
        if (chosen.Count == 0 && all.Count == 0) return ValueRead.Wrong(CommandTexts.NothingFound(text));
        var offered = chosen.Count == 0 ? all : chosen;
        return ValueRead.Which(
            chosen.Count == 0 ? CommandTexts.NothingFound(text) : CommandTexts.Which,
            [.. offered.Select(one => new Choice(one.Value, Localization.Words.Verbatim(one.Label)))]);
    }
}
