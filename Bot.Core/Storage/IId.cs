namespace Bot.Core.Storage;

/// <summary>
/// A typed 64-bit id made by <see cref="Ids"/>. The type keeps a person's id from being used as a workshop's;
/// <c>Mappings</c> stores it as BIGINT and <c>Tokens</c> writes it in base 32.
/// </summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    long Value { get; }

    static abstract TSelf From(long value);
}
