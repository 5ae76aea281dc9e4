using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Core.Commands;
using Bot.Host.Discord;
using Bot.Host.Discord.Wire;

namespace Bot.Tests.Chats;

/// <summary>
/// What the gallery looks like on the wire. <c>SMILE_GOLDEN=folder dotnet test</c> writes what it looks like now; what changed on purpose is
/// copied to <c>Golden/Discord</c>.
/// </summary>
public sealed class DiscordGalleryTests
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Gallery.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_written_as_it_was(string name)
    {
        var (message, view) = Gallery.All[name];
        var writer = new DiscordWriter(press => $"c:{((RunCommand)press).Path}");
        var json = JsonSerializer.SerializeToUtf8Bytes(writer.Create(message, view, nonce: "1f.1"), DiscordJson.Default.MessageBody);
        var written = Print(json);
        if (Environment.GetEnvironmentVariable("SMILE_GOLDEN") is { Length: > 0 } folder) System.IO.File.WriteAllText(Path.Combine(folder, File(name)), written);
        written.ShouldBe(Golden(name), StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void No_text_is_longer_than_what_fits()
    {
        var writer = new DiscordWriter(_ => "c:help");
        var (message, view) = Gallery.All["long card"];
        var card = writer.Create(message, view);
        var texts = card.Components!.OfType<Container>().Single().Components.OfType<TextDisplay>().ToList();
        texts.Sum(text => text.Content.Length).ShouldBeLessThanOrEqualTo(4000);
        texts[^1].Content.ShouldEndWith("The last words are still there.");
        var noticed = writer.Create(message, view, noticed: true);
        noticed.Content!.Length.ShouldBeLessThanOrEqualTo(2000);
        noticed.Content.ShouldEndWith("The last words are still there.");
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
        using var stream = typeof(DiscordGalleryTests).Assembly.GetManifestResourceStream($"golden/discord/{File(name)}");
        if (stream is null) return $"There is no golden text {File(name)}.";
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string File(string name) => $"{name.Replace(' ', '-')}.json";
}
