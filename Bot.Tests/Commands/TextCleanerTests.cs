using Bot.Core.Commands;

namespace Bot.Tests.Commands;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("  Clay \t smiles \n", "Clay smiles")]
    [InlineData("a\0b", "ab")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("\u202eevil\u202c twin", "evil twin")]
    [InlineData("مرحبا 🙂", "مرحبا 🙂")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    public void One_line(string text, string clean) => TextCleaner.OneLine(text).ShouldBe(clean);

    [Fact]
    public void Lines_are_kept_where_they_are_wanted() => TextCleaner.Lines(" one \r\n two\n\n\n\nthree\t").ShouldBe("one\ntwo\n\nthree");

    [Fact]
    public void Cleaning_twice_changes_nothing_more() => Law.Holds<string?>(text =>
    {
        var once = TextCleaner.Lines(text ?? "");
        return TextCleaner.Lines(once) == once && !once.Contains('\0', StringComparison.Ordinal);
    });
}
