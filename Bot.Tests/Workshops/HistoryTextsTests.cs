using Bot.Core.Features.Workshops.History;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Tests.Workshops;

public sealed class HistoryTextsTests
{
    /// <summary>What they typed went with them, so no sentence may lead up to it.</summary>
    [Fact]
    public void Of_somebody_who_was_forgotten_every_line_is_whole()
    {
        foreach (var kind in Enum.GetValues<HistoryKind>())
        {
            var line = HistoryTexts.Line(new() { At = Instant.FromUnixTimeSeconds(0), Kind = kind, Before = "", After = "" });
            foreach (var language in new[] { Language.English, Language.Spanish })
                line.In(language).ToString().ShouldSatisfyAllConditions(text => text.ShouldEndWith("."), text => text.ShouldNotContain(": ."));
        }
    }
}
