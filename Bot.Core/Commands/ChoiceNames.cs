using System.Reflection;
using Bot.Core.Localization;

namespace Bot.Core.Commands;

/// <summary>How people call a member of an enum that is an option.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ChoiceAttribute(string english, string spanish) : Attribute
{
    public Words Label { get; } = new(En: english, Es: spanish);
}

internal static class ChoiceNames
{
    public static string Name(Enum member) => member.ToString().ToLowerInvariant();

    public static Words Label(Enum member) =>
        member.GetType().GetField(member.ToString())!.GetCustomAttribute<ChoiceAttribute>()?.Label
        ?? throw new InvalidOperationException($"{member.GetType().Name}.{member} is an option and needs [Choice].");
}
