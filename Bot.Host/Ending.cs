namespace Bot.Host;

/// <summary>Why the program ends by itself, in a sentence for whoever runs it; nothing when it was told to.</summary>
internal sealed class Ending
{
    private volatile string? _sentence;

    public string? Sentence => _sentence;

    public void Say(string sentence) => _sentence ??= sentence;
}
