using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Chat;

/// <summary>A piece of text with one meaning. There is no markup anywhere: each platform's Writer escapes what it must.</summary>
public abstract record Span
{
    private Span() { }

    public sealed record Plain(string Text) : Span;

    public sealed record Bold(string Text) : Span;

    /// <summary>Something to copy or type letter by letter: a command, a code.</summary>
    public sealed record Code(string Text) : Span;

    public sealed record Link(string Text, Uri Address) : Span;

    /// <summary>
    /// A person. Becomes a mention that notifies on a platform where one of <paramref name="Accounts"/> lives,
    /// elsewhere the plain name.
    /// </summary>
    public sealed record Mention(string Name, IReadOnlyList<AccountRef> Accounts) : Span;

    /// <summary>An instant, shown in the reader's own time where the platform can do that, else in the zone of the view.</summary>
    public sealed record Moment(Instant Instant, MomentStyle Style) : Span;
}

/// <summary>How much of an instant is shown.</summary>
public enum MomentStyle
{
    /// <summary>Fri 27 Nov, 18:00, with the zone's name where the reader's own may differ.</summary>
    DateTime,

    /// <summary>Fri 27 Nov.</summary>
    Date,

    /// <summary>18:00.</summary>
    Time,
}
