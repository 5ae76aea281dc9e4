using FsCheck;

namespace Bot.Tests.Calendar;

/// <summary>Runs a property on the same inputs every time: a build that fails today must fail tomorrow too.</summary>
internal static class PropertyRuns
{
    private const ulong Seed = 20261120;
    private const ulong Gamma = 1_000_003;

    public static void Hold(this Property property, int times = 100) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(Seed, Gamma));
}
