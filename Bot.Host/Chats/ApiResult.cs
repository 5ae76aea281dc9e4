using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Host;

/// <summary>What became of a request.</summary>
internal abstract record ApiResult
{
    private ApiResult() { }

    public sealed record Ok(ReadOnlyMemory<byte> Body) : ApiResult;

    /// <summary>The platform said no, and would say so again.</summary>
    /// <param name="Code">Its own code, 0 where it gave none.</param>
    public sealed record Refused(int Status, int Code, string Reason) : ApiResult
    {
        /// <summary>Where what was asked for is now, if the platform told it.</summary>
        public long? MovedTo { get; init; }
    }

    /// <summary>Not now.</summary>
    public sealed record Limited(TimeSpan After) : ApiResult;

    /// <summary>It never got there.</summary>
    public sealed record Failed(string Reason) : ApiResult;

    /// <summary>It may have had its effect.</summary>
    public sealed record Unsure(string Reason) : ApiResult;

    /// <summary>What came back; null when it did not work, or there was nothing to tell.</summary>
    /// <exception cref="JsonException">It is not what the documentation says.</exception>
    public T? Read<T>(JsonTypeInfo<T> type) where T : class =>
        this is Ok { Body.Length: > 0 } ok ? JsonSerializer.Deserialize(ok.Body.Span, type) : null;

    /// <summary>In words for a log.</summary>
    public string Story => this switch
    {
        Refused refused => refused.Code == 0 ? $"{refused.Status} {refused.Reason}" : $"{refused.Status}, {refused.Code}: {refused.Reason}",
        Limited limited => $"asked to wait {limited.After.TotalSeconds:0.#} s",
        Failed failed => failed.Reason,
        Unsure unsure => unsure.Reason,
        _ => "done",
    };
}
