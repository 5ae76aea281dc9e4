using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Turns interactions into what the core understands. Pure: looks nothing up but the catalog.</summary>
internal sealed class DiscordReader(Catalog catalog, Tokens tokens)
{
    /// <returns>Null for what we have not asked for.</returns>
    public Incoming? Read(Interaction interaction) => interaction.Data is not { } data ? null : interaction.Type switch
    {
        Interaction.Command when data.Type is 2 or 3 => OnTarget(interaction, data),
        Interaction.Command => Called(interaction, data),
        Interaction.Press => Pressed(interaction, data),
        Interaction.Modal => Sent(interaction, data),
        Interaction.Autocomplete => Completing(interaction, data),
        _ => null,
    };

    private Incoming? Called(Interaction interaction, InteractionData data)
    {
        if (From(interaction) is not { } from || At(interaction) is not { } at) return null;
        var (path, options) = Given.Command(data);
        var values = Given.Values(options);
        var call = new Inbound.Called(from, at, Once(interaction), path, values);
        if (catalog.Find(path) is not { } spec) return new Incoming.Act(call, Answering.OnlyYou);
        var missing = spec.Required.Any(option => string.IsNullOrWhiteSpace(values.GetValueOrDefault(option.Name)));
        if (!missing) return new Incoming.Act(call, spec.Answers);
        return from.Power >= spec.Power && QuickForm.CanAsk(spec, values) ? new Incoming.Question(spec, values) : new Incoming.Act(call, Answering.Ask);
    }

    /// <summary>A command that was used on a person or a message, which fills the option that the record names for it.</summary>
    private Incoming? OnTarget(Interaction interaction, InteractionData data)
    {
        if (From(interaction) is not { } from || At(interaction) is not { } at || data.TargetId is not { } target) return null;
        if (catalog.Commands.FirstOrDefault(spec => spec.Used is { } used && used.English == data.Name) is not { Used: { } on } spec) return null;
        var value = on.Target == UsedOn.Person ? DiscordNames.Account(target).ToString() : $"{at.Place}:{target}";
        var values = new Dictionary<string, string> { [on.Fills] = value };
        var how = spec.Required.Any(option => !values.ContainsKey(option.Name)) ? Answering.Ask : spec.Answers;
        return new Incoming.Act(new Inbound.Called(from, at, Once(interaction), spec.Path, values), how);
    }

    private Incoming? Pressed(Interaction interaction, InteractionData data)
    {
        if (From(interaction) is not { } from || At(interaction) is not { } at || data.CustomId is not { } id || interaction.Message is not { } message)
            return null;
        var token = CustomIds.Token(id);
        var how = tokens.Decode(token)?.Spec.Answers ?? Answering.OnlyYou;
        return new Incoming.Act(new Inbound.Pressed(from, at, Once(interaction), new(at.Place, message.Id), token), how);
    }

    private Incoming? Sent(Interaction interaction, InteractionData data)
    {
        if (From(interaction) is not { } from || At(interaction) is not { } at || data.CustomId is not { } id) return null;
        var answers = Given.Answers(data.Components);
        if (FormId.ReadCommand(id) is { } path)
        {
            var how = catalog.Find(path)?.Answers ?? Answering.OnlyYou;
            return new Incoming.Act(new Inbound.Called(from, at, Once(interaction), path, answers), how);
        }
        if (FormId.Read(id) is not { } form) return null;
        var input = new Inbound.Submitted(from, at, Once(interaction), form.Session, answers);
        return form.IsLast ? new Incoming.Act(input, form.How) : new Incoming.Part(input, form, answers);
    }

    private static Incoming? Completing(Interaction interaction, InteractionData data)
    {
        if (From(interaction) is not { } from || At(interaction) is not { } at) return null;
        var (path, options) = Given.Command(data);
        if (options.FirstOrDefault(option => option.Focused) is not { } typed) return null;
        var input = new Inbound.Called(from, at, Once(interaction), path, Given.Values(options));
        return new Incoming.Completing(input, path, typed.Name, Given.Text(typed.Value));
    }

    private static Sender? From(Interaction interaction)
    {
        var inServer = interaction.Member;
        if ((inServer?.User ?? interaction.User) is not { } user) return null;
        var name = TextCleaner.OneLine(inServer?.Nick ?? user.GlobalName ?? user.Username ?? "");
        return new(DiscordNames.Account(user.Id), name.Length == 0 ? user.Id : name)
        {
            Language = LanguageCodes.Read(interaction.Locale),
            Power = inServer?.Permissions is { } bits ? PermissionSets.Read(bits).Power() : null,
            Roles = inServer?.Roles ?? [],
            // Whoever writes to us in private has a private chat with us.
            Reachable = interaction.GuildId is null ? true : null,
        };
    }

    private static Whereabouts? At(Interaction interaction)
    {
        if ((interaction.Channel?.Id ?? interaction.ChannelId) is not { } channel) return null;
        var name = TextCleaner.OneLine(interaction.Channel?.Name ?? "");
        return new(interaction.GuildId is { } guild ? DiscordNames.Space(guild) : null, DiscordNames.Place(channel), name.Length == 0 ? channel : name);
    }

    private static Core.Storage.OnceKey Once(Interaction interaction) => DiscordNames.Once(interaction.ApplicationId, interaction.Id);
}

/// <summary>Buttons' ids: a token, and behind it what only tells one button, or one message, from another.</summary>
internal static class CustomIds
{
    /// <summary>No token holds one.</summary>
    private const char Mark = '#';

    public static string Write(string token, string? nonce, int same) =>
        (nonce, same) switch
        {
            (null, 0) => token,
            (null, _) => $"{token}{Mark}{same}",
            (_, 0) => $"{token}{Mark}{nonce}",
            _ => $"{token}{Mark}{nonce}{Mark}{same}",
        };

    public static string Token(string id) => id.IndexOf(Mark) is >= 0 and var at ? id[..at] : id;

    /// <summary>Whether the button belongs to the message that was sent with this nonce.</summary>
    public static bool IsOf(string id, string nonce) => id.Split(Mark) is [_, var own, ..] && own == nonce;
}
