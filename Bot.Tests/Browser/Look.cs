namespace Bot.Tests.Browser;

/// <summary>A screen that the page is seen on.</summary>
internal sealed record Look(int Width, int Height, bool Dark)
{
    public static readonly Look Desktop = new(1280, 800, Dark: false);
    public static readonly Look Phone = new(390, 844, Dark: false);

    public bool IsNarrow => Width < 860;
}
