using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Loopback;

/// <summary>Arguments of an action.</summary>
internal static class Arguments
{
    public static string Need(this JsonObject arguments, string name) =>
        arguments[name]?.ToString() ?? throw new FormatException($"{name} is missing.");

    public static ulong NeedId(this JsonObject arguments, string name) =>
        ulong.Parse(arguments.Need(name), NumberStyles.None, CultureInfo.InvariantCulture);

    public static string Or(this JsonObject arguments, string name, string otherwise) => arguments[name]?.ToString() ?? otherwise;

    public static bool Is(this JsonObject arguments, string name) => bool.Parse(arguments.Or(name, "false"));

    public static T Enum<T>(this JsonObject arguments, string name, T otherwise)
        where T : struct, System.Enum =>
        arguments[name] is { } text ? System.Enum.Parse<T>(text.ToString(), ignoreCase: true) : otherwise;
}
