using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Tests.House;

/// <summary>The command list is a promise to people who learn it by heart: names, powers, how many there are.</summary>
public sealed partial class CommandListTests
{
    private static readonly Catalog Catalog = WholeCatalog.Load();

    /// <summary>Everything that SmileBot will ever show in a menu, by the power that it needs.</summary>
    private static readonly Dictionary<string, (Power Power, string Spanish)> Planned = new()
    {
        ["help"] = (Power.Member, "ayuda"),
        ["events"] = (Power.Member, "eventos"),
        ["clinics"] = (Power.Member, "clinicas"),
        ["mine"] = (Power.Member, "mio"),
        ["remind"] = (Power.Member, "recordar"),
        ["vote"] = (Power.Member, "votar"),
        ["assembly"] = (Power.Member, "asamblea"),
        ["decisions"] = (Power.Member, "decisiones"),
        ["story"] = (Power.Member, "historia"),
        ["stories"] = (Power.Member, "historias"),
        ["volunteer"] = (Power.Member, "voluntariado"),
        ["circles"] = (Power.Member, "circulos"),
        ["me"] = (Power.Member, "yo"),
        ["report"] = (Power.Member, "reportar"),
        ["workshop"] = (Power.Host, "taller"),
        ["clinic"] = (Power.Host, "clinica"),
        ["venue"] = (Power.Host, "lugar"),
        ["circle"] = (Power.Host, "circulo"),
        ["prompt"] = (Power.Host, "pregunta"),
        ["poll"] = (Power.Host, "encuesta"),
        ["chair"] = (Power.Moderator, "mesa"),
        ["review"] = (Power.Moderator, "revisar"),
        ["people"] = (Power.Moderator, "personas"),
        ["settings"] = (Power.Admin, "ajustes"),
        ["bridge"] = (Power.Admin, "puente"),
    };

    private static IEnumerable<CommandSpec> InMenus => Catalog.Commands.Where(spec => !spec.InNoMenu);

    [Fact]
    public void Every_command_in_a_menu_is_planned_with_this_name_and_power()
    {
        foreach (var spec in InMenus)
        {
            Planned.ShouldContainKey(spec.Root);
            spec.Power.ShouldBe(Planned[spec.Root].Power, spec.Path);
            spec.Spanish.Split(' ')[0].ShouldBe(Planned[spec.Root].Spanish, spec.Path);
        }
    }

    [Fact]
    public void What_works_today()
    {
        InMenus.Select(spec => spec.Path).Order().ShouldBe(
            [
                "bridge join", "bridge leave", "bridge start", "circle edit", "circle new", "circles", "events", "help", "me", "mine", "people block",
                "people grant", "people pause", "people revoke", "people vouch", "report", "settings",
                "workshop cancel", "workshop door", "workshop edit", "workshop export", "workshop move", "workshop new", "workshop people", "workshop tell",
            ]);
        Catalog.Commands.Where(spec => spec.InNoMenu).Select(spec => spec.Path).Order().ShouldBe(
            ["cancel", "forget", "here", "link", "log", "mydata", "privacy", "stop"]);
        Catalog.Find("start").ShouldBe(Catalog.Find("help"));
        Catalog.Find("menu").ShouldBe(Catalog.Find("help"));
    }

    [Theory]
    [InlineData(Power.Member, 14)]
    [InlineData(Power.Host, 6)]
    [InlineData(Power.Moderator, 3)]
    [InlineData(Power.Admin, 2)]
    public void Nobody_s_menu_is_longer_than_promised(Power power, int most) =>
        InMenus.Where(spec => spec.Power == power).Select(spec => spec.Root).Distinct().Count().ShouldBeLessThanOrEqualTo(most);

    [Fact]
    public void Members_commands_have_no_subcommands() =>
        InMenus.Where(spec => spec.Power == Power.Member).ShouldAllBe(spec => spec.Path == spec.Root);

    [Fact]
    public void Names_are_valid_on_every_platform()
    {
        foreach (var word in Catalog.Commands.SelectMany(spec => new[] { spec.Path, spec.Spanish }.Concat(spec.Also)).SelectMany(path => path.Split(' ')))
            NameOnTelegram().IsMatch(word).ShouldBeTrue(word);
        foreach (var spec in Catalog.Commands)
        {
            spec.Path.Replace(' ', '_').Length.ShouldBeLessThanOrEqualTo(32, spec.Path);
            spec.Options.Count.ShouldBeLessThanOrEqualTo(25, spec.Path);
            foreach (var option in spec.Options.Where(option => !option.Carried))
            {
                NameOnTelegram().IsMatch(option.Name).ShouldBeTrue($"{spec.Path} {option.Name}");
                NameOnTelegram().IsMatch(option.Spanish).ShouldBeTrue($"{spec.Path} {option.Spanish}");
            }
        }
    }

    [Fact]
    public void Every_command_and_option_says_what_it_is_for_in_both_languages_within_the_limits()
    {
        foreach (var spec in Catalog.Commands.Concat(Catalog.Forms))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                spec.About.In(language).ToString().Length.ShouldBeInRange(3, 100, spec.Path);
                foreach (var option in spec.Options.Where(option => !option.Carried))
                    option.Question.In(language).ToString().Length.ShouldBeInRange(2, 45, $"{spec.Path} {option.Name}");
            }
        }
    }

    [Fact]
    public void Every_option_has_a_type_that_can_be_read() =>
        Catalog.Commands.Concat(Catalog.Forms).SelectMany(spec => spec.Options).Where(option => !option.Carried)
            .ShouldAllBe(option => Values.ReaderOf(option) != null || option.Suggest != null);

    [Fact]
    public void Every_button_fits_into_64_bytes_even_with_the_largest_values()
    {
        var tokens = new Tokens(Catalog);
        foreach (var spec in Catalog.Presses)
        {
            var largest = spec.Parameters.Select(parameter => Largest(parameter.ParameterType, spec)).ToArray();
            var token = tokens.Encode(spec.Create(largest));
            Encoding.UTF8.GetByteCount(token).ShouldBeLessThanOrEqualTo(64);
            tokens.Decode(token)!.Value.Press.ShouldBe(spec.Create(largest));
        }
    }

    private static object? Largest(Type declared, PressSpec spec)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(int)) return int.MaxValue;
        if (type == typeof(long)) return long.MaxValue;
        if (type == typeof(bool)) return true;
        // The longest text that any button carries: a command's path, a form's session.
        if (type == typeof(string)) return spec.Record == typeof(RunCommand) ? "workshop people" : new string('z', 13);
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().Last();
        return Core.Storage.TypedIds.Read(type)!(long.MaxValue);
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameOnTelegram();
}
