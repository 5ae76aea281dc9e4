using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host.Sandbox;

/// <summary>The sandbox's JSON, written without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SandboxMessage))]
[JsonSerializable(typeof(IReadOnlyList<SandboxMessage>))]
[JsonSerializable(typeof(SandboxState))]
[JsonSerializable(typeof(SandboxPerson))]
[JsonSerializable(typeof(SandboxTime))]
[JsonSerializable(typeof(SandboxGone))]
[JsonSerializable(typeof(IReadOnlyList<SandboxCompletion>))]
[JsonSerializable(typeof(SandboxError))]
internal sealed partial class SandboxJson : JsonSerializerContext
{
    /// <summary>Letters of all languages stay letters: this is never written into a page.</summary>
    public static SandboxJson Plain { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
