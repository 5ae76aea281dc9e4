using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Core.Chat;

/// <summary>Something to tap. The label begins with a word.</summary>
public abstract record Button(Words Label)
{
    /// <summary>Sends <see cref="Act"/> back to us as a token.</summary>
    public sealed record Press(Words Label, IPress Act) : Button(Label)
    {
        public ButtonStyle Style { get; init; }

        public bool Disabled { get; init; }
    }

    /// <summary>Opens an address.</summary>
    public sealed record Open(Words Label, Uri Address) : Button(Label);
}

public enum ButtonStyle
{
    Plain,
    Main,
    Danger,
}
