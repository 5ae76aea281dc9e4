using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Bot.Core.Localization;

namespace Bot.Core.Commands;

/// <summary>One option of a command or form, as its constructor parameter declares it.</summary>
public sealed class OptionSpec
{
    private OptionSpec(ParameterInfo parameter)
    {
        var option = parameter.GetCustomAttribute<OptionAttribute>();
        var length = parameter.GetCustomAttribute<MaxLengthAttribute>();
        var range = parameter.GetCustomAttribute<RangeAttribute>();
        Carried = parameter.GetCustomAttribute<CarriedAttribute>() is not null;
        if (option is null && !Carried)
            throw new InvalidOperationException($"{parameter.Member.DeclaringType?.Name}.{parameter.Name} needs [Option] or [Carried].");
        Name = option?.Name ?? parameter.Name!.ToLowerInvariant();
        Spanish = option?.Spanish ?? Name;
        Question = option is null ? Words.None : new(En: option.Question, Es: option.Pregunta);
        Example = option?.Example ?? "";
        Long = option?.Long ?? false;
        DayAlone = option?.DayAlone ?? false;
        NotAsked = option?.NotAsked ?? false;
        MayHoldLinks = option?.MayHoldLinks ?? false;
        Type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        Required = !parameter.HasDefaultValue;
        Default = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        MaxLength = length?.Length;
        Least = range?.Minimum as int?;
        Most = range?.Maximum as int?;
        Suggest = parameter.GetCustomAttribute<SuggestAttribute>()?.Source;
        // An enum's default arrives as its number.
        if (Default is not null && Type.IsEnum) Default = Enum.ToObject(Type, Default);
    }

    public string Name { get; }

    public string Spanish { get; }

    public Words Question { get; }

    public string Example { get; }

    public bool Long { get; }

    public bool DayAlone { get; }

    public bool MayHoldLinks { get; }

    /// <inheritdoc cref="OptionAttribute.NotAsked"/>
    public bool NotAsked { get; }

    /// <summary>The type without its question mark.</summary>
    public Type Type { get; }

    public bool Required { get; }

    public object? Default { get; }

    public int? MaxLength { get; }

    public int? Least { get; }

    public int? Most { get; }

    public Type? Suggest { get; }

    /// <summary>Neither typed nor shown: the form that a button opened brings it along.</summary>
    public bool Carried { get; }

    /// <summary>Only whole words of free text can run on without quotes.</summary>
    public bool IsText => Type == typeof(string);

    /// <summary>Whether a form asks for it.</summary>
    /// <param name="known">What was answered or typed so far, by option name.</param>
    public bool IsAsked(IReadOnlyDictionary<string, string> known) => !Carried && (!NotAsked || known.ContainsKey(Name));

    public bool IsNamed(string word) =>
        !Carried && (word.Equals(Name, StringComparison.OrdinalIgnoreCase) || word.Equals(Spanish, StringComparison.OrdinalIgnoreCase));

    internal static IReadOnlyList<OptionSpec> Of(ConstructorInfo constructor) =>
        [.. constructor.GetParameters().Select(parameter => new OptionSpec(parameter))];
}
