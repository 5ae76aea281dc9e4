using System.Globalization;
using System.Text;
using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host.Telegram;

/// <summary>Writes words as Telegram's HTML, or as plain text where no markup is read, within a length.</summary>
internal sealed class TelegramWords(View view) : IMarkup
{
    /// <summary>All languages of the view, once where they do not differ as written.</summary>
    public Written Write(Words words, int most, string between = " · ")
    {
        var all = Written.Nothing;
        string? before = null;
        foreach (var (language, text) in words.Each(view.Languages))
        {
            var written = Write(text, language, most - all.Length - (before is null ? 0 : between.Length));
            if (written.Length == 0 || written.Text == before) continue;
            all = before is null ? written : all + between + written;
            before = written.Text;
        }
        return all;
    }

    public Written Write(Rich text, int most) => Write(text, view.Languages[0], most);

    public Written Bold(Written text) => Html.Bold(text);

    /// <summary>Where no markup is read: labels of buttons, answers to a press.</summary>
    public string Plain(Words words, string between = " · ") =>
        string.Join(between, words.Each(view.Languages).Select(each => each.Text.ToPlain(at => Moment(at, each.Language))).Distinct());

    private Written Write(Rich text, Language language, int most)
    {
        var html = new StringBuilder();
        var length = 0;
        foreach (var span in text.Spans)
        {
            var read = Read(span, language);
            if (read.Length > most - length)
            {
                // A link or a time that is cut in two would be none: only words are shortened.
                read = span is Span.Plain or Span.Bold ? Html.Cut(read, most - length) : most > length ? "…" : "";
                html.Append(span is Span.Bold && read.Length > 0 ? $"<b>{Html.Escape(read)}</b>" : Html.Escape(read));
                length += read.Length;
                break;
            }
            html.Append(Mark(span, read));
            length += read.Length;
        }
        return new(html.ToString(), length);
    }

    /// <summary>What is read of it.</summary>
    private string Read(Span span, Language language) => span switch
    {
        Span.Plain plain => Html.Quiet(plain.Text),
        Span.Bold bold => Html.Quiet(bold.Text),
        Span.Code code => code.Text,
        Span.Link link => link.Text,
        Span.Mention mention => Html.Quiet(mention.Name),
        Span.Moment at => Moment(at, language),
        _ => throw new InvalidOperationException($"There is no way to write a {span.GetType().Name} on Telegram."),
    };

    private string Mark(Span span, string read)
    {
        var text = Html.Escape(read);
        if (text.Length == 0) return "";
        return span switch
        {
            Span.Bold => $"<b>{text}</b>",
            Span.Code => $"<code>{text}</code>",
            Span.Link link => $"<a href=\"{Html.Escape(link.Address.AbsoluteUri)}\">{text}</a>",
            Span.Mention mention when mention.Accounts.FirstOrDefault(account => account.Platform == TelegramNames.Platform) is { } here =>
                TelegramNames.Number(here.NativeId) > 0 ? $"<a href=\"tg://user?id={here.NativeId}\">{text}</a>" : text,
            Span.Moment at => Time(at, text),
            _ => text,
        };
    }

    /// <summary>
    /// In the reader's own zone where the app can do that. Not in two languages side by side, which would then read the same twice.
    /// https://core.telegram.org/bots/api#date-time-entity-formatting
    /// </summary>
    private string Time(Span.Moment at, string text)
    {
        if (view.Languages.Count > 1) return text;
        var format = at.Style switch { MomentStyle.Date => "wD", MomentStyle.Time => "t", _ => "wDt" };
        return string.Create(CultureInfo.InvariantCulture, $"<tg-time unix=\"{at.Instant.ToUnixTimeSeconds()}\" format=\"{format}\">{text}</tg-time>");
    }

    /// <summary>With the zone's name: not every app turns it into the reader's own.</summary>
    private string Moment(Span.Moment at, Language language) =>
        TimeWords.Of(at.Instant, at.Style, new(language, view.Zone, view.Now, NamesZone: true));
}
