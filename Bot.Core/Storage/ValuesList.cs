using Dapper;

namespace Bot.Core.Storage;

/// <summary>
/// A list of values for <c>IN</c>: <c>$"… WHERE person_id IN {people.Sql}"</c> with <c>people.With(new { Event = id })</c>.
/// Dapper's own <c>IN @list</c> means one thing on SQLite and another on PostgreSQL.
/// </summary>
/// <remarks>
/// The count is rounded up to a power of two by repeating the last value, so that lists of all lengths make few different statements and
/// each stays prepared.
/// </remarks>
public sealed class ValuesList
{
    /// <summary>The most values in one list. More go in chunks.</summary>
    public const int Most = 1024;

    private readonly string _name;
    private readonly object?[] _values;

    private ValuesList(string name, object?[] values, string emptyType)
    {
        if (values.Length > Most) throw new ArgumentException($"A list of {values.Length} values; at most {Most} fit, so take chunks.");
        _name = name;
        _values = values;
        var places = values.Length == 0 ? 0 : (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)values.Length);
        // A list of nothing that is right after IN and NOT IN alike; the type is for PostgreSQL.
        Sql = places == 0
            ? $"(SELECT CAST(NULL AS {emptyType}) WHERE 1 = 0)"
            : $"(VALUES {string.Join(", ", Enumerable.Range(0, places).Select(i => $"(@{name}{i})"))})";
        Places = places;
    }

    /// <summary>What stands after <c>IN</c>, brackets included.</summary>
    public string Sql { get; }

    private int Places { get; }

    /// <summary>A list of ids. <paramref name="name"/> is the beginning of its parameters' names, unique in the statement.</summary>
    public static ValuesList Of<T>(string name, IEnumerable<T> ids) where T : struct, IId<T> =>
        new(name, [.. ids.Select(id => (object)id.Value)], "BIGINT");

    /// <inheritdoc cref="Of{T}"/>
    public static ValuesList Of(string name, IEnumerable<long> numbers) => new(name, [.. numbers.Select(number => (object)number)], "BIGINT");

    /// <inheritdoc cref="Of{T}"/>
    public static ValuesList Of(string name, IEnumerable<string> texts) => new(name, [.. texts], "TEXT");

    /// <summary>The parameters of this list together with the statement's other <paramref name="args"/>.</summary>
    public object With(object? args = null)
    {
        Mappings.Learn(args);
        var all = new DynamicParameters(args);
        for (var i = 0; i < Places; i++) all.Add($"{_name}{i}", _values[Math.Min(i, _values.Length - 1)]);
        return all;
    }
}
