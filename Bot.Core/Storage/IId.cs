using System.Collections.Concurrent;

namespace Bot.Core.Storage;

/// <summary>A typed id whose type is not known where it is handled, such as in a token.</summary>
public interface IId
{
    long Value { get; }
}

/// <summary>
/// A typed 64-bit id made by <see cref="Ids"/>. The type keeps a person's id from being used as a workshop's;
/// <c>Mappings</c> stores it as BIGINT and <c>Tokens</c> writes it in base 32.
/// </summary>
public interface IId<TSelf> : IId where TSelf : struct, IId<TSelf>
{
    static abstract TSelf From(long value);
}

/// <summary>Makes typed ids of a type that is only known at run time.</summary>
public static class TypedIds
{
    private static readonly ConcurrentDictionary<Type, Func<long, object>?> Readers = new();

    /// <returns>Null when <paramref name="type"/> is no typed id.</returns>
    public static Func<long, object>? Read(Type type) => Readers.GetOrAdd(type, static known =>
        typeof(IId).IsAssignableFrom(known)
            ? typeof(TypedIds).GetMethod(nameof(Reader), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(known).CreateDelegate<Func<Func<long, object>>>()()
            : null);

    private static Func<long, object> Reader<T>() where T : struct, IId<T> => value => T.From(value);
}
