using System.Text;
using Bot.Core.Commands;

namespace Bot.Tests.Commands;

public sealed class TokensTests
{
    private readonly Tokens _tokens = new(Sample.Catalog);

    [Fact]
    public void A_button_comes_back_as_the_record_that_it_was()
    {
        var touch = new Touch(new(123456789012345678), Colour.Blue, -3, true, "a:b ñ");
        _tokens.Decode(_tokens.Encode(touch))!.Value.Press.ShouldBe(touch);
    }

    [Fact]
    public void The_largest_id_fits() =>
        _tokens.Decode(_tokens.Encode(new Grown(new(long.MaxValue))))!.Value.Press.ShouldBe(new Grown(new(long.MaxValue)));

    [Fact]
    public void A_button_from_before_the_record_grew_gets_the_default() =>
        _tokens.Decode("g:1")!.Value.Press.ShouldBe(new Grown(new(1), 7));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("nobody:1")]
    [InlineData("t")]
    [InlineData("t:1:0")]
    [InlineData("t:1:0:3:1:x:y")]
    [InlineData("t:1:9:3:1:x")]
    [InlineData("t:1:-1:3:1:x")]
    [InlineData("t:1:0:many:1:x")]
    [InlineData("t:1:0:3:2:x")]
    [InlineData("t:U:0:3:1:x")]
    [InlineData("t::0:3:1:x")]
    [InlineData("t:zzzzzzzzzzzzz:0:3:1:x")]
    [InlineData("t:99999999999999:0:3:1:x")]
    [InlineData("t:1:0:3:1:\0")]
    public void What_we_did_not_write_is_nothing_or_at_least_harmless(string token)
    {
        if (_tokens.Decode(token) is { } decoded) Encoding.UTF8.GetByteCount(_tokens.Encode(decoded.Press)).ShouldBeLessThanOrEqualTo(64);
    }

    [Theory]
    [InlineData("nobody:1")]
    [InlineData("t:1:0")]
    [InlineData("t:1:9:3:1:x")]
    [InlineData("t:U:0:3:1:x")]
    public void What_cannot_be_read_is_refused(string token) => _tokens.Decode(token).ShouldBeNull();

    [Fact]
    public void A_token_over_64_bytes_is_refused_both_ways()
    {
        Should.Throw<InvalidOperationException>(() => _tokens.Encode(new Huge(new string('x', 63))));
        _tokens.Decode("h:" + new string('x', 63)).ShouldBeNull();
    }

    [Fact]
    public void Any_text_is_decoded_or_refused() => Law.Holds<string?>(text => _tokens.Decode(text ?? "") is null or { Spec: not null });

    [Fact]
    public void Base32_comes_back() => Law.Holds<long>(value =>
    {
        var positive = value & long.MaxValue;
        return Base32.TryRead(Base32.Write(positive), out var read) && read == positive;
    });
}
