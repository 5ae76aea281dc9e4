using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>
/// A record that a person fills by typing, by a platform's command or by a form. Its primary constructor is its options:
/// a parameter without a default is required.
/// </summary>
public interface ICommand;

/// <summary>A record that a button carries in its token: ids, enums, numbers, flags and short codes, at most 64 bytes in all.</summary>
public interface IPress;

/// <summary>The one place where <typeparamref name="T"/> is answered.</summary>
public interface IHandle<in T>
{
    /// <exception cref="Problem">It cannot be done, in a sentence for the person.</exception>
    Task<Reply> Handle(T input, Caller who, CancellationToken ct);
}

/// <summary>What an option can be completed to; also how typed words become an id, which nobody ever types.</summary>
public interface ISuggest
{
    /// <returns>At most 25, best first, for what was typed so far.</returns>
    Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct);
}

/// <param name="Value">What the option is filled with.</param>
/// <param name="Label">What the person reads.</param>
public sealed record Suggestion(string Value, string Label);

/// <summary>Opens the form of a command or of a form record.</summary>
/// <param name="Command">The record that the form fills.</param>
/// <param name="Known">Answers so far, by option name, as people would type them.</param>
public sealed record FormRequest(Type Command, IReadOnlyDictionary<string, string> Known)
{
    /// <summary>Faults by option name.</summary>
    public IReadOnlyDictionary<string, Fault> Faults { get; init; } = new Dictionary<string, Fault>();

    /// <summary>A fault that belongs to no option.</summary>
    public Localization.Words? Problem { get; init; }

    /// <summary>The unfinished form that this continues.</summary>
    public string? Session { get; init; }

    public static FormRequest For<T>(params IEnumerable<(string Option, string? Value)> known) where T : ICommand =>
        new(typeof(T), known.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Option, pair => pair.Value!));
}

/// <summary>Why an answer cannot be taken as it is.</summary>
/// <param name="Words">What is wrong and what would be right, or the question that decides.</param>
/// <param name="Choices">What it may have meant; empty when it meant nothing.</param>
public sealed record Fault(Localization.Words Words, params IReadOnlyList<Choice> Choices)
{
    /// <summary>It was a value of this type, only none that can be used as it is: a date that has passed, one that can mean two days.</summary>
    public bool Understood { get; init; }
}
