using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>A slash command, published on every platform.</summary>
/// <param name="path">English words, such as <c>workshop new</c>.</param>
/// <param name="spanish">Spanish words, ASCII because Telegram takes no other.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CommandAttribute(string path, string spanish) : Attribute
{
    public string Path { get; } = path;

    public string Spanish { get; } = spanish;

    /// <summary>Understood when typed, shown in no menu.</summary>
    public bool InNoMenu { get; init; }

    /// <summary>More words that are understood when typed.</summary>
    public string[] Also { get; init; } = [];
}

/// <summary>
/// The command can also be used on a person or a message where a platform has such a menu. What it was used on fills one option:
/// a person as <c>discord:123</c>, a message as <c>discord:456:789</c>, its room and its id.
/// </summary>
/// <param name="english">What the menu says; upper case and spaces are allowed.</param>
/// <param name="spanish">The same in Spanish.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UsedOnAttribute(UsedOn target, string fills, string english, string spanish) : Attribute
{
    public UsedOn Target { get; } = target;

    /// <summary>The English name of the option.</summary>
    public string Fills { get; } = fills;

    public string English { get; } = english;

    public string Spanish { get; } = spanish;
}

/// <summary>What a command can be used on.</summary>
public enum UsedOn
{
    Person,
    Message,
}

/// <summary>A record that only forms fill, opened by a button.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormAttribute(string code) : Attribute
{
    /// <summary>Stored with unfinished forms; never reuse one.</summary>
    public string Code { get; } = code;
}

/// <summary>A button's record.</summary>
/// <param name="code">Stands in tokens that live for years: short, never reused for something else.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PressAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}

/// <summary>The power that is needed at least.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Power power) : Attribute
{
    public Power Power { get; } = power;
}

/// <summary>
/// Can be used even by somebody who is held back so far. What says nothing is refused to whoever is paused: reading says
/// <see cref="Hold.Paused"/>, what is about the person alone says <see cref="Hold.Blocked"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EvenWhileAttribute(Hold hold) : Attribute
{
    public Hold Hold { get; } = hold;
}

/// <summary>Refused to somebody who came to the community within the last three days: prompts, motions.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotWhileNewAttribute : Attribute;

/// <summary>Also for somebody who belongs to no community, or to one that is gone: what is about the person alone.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnyoneAttribute : Attribute;

/// <summary>What a command or form is for, at most 100 characters in each language.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AboutAttribute(string english, string spanish) : Attribute
{
    public string English { get; } = english;

    public string Spanish { get; } = spanish;
}

/// <summary>How a record may be answered, so that a platform can defer before the answer is known. Only-you unless it says otherwise.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnswersAttribute(Answering how) : Attribute
{
    public Answering How { get; } = how;
}

/// <summary>The kinds of first answer.</summary>
public enum Answering
{
    /// <summary>A new message that only the person sees.</summary>
    OnlyYou,

    /// <summary>A new message for everyone.</summary>
    Everyone,

    /// <summary>The pressed message changes.</summary>
    Update,

    /// <summary>A form.</summary>
    Ask,
}

/// <summary>One option: its names (ASCII, lower case) and its question in each language.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OptionAttribute(string name, string spanish, string question, string pregunta) : Attribute
{
    public string Name { get; } = name;

    public string Spanish { get; } = spanish;

    public string Question { get; } = question;

    public string Pregunta { get; } = pregunta;

    /// <summary>An answer that would be right, shown as a hint and in error messages.</summary>
    public string Example { get; init; } = "";

    /// <summary>Text of several lines.</summary>
    public bool Long { get; init; }

    /// <summary>Of a date: a day without a time is enough.</summary>
    public bool DayAlone { get; init; }

    /// <summary>Can be typed, but a form asks for it only where something was typed for it: a button does the same afterwards.</summary>
    public bool NotAsked { get; init; }

    /// <summary>Even somebody new may write an address here, since few read it.</summary>
    public bool MayHoldLinks { get; init; }
}

/// <summary>Carried by the form, never shown and never typed.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CarriedAttribute : Attribute;

/// <summary>What completes this option.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class SuggestAttribute(Type source) : Attribute
{
    public Type Source { get; } = source;
}

/// <inheritdoc/>
public sealed class SuggestAttribute<T>() : SuggestAttribute(typeof(T)) where T : ISuggest;
