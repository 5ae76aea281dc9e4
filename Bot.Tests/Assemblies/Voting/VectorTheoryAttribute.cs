namespace Bot.Tests.Assemblies.Voting;

/// <summary>A theory over the elections that lie beside the repository; without them it is skipped, and says so.</summary>
internal sealed class VectorTheoryAttribute : TheoryAttribute
{
    public VectorTheoryAttribute()
    {
        if (Vectors.Folder is null) Skip = "shared/vectors/voting is not here.";
    }
}

/// <summary>A fact of that kind.</summary>
internal sealed class VectorFactAttribute : FactAttribute
{
    public VectorFactAttribute()
    {
        if (Vectors.Folder is null) Skip = "shared/vectors/voting is not here.";
    }
}
