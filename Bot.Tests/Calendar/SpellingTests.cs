using System.Globalization;
using System.Text;
using Bot.Core.Calendar;

namespace Bot.Tests.Calendar;

public sealed class SpellingTests
{
    [Fact]
    public void Accented_latin_letters_fold_as_unicode_says()
    {
        for (var letter = '\u00C0'; letter <= '\u017F'; letter++)
        {
            var bare = letter.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormD);
            if (bare.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(bare[1]) == UnicodeCategory.NonSpacingMark) Spelling.Fold(letter).ShouldBe(char.ToLowerInvariant(bare[0]), letter.ToString());
        }
    }

    [Fact]
    public void No_character_is_left_that_another_spelling_would_not_have()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var folded = Spelling.Fold((char)code);
            Spelling.Fold(folded).ShouldBe(folded == Spelling.Invisible ? ' ' : folded, $"U+{code:X4}");
        }
    }

    [Theory]
    [InlineData("Ciudad  de\u00A0México", "ciudad de mexico")]
    [InlineData("  São-Paulo! ", "sao paulo")]
    [InlineData("Me\u0301xico\u200B", "mexico")]
    [InlineData("🎉", "")]
    public void A_key_has_folded_words_with_one_blank_between(string text, string key) => Spelling.Key(text).ShouldBe(key);
}
