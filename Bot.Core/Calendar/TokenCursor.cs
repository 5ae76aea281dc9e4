namespace Bot.Core.Calendar;

/// <summary>A place in the tokens of one written text.</summary>
internal sealed class TokenCursor(string written, IReadOnlyList<TimeToken> tokens)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= tokens.Count;

    public TimeToken Current => Ahead(0);

    /// <summary>A token before or after the current one; one that is nothing where there is none.</summary>
    public TimeToken Ahead(int count) => Position + count >= 0 && Position + count < tokens.Count ? tokens[Position + count] : default;

    public bool Take(Sense sense)
    {
        if (AtEnd || Current.Sense != sense) return false;
        Position++;
        return true;
    }

    public bool TakeSign(char sign)
    {
        if (AtEnd || !Current.IsSign(sign)) return false;
        Position++;
        return true;
    }

    /// <summary>What the person wrote from a token up to the current one.</summary>
    public string WrittenSince(int position) => written[tokens[position].From..tokens[Math.Max(position, Position - 1)].Until];

    public string WrittenHere() => written[Current.From..Current.Until];
}
