using System.Globalization;
using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host.Sandbox;

/// <summary>Turns words into the spans and the plain text of one view. Moments are written in the language they stand in.</summary>
internal sealed class SandboxWords(View view)
{
    private readonly SortedSet<string> _mentions = new(StringComparer.Ordinal);

    /// <summary>The people in this chat who were mentioned so far.</summary>
    public IReadOnlyList<string> Mentions => [.. _mentions];

    /// <summary>All languages of the view, once where they do not differ.</summary>
    /// <param name="between"> · inside a line, a line break between whole texts.</param>
    public IReadOnlyList<SandboxSpan> Spans(Words words, string between = " · ")
    {
        var each = words.Each(view.Languages);
        var spans = Spans(each[0].Text, each[0].Language);
        foreach (var (language, text) in each.AsSpan(1))
            spans = spans.Length == 0 ? Spans(text, language) : [.. spans, new("plain", between), .. Spans(text, language)];
        return spans;
    }

    public IReadOnlyList<SandboxSpan> Spans(Rich text) => Spans(text, view.Languages[0]);

    /// <summary>As <see cref="Spans(Words, string)"/>, for labels: nobody is mentioned in them.</summary>
    public string Plain(Words words, string between = " · ")
    {
        var each = words.Each(view.Languages);
        var plain = Plain(each[0].Text, each[0].Language);
        foreach (var (language, text) in each.AsSpan(1))
            plain = plain.Length == 0 ? Plain(text, language) : string.Concat(plain, between, Plain(text, language));
        return plain;
    }

    public static string Plain(IReadOnlyList<SandboxSpan> spans) =>
        spans is [var only] ? only.Text : string.Concat(spans.Select(span => span.Text));

    private string Plain(Rich text, Language language) => text.ToPlain(at => Moment(at, language));

    private SandboxSpan[] Spans(Rich text, Language language)
    {
        var spans = new SandboxSpan[text.Spans.Count];
        for (var i = 0; i < spans.Length; i++) spans[i] = Write(text.Spans[i], language);
        return spans;
    }

    private SandboxSpan Write(Span span, Language language) => span switch
    {
        Span.Bold bold => new SandboxSpan("bold", Invites.Quiet(bold.Text)),
        Span.Code code => new("code", code.Text),
        Span.Link link => new("link", link.Text) { Url = link.Address.AbsoluteUri },
        Span.Mention mention => Mention(mention),
        Span.Moment at => new("moment", Moment(at, language))
        {
            Iso = at.Instant.ToString("g", CultureInfo.InvariantCulture),
            Style = at.Style switch { MomentStyle.Date => "date", MomentStyle.Time => "time", _ => "datetime" },
        },
        Span.Plain plain => new("plain", Invites.Quiet(plain.Text)),
        _ => throw new InvalidOperationException($"The sandbox has no way to show a {span.GetType().Name}."),
    };

    private SandboxSpan Mention(Span.Mention mention)
    {
        var person = mention.Accounts.FirstOrDefault(account => account.Platform == SandboxNames.Platform)?.NativeId;
        if (person is not null) _mentions.Add(person);
        return new("mention", mention.Name) { Person = person };
    }

    /// <summary>Without the zone's name: the page adds the reader's own time where that differs.</summary>
    private string Moment(Span.Moment at, Language language) => TimeWords.Of(at.Instant, at.Style, new(language, view.Zone, view.Now));
}
