using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Host.Telegram;
using Bot.Host.Telegram.Wire;

namespace Bot.Tests.Chats;

/// <summary>
/// What the gallery looks like on the wire. <c>SMILE_GOLDEN=folder dotnet test</c> writes what it looks like now; what changed on purpose is
/// copied to <c>Golden/Telegram</c>.
/// </summary>
public sealed class TelegramGalleryTests
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Gallery.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_written_as_it_was(string name)
    {
        var (message, view) = Gallery.All[name];
        var outgoing = new TelegramWriter(press => $"c:{((RunCommand)press).Path}").Write(message, view);
        var body = new SendMessage(-1, outgoing.Text.Text) { ReplyMarkup = outgoing.Keyboard };
        var written = Print(JsonSerializer.SerializeToUtf8Bytes(body, TelegramJson.Default.SendMessage));
        if (Environment.GetEnvironmentVariable("SMILE_GOLDEN") is { Length: > 0 } folder)
            System.IO.File.WriteAllText(Path.Combine(folder, File(name)), written);
        written.ShouldBe(Golden(name), StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Every_text_fits_counted_as_the_platform_counts()
    {
        var (message, view) = Gallery.All["long card"];
        var outgoing = new TelegramWriter(_ => "c:help").Write(message, view);
        outgoing.Text.Length.ShouldBeLessThanOrEqualTo(TelegramWriter.Text);
        outgoing.Text.Text.ShouldEndWith("The last words are still there.");
    }

    [Fact]
    public void A_text_is_cut_between_whole_characters_and_never_inside_a_mark()
    {
        var words = Words.Verbatim($"{new string('<', 4090)}{new Span.Bold("😀😀😀😀😀😀😀😀😀😀")}");
        var outgoing = new TelegramWriter(_ => "").Write(words, Gallery.English);
        outgoing.Text.Length.ShouldBeLessThanOrEqualTo(TelegramWriter.Text);
        outgoing.Text.Text.Any(char.IsSurrogate).ShouldBeFalse();
        outgoing.Text.Text.Replace("&lt;", "", StringComparison.Ordinal).ShouldNotContain("<");
        Html.Cut("a😀b", 3).ShouldBe("a…");
    }

    private static string Print(byte[] json)
    {
        using var read = JsonDocument.Parse(json);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Pretty)) read.RootElement.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static string Golden(string name)
    {
        using var stream = typeof(TelegramGalleryTests).Assembly.GetManifestResourceStream($"golden/telegram/{File(name)}");
        if (stream is null) return $"There is no golden text {File(name)}.";
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string File(string name) => $"{name.Replace(' ', '-')}.json";
}
