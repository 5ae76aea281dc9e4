namespace Bot.Host.Sandbox;

/// <summary>A request that cannot be understood, in a sentence for whoever wrote it.</summary>
/// <param name="status">The HTTP status: 400 for a wrong field, 404 for somebody or something that is not there.</param>
public sealed class SandboxFault(int status, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;

    internal static SandboxFault Wrong(string sentence) => new(StatusCodes.Status400BadRequest, sentence);

    internal static SandboxFault Missing(string sentence) => new(StatusCodes.Status404NotFound, sentence);
}
