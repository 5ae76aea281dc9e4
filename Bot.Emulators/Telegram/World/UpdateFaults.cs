namespace Bot.Emulators.Telegram.World;

/// <summary>Mischief with what a poll fetches. A fault stays on until it is switched off.</summary>
public sealed class UpdateFaults
{
    /// <summary>Every update comes twice in the same poll.</summary>
    public bool Duplicates { get; set; }

    /// <summary>The newest update comes first.</summary>
    public bool Reversed { get; set; }

    internal IReadOnlyList<Update> Shuffle(IReadOnlyList<Update> updates)
    {
        if (Duplicates) updates = [.. updates.SelectMany(one => (Update[])[one, one])];
        return Reversed ? [.. updates.Reverse()] : updates;
    }
}
