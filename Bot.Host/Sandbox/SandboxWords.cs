using System.Globalization;
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
        for (var i = 0; i < view.Languages.Count; i++)
        {
            var text = words.In(view.Languages[i]);
            if (text.IsEmpty || WasSaid(words, text, i)) continue;
            if (spans.Count > 0) spans.Add(new("plain", between));
            Add(spans, text, view.Languages[i]);
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

    /// <summary>Whether one of the languages before this one says the same.</summary>
    private bool WasSaid(Words words, Rich text, int language)
    {
        for (var i = 0; i < language; i++)
            if (words.In(view.Languages[i]).Equals(text)) return true;
        return false;
    }

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

    private string Moment(Span.Moment at, Language language) =>
        $"{at.Instant.InZone(view.Zone).ToString("ddd d MMM, HH:mm", CultureInfo.GetCultureInfo(language.Code()))}";
}
