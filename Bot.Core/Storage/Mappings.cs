using System.Collections.Concurrent;
using System.Data;
using System.Reflection;
using Bot.Core.Localization;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Storage;

/// <summary>
/// How our types lie in the database; everything else is what Dapper does by itself: text, numbers, bytes, and a bool as BOOLEAN
/// (0 or 1 on SQLite). Columns in snake_case fill properties in PascalCase. Ids and enums are learnt from the types that pass by.
/// </summary>
public static class Mappings
{
    private static readonly Lock Registry = new();
    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    static Mappings()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        // Without it Dapper writes an enum as a number, whatever handler it has.
        SqlMapper.Settings.PreferTypeHandlersForEnums = true;

        // BIGINT epoch milliseconds: compares and sorts as a number on both databases, and no driver moves it to another zone.
        Add(new Handler<Instant>(DbType.Int64, at => at.ToUnixTimeMilliseconds(), value => Instant.FromUnixTimeMilliseconds((long)value)));
        // BIGINT milliseconds, in the unit of the instants that it is added to.
        Add(new Handler<Duration>(DbType.Int64, span => (long)span.TotalMilliseconds, value => Duration.FromMilliseconds((long)value)));
        // TEXT as in ISO 8601, whose order as text is the order in time. Local on purpose: an event's instant is derived from it and its zone.
        Add(Text(LocalDateTimePattern.GeneralIso));
        Add(Text(LocalDatePattern.Iso));
        Add(Text(LocalTimePattern.GeneralIso));
        // TEXT tz database id, looked up in NodaTime's data only.
        Add(new Handler<DateTimeZone>(DbType.String, zone => zone.Id, value => DateTimeZoneProviders.Tzdb[(string)value]));
        // TEXT two-letter code, the one that platforms and files use as well.
        Add(new Handler<Language>(DbType.String, language => language.Code(), value => LanguageCodes.Read((string)value)
            ?? throw new DataException($"The database holds a language that this version does not know: {value}.")));
        foreach (var type in new[] { typeof(string), typeof(long), typeof(int), typeof(bool), typeof(byte[]), typeof(Language) }) Known[type] = true;
    }

    /// <summary>Whether this is a typed id.</summary>
    internal static bool IsId(Type type) => type.IsValueType
        && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>));

    /// <summary>Makes sure that Dapper can read a <typeparamref name="T"/> and write all of <paramref name="args"/>.</summary>
    internal static void Learn<T>(object? args)
    {
        Row<T>.Learnt();
        Learn(args);
    }

    /// <inheritdoc cref="Learn{T}"/>
    internal static void Learn(object? args)
    {
        if (args is null) return;
        var type = args.GetType();
        if (!Known.ContainsKey(type)) LearnProperties(type);
    }

    private static void LearnProperties(Type type)
    {
        LearnValue(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) LearnValue(property.PropertyType);
        // A list of arguments runs the statement once for each.
        foreach (var each in type.GetInterfaces().Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
        {
            if (!Known.ContainsKey(each.GenericTypeArguments[0]) && type != typeof(string)) LearnProperties(each.GenericTypeArguments[0]);
        }
        Known[type] = true;
    }

    private static void LearnValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Known.ContainsKey(type)) return;
        // BIGINT: the type only keeps our ids apart.
        if (IsId(type)) Register(typeof(IdHandler<>), type);
        // TEXT, the member's name: legible in the database, and safe when a member is put in between. Flags stay numbers.
        else if (type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), inherit: false)) Register(typeof(EnumHandler<>), type);
    }

    private static void Register(Type handler, Type type)
    {
        // Dapper copies its table of handlers and puts the copy in place without a lock: two at once would lose one.
        lock (Registry)
        {
            if (!Known.ContainsKey(type))
                SqlMapper.AddTypeHandler(type, (SqlMapper.ITypeHandler)Activator.CreateInstance(handler.MakeGenericType(type))!);
            Known[type] = true;
        }
    }

    private static void Add<T>(SqlMapper.TypeHandler<T> handler) => SqlMapper.AddTypeHandler(handler);

    private static Handler<T> Text<T>(IPattern<T> pattern) =>
        new(DbType.String, pattern.Format, value => pattern.Parse((string)value).GetValueOrThrow());

    /// <summary>Its static constructor runs once for each type read, and costs nothing afterwards.</summary>
    private static class Row<T>
    {
        static Row() => LearnProperties(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));

        public static void Learnt()
        {
        }
    }

    private sealed class Handler<T>(DbType dbType, Func<T, object> write, Func<object, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            parameter.DbType = dbType;
            parameter.Value = value is null ? DBNull.Value : write(value);
        }

        public override T Parse(object value) => read(value);
    }

    private sealed class IdHandler<T> : SqlMapper.TypeHandler<T> where T : struct, IId<T>
    {
        public override void SetValue(IDbDataParameter parameter, T value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = value.Value;
        }

        public override T Parse(object value) => T.From((long)value);
    }

    private sealed class EnumHandler<T> : SqlMapper.TypeHandler<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => value.ToString());
        private static readonly Dictionary<string, T> Members = Names.ToDictionary(pair => pair.Value, pair => pair.Key);

        public override void SetValue(IDbDataParameter parameter, T value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = Names.TryGetValue(value, out var name)
                ? name
                : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a member of {typeof(T).Name}.");
        }

        public override T Parse(object value) => Members.TryGetValue((string)value, out var member)
            ? member
            : throw new DataException($"The database holds a {typeof(T).Name} that this version does not know: {value}.");
    }
}
