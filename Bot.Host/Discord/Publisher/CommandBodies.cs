using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>
/// The catalog as application commands: members' without subcommands, all others as trees that only those are shown who may use them.
/// https://docs.discord.com/developers/interactions/application-commands
/// </summary>
internal static class CommandBodies
{
    private const int Typed = 1;
    private const int OnPerson = 2;
    private const int OnMessage = 3;

    /// <summary>Discord's locales that Spanish serves.</summary>
    private static readonly string[] Spanish = ["es-ES", "es-419"];

    public static IReadOnlyList<CommandBody> Of(Catalog catalog)
    {
        var shown = catalog.Commands.Where(spec => !spec.InNoMenu).ToList();
        return
        [
            .. shown.GroupBy(spec => spec.Root).Select(root => Root([.. root])),
            .. catalog.Commands.Where(spec => spec.Used is not null).Select(Context),
        ];
    }

    private static CommandBody Root(IReadOnlyList<CommandSpec> specs)
    {
        var first = specs[0];
        var power = specs.Min(spec => spec.Power);
        var about = first.Path == first.Root ? first.About : TreeAbout(specs);
        return new(Typed, first.Root)
        {
            NameLocalizations = Localized(first.Spanish.Split(' ')[0]),
            Description = Plain(about.En),
            DescriptionLocalizations = Localized(Plain(about.Es)),
            Options = Some(first.Path == first.Root ? Options(first) : [.. specs.Select(Subcommand)]),
            DefaultMemberPermissions = PermissionSets.Of(power)?.Write(),
            // Who organises does so where the others are.
            Contexts = power == Power.Member ? [0, 1] : [0],
        };
    }

    private static CommandBody Context(CommandSpec spec) => new(spec.Used!.Target == UsedOn.Person ? OnPerson : OnMessage, spec.Used.English)
    {
        NameLocalizations = Localized(spec.Used.Spanish),
        Description = "",
        DefaultMemberPermissions = PermissionSets.Of(spec.Power)?.Write(),
        Contexts = [0],
    };

    private static CommandOption Subcommand(CommandSpec spec) => new(CommandOption.Subcommand, spec.Path[(spec.Root.Length + 1)..], Plain(spec.About.En))
    {
        NameLocalizations = Localized(spec.Spanish[(spec.Spanish.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
        DescriptionLocalizations = Localized(Plain(spec.About.Es)),
        Options = Some(Options(spec)),
    };

    private static IReadOnlyList<CommandOption> Options(CommandSpec spec) =>
        [.. spec.Options.Where(option => !option.Carried).OrderBy(option => option.Required ? 0 : 1).Select(Option)];

    private static CommandOption Option(OptionSpec option)
    {
        var reader = Values.ReaderOf(option);
        var type = reader?.Kind switch
        {
            FieldKind.Number => CommandOption.Number,
            FieldKind.YesNo => CommandOption.YesNo,
            _ => CommandOption.Text,
        };
        // None is required: who leaves one out is asked for it in a form.
        return new(type, option.Name, Plain(option.Question.En))
        {
            NameLocalizations = Localized(option.Spanish),
            DescriptionLocalizations = Localized(Plain(option.Question.Es)),
            MinValue = type == CommandOption.Number ? option.Least : null,
            MaxValue = type == CommandOption.Number ? option.Most : null,
            MaxLength = type == CommandOption.Text ? option.MaxLength : null,
            Autocomplete = option.Suggest is null ? null : true,
            Choices = option.Suggest is null && reader is { Choices.Count: > 0 } ? [.. reader.Choices.Select(Choice)] : null,
        };
    }

    private static CommandChoice Choice(Choice choice) => new(Plain(choice.Label.En), choice.Value)
    {
        NameLocalizations = Localized(Plain(choice.Label.Es)),
    };

    /// <summary>What a tree is for, by what is in it: <i>New, edit, move, cancel</i>.</summary>
    private static Words TreeAbout(IReadOnlyList<CommandSpec> specs) => new(
        En: Capital(string.Join(", ", specs.Select(spec => spec.Path[(spec.Root.Length + 1)..]))),
        Es: Capital(string.Join(", ", specs.Select(spec => spec.Spanish[(spec.Spanish.IndexOf(' ', StringComparison.Ordinal) + 1)..]))));

    private static Dictionary<string, string> Localized(string spanish) => Spanish.ToDictionary(locale => locale, _ => spanish);

    private static string Plain(Rich text) => text.ToString();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IReadOnlyList<CommandOption>? Some(IReadOnlyList<CommandOption> options) => options.Count == 0 ? null : options;
}
