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
        var spans = new List<SandboxSpan>(words.En.Spans.Count);
        foreach (var (language, text) in words.Each(view.Languages))
        {
            if (spans.Count > 0) spans.Add(new("plain", between));
            Add(spans, text, language);
        }
        return spans;
    }

    public IReadOnlyList<SandboxSpan> Spans(Rich text)
    {
        var spans = new List<SandboxSpan>(text.Spans.Count);
        Add(spans, text, view.Languages[0]);
        return spans;
    }

    public string Plain(Words words, string between = " · ") => Plain(Spans(words, between));

    public static string Plain(IReadOnlyList<SandboxSpan> spans) =>
        spans is [var only] ? only.Text : string.Concat(spans.Select(span => span.Text));

    private void Add(List<SandboxSpan> spans, Rich text, Language language)
    {
        for (var i = 0; i < text.Spans.Count; i++) spans.Add(Write(text.Spans[i], language));
    }

    private SandboxSpan Write(Span span, Language language) => span switch
    {
        Span.Bold bold => new SandboxSpan("bold", bold.Text),
        Span.Code code => new("code", code.Text),
        Span.Link link => new("link", link.Text) { Url = link.Address.AbsoluteUri },
        Span.Mention mention => Mention(mention),
        Span.Moment at => new("moment", Moment(at, language))
        {
            Iso = at.Instant.ToString("g", CultureInfo.InvariantCulture),
            Style = at.Style switch { MomentStyle.Date => "date", MomentStyle.Time => "time", _ => "datetime" },
        },
        Span.Plain plain => new("plain", plain.Text),
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
