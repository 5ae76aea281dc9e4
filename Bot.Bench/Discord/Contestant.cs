using System.Text.Json.Nodes;

namespace Bot.Bench.Discord;

/// <summary>A bot in a process of its own that answers <c>Going</c> and its opposite on the cards of one server.</summary>
internal abstract class Contestant(string name, string folder) : IAsyncDisposable
{
    public string Name { get; } = name;

    /// <summary>Where it keeps its database.</summary>
    protected string Folder { get; } = folder;

    public Platform Platform { get; private set; } = null!;

    public Bystander Program { get; private set; } = null!;

    public IReadOnlyList<string> Cards { get; private set; } = [];

    /// <summary>The labels of the two buttons.</summary>
    public abstract IReadOnlyList<string> Buttons { get; }

    public async Task Start(int people, int cards, int seats, TimeProvider clock)
    {
        Platform = await Platform.Start(people);
        Program = await Launch(Platform.Api);
        while (!await Platform.HasBot())
        {
            if (Program.HasEnded) throw new InvalidOperationException($"{Name} ended before it was connected.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock);
        }
        var posted = new List<string>();
        for (var number = 0; number < cards; number++) posted.Add(await Post(number, seats));
        Cards = posted;
    }

    /// <exception cref="InvalidOperationException">When its database holds more than there are seats, or other than it counts.</exception>
    public abstract void CheckBooks(int seats);

    public async ValueTask DisposeAsync()
    {
        if (Program is not null) await Program.DisposeAsync();
        if (Platform is not null) await Platform.DisposeAsync();
    }

    protected abstract Task<Bystander> Launch(Uri api);

    /// <returns>The message that became the card.</returns>
    protected abstract Task<string> Post(int number, int seats);

    protected static string Text(JsonNode? node) => (string)node!;
}
