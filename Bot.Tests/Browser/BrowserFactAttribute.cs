namespace Bot.Tests.Browser;

/// <summary>A test that drives the page in a real browser. Where that is not to be had, the test is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Rig.WhyNot;
}

/// <summary>The same, once for each of several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Rig.WhyNot;
}
