using System.Globalization;
using System.Text;
using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host.Discord;

/// <summary>Writes words as Discord's markup, or as plain text where no markup is read, within a length.</summary>
internal sealed class DiscordWords(View view) : IMarkup
{
    private readonly SortedSet<string> _mentions = new(StringComparer.Ordinal);

    /// <summary>The people here who were mentioned so far.</summary>
    public IReadOnlyList<string> Mentions => [.. _mentions.Take(100)];

    /// <summary>All languages of the view, once where they do not differ as written.</summary>
    /// <param name="between"> · inside a line, a line break between whole texts.</param>
    public string Markup(Words words, int most, string between = " · ")
    {
        string? before = null;
        var all = new StringBuilder();
        foreach (var (_, text) in words.Each(view.Languages))
        {
            var written = Write(text, most - all.Length - (before is null ? 0 : between.Length));
            if (written.Length == 0 || written == before) continue;
            if (before is not null) all.Append(between);
            all.Append(before = written);
        }
        return all.ToString();
    }

    public string Markup(Rich text, int most) => Write(text, most);

    Written IMarkup.Write(Words words, int most, string between) => Counted(Markup(words, most, between));

    Written IMarkup.Write(Rich text, int most) => Counted(Markup(text, most));

    Written IMarkup.Bold(Written text) => Counted($"**{text.Text}**");

    /// <summary>Discord counts the marks, too.</summary>
    private static Written Counted(string text) => new(text, text.Length);

    /// <summary>Where no markup is read: labels of buttons and fields.</summary>
    public string Plain(Words words, int most)
    {
        var written = words.Each(view.Languages).Select(each => Plain(each.Text, each.Language)).Distinct();
        return Cut(string.Join(" · ", written), most);
    }

    /// <summary>Whole characters, with a sign that something is missing.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = most - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return $"{text[..end]}…";
    }

    private string Plain(Rich text, Language language) => text
        .ToPlain(at => TimeWords.Of(at.Instant, at.Style, new(language, view.Zone, view.Now, NamesZone: view.Languages.Count > 1)))
        .ReplaceLineEndings(" ");

    private string Write(Rich text, int most)
    {
        var written = new StringBuilder();
        foreach (var span in text.Spans)
        {
            var piece = Write(span);
            var left = most - written.Length;
            if (piece.Length <= left)
            {
                written.Append(piece);
                continue;
            }
            // A mark that is cut in two would be none: only words are shortened.
            written.Append(span switch
            {
                Span.Plain plain => Markdown.Fit(plain.Text, left - 1),
                Span.Bold bold when left > 8 => $"**{Markdown.Fit(bold.Text, left - 5)}**",
                _ => "",
            });
            if (written.Length < most) written.Append('…');
            break;
        }
        return written.ToString();
    }

    private string Write(Span span) => span switch
    {
        Span.Plain plain => Markdown.Escape(plain.Text),
        Span.Bold bold => bold.Text.Length == 0 ? "" : $"**{Markdown.Escape(bold.Text)}**",
        Span.Code code => code.Text.Contains('`', StringComparison.Ordinal) ? Markdown.Escape(code.Text) : $"`{code.Text}`",
        Span.Link link => $"[{Markdown.Escape(link.Text)}](<{link.Address.AbsoluteUri}>)",
        Span.Mention mention => Mention(mention),
        Span.Moment at => Moment(at),
        _ => throw new InvalidOperationException($"There is no way to write a {span.GetType().Name} on Discord."),
    };

    private string Mention(Span.Mention mention)
    {
        if (mention.Accounts.FirstOrDefault(account => account.Platform == DiscordNames.Platform) is not { } here) return Markdown.Escape(mention.Name);
        _mentions.Add(here.NativeId);
        return $"<@{here.NativeId}>";
    }

    /// <summary>In the reader's own zone. https://docs.discord.com/developers/reference#message-formatting-timestamp-styles</summary>
    private static string Moment(Span.Moment at)
    {
        var style = at.Style switch { MomentStyle.Date => 'D', MomentStyle.Time => 't', _ => 'F' };
        return string.Create(CultureInfo.InvariantCulture, $"<t:{at.Instant.ToUnixTimeSeconds()}:{style}>");
    }
}
