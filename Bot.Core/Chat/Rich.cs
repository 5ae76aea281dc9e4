using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bot.Core.Chat;

/// <summary>
/// Text as a list of spans. It is an interpolated string handler, so that <c>$"Was: {moment}"</c> keeps the moment a moment:
/// what is interpolated is data and never becomes markup.
/// </summary>
[InterpolatedStringHandler]
public sealed class Rich : IEquatable<Rich>
{
    public static readonly Rich Empty = new();

    // An array of the right size, not a list: a click makes a hundred of these, most with one span, and they live for as long as their card.
    private Span[] _spans = [];

    public Rich()
    {
    }

    public Rich(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _ = formattedCount;
    }

    public Rich(params IEnumerable<Span> spans) => _spans = [.. spans];

    private Rich(Span only) => _spans = [only];

    public IReadOnlyList<Span> Spans => _spans;

    /// <summary>A date is written differently in each language, although it is the same span.</summary>
    public bool VariesByLanguage => Array.Exists(_spans, static span => span is Span.Moment { Style: not MomentStyle.Time });

    public bool IsEmpty => _spans.Length == 0;

    public static implicit operator Rich(string text) => text.Length == 0 ? Empty : new(new Span.Plain(text));

    public static implicit operator Rich(Span span) => new(span);

    public void AppendLiteral(string value) => Plain(value);

    public void AppendFormatted(string? value) => Plain(value ?? "");

    public void AppendFormatted(int value) => Plain(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Span value)
    {
        if (value is Span.Plain plain) Plain(plain.Text);
        else Add(value);
    }

    public void AppendFormatted(Rich value)
    {
        foreach (var span in value._spans) AppendFormatted(span);
    }

    /// <summary>The words alone. Moments need a zone and a language, so they are left to <paramref name="moment"/>.</summary>
    public string ToPlain(Func<Span.Moment, string> moment)
    {
        if (_spans is [Span.Plain only]) return only.Text;
        var text = new StringBuilder();
        foreach (var span in _spans)
        {
            text.Append(span switch
            {
                Span.Plain plain => plain.Text,
                Span.Bold bold => bold.Text,
                Span.Code code => code.Text,
                Span.Link link => link.Text,
                Span.Mention mention => mention.Name,
                Span.Moment at => moment(at),
                _ => "",
            });
        }
        return text.ToString();
    }

    public bool Equals(Rich? other) => ReferenceEquals(this, other) || (other is not null && _spans.AsSpan().SequenceEqual(other._spans));

    public override bool Equals(object? obj) => Equals(obj as Rich);

    public override int GetHashCode() => IsEmpty ? 0 : HashCode.Combine(_spans.Length, _spans[0]);

    public override string ToString() => ToPlain(at => at.Instant.ToString());

    private void Plain(string text)
    {
        if (text.Length == 0) return;
        if (_spans is [.., Span.Plain last]) _spans[^1] = new Span.Plain(last.Text + text);
        else Add(new Span.Plain(text));
    }

    private void Add(Span span) => _spans = [.. _spans, span];
}
