using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Turns what the bot says into Discord's payloads. Pure: the same message and view give the same payload.</summary>
internal sealed class DiscordWriter(Func<IPress, string> token)
{
    /// <summary>Characters of a message's content. https://docs.discord.com/developers/resources/message#create-message</summary>
    private const int Content = 2000;

    /// <summary>Characters of all text in a message of components; no page states it.</summary>
    private const int AllText = 3900;

    private const int Title = 200;
    private const int OpenColour = 0x2E9E6B;
    private const int ClosedColour = 0x8A8F98;

    private readonly ButtonRows _buttons = new(token);

    /// <summary>
    /// A new message. What must be noticed has content, because the preview of a notification shows nothing else; a later change may
    /// make a card of it.
    /// </summary>
    /// <param name="nonce">For what is sent by itself: at most 25 characters, the same for a repeated attempt.</param>
    public MessageBody Create(Message message, View view, bool noticed = false, bool onlyYou = false, string? nonce = null)
    {
        var words = new DiscordWords(view);
        var asCard = message.Card is not null && !noticed;
        var flags = (asCard ? MessageFlags.ComponentsV2 : 0) | (onlyYou ? MessageFlags.Ephemeral : 0)
            | (message.Silent ? MessageFlags.SuppressNotifications : 0);
        var content = asCard ? null : Flat(message, words);
        var components = asCard ? Components(message, words, nonce) : Rows(message, words, nonce);
        return new()
        {
            Content = content,
            Components = components.Count == 0 ? null : components,
            AllowedMentions = new([], words.Mentions),
            Flags = flags == 0 ? null : flags,
            Nonce = nonce,
            EnforceNonce = nonce is null ? null : true,
            Attachments = message.File is null ? null : [new(0, message.File.Name)],
        };
    }

    /// <summary>What a message becomes.</summary>
    /// <param name="isCard">Whether it is made of components already, which cannot be undone.</param>
    public MessageChange Change(Message message, View view, bool isCard)
    {
        var words = new DiscordWords(view);
        var asCard = isCard || message.Card is not null;
        return new()
        {
            Content = asCard ? null : Flat(message, words),
            Components = asCard ? Components(message, words, nonce: null) : Rows(message, words, nonce: null),
            // A change notifies nobody.
            AllowedMentions = AllowedMentions.Nobody,
            Flags = asCard ? MessageFlags.ComponentsV2 : null,
            Attachments = message.File is null ? null : [new(0, message.File.Name)],
        };
    }

    public MessageBody Create(Core.Localization.Words text, View view, bool onlyYou) => Create((Message)text, view, onlyYou: onlyYou);

    private string Flat(Message message, DiscordWords words)
    {
        var text = words.Markup(message.Text, Content, "\n");
        if (message.Card is not { } card) return text;
        var title = $"**{OneLine(words.Markup(card.Title, Title))}**";
        var body = CardText.Body(card, words, Content - text.Length - title.Length - 2).Text;
        return string.Join('\n', new[] { text, title, body }.Where(part => part.Length > 0));
    }

    private IReadOnlyList<Component> Components(Message message, DiscordWords words, string? nonce)
    {
        var all = new List<Component>();
        var left = AllText;
        if (words.Markup(message.Text, Content, "\n") is { Length: > 0 } text)
        {
            all.Add(new TextDisplay(text));
            left -= text.Length;
        }
        if (message.Card is { } card) all.Add(Card(card, words, nonce, left));
        all.AddRange(_buttons.Write(message.Buttons, words, message.Card is null ? nonce : null));
        if (message.File is { } file) all.Add(new FileDisplay(new($"attachment://{file.Name}")));
        return all;
    }

    private Container Card(Card card, DiscordWords words, string? nonce, int most)
    {
        var title = $"### {OneLine(words.Markup(card.Title, Title))}";
        var body = CardText.Body(card, words, most - title.Length).Text;
        List<Component> parts = [new TextDisplay(title)];
        if (body.Length > 0) parts.Add(new TextDisplay(body));
        parts.AddRange(_buttons.Write(card.Buttons, words, nonce));
        return new(parts) { AccentColor = card.Closed ? ClosedColour : OpenColour };
    }

    private IReadOnlyList<Component> Rows(Message message, DiscordWords words, string? nonce) =>
        _buttons.Write([.. message.Buttons, .. message.Card?.Buttons ?? []], words, nonce);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
