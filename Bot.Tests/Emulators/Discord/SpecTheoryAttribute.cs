using Bot.Emulators.Loopback;

namespace Bot.Tests.Emulators.Discord;

/// <summary>A theory that needs one of the platform's schemas, which lie beside the repository or nowhere.</summary>
internal sealed class SpecTheoryAttribute : TheoryAttribute
{
    public SpecTheoryAttribute(string name)
    {
        if (SpecFile.Find(name) is null) Skip = $"shared/specs/{name} is not here.";
    }
}

/// <summary>A fact of that kind.</summary>
internal sealed class SpecFactAttribute : FactAttribute
{
    public SpecFactAttribute(string name)
    {
        if (SpecFile.Find(name) is null) Skip = $"shared/specs/{name} is not here.";
    }
}
