using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// A parameter that knows its place in its statement. Dapper names parameters without <c>@</c>, and the driver would look for the right
/// prefix and the place anew at each execution, with three strings made.
/// </summary>
internal sealed class KeptParameter(sqlite3_stmt statement) : SqliteParameter
{
    /// <summary>Bytes of a text that need no array of their own.</summary>
    private const int Short = 256;

    private string? _given;
    private int _place;

    [AllowNull]
    public override string ParameterName
    {
        get => base.ParameterName;
        set
        {
            if (ReferenceEquals(value, _given)) return;
            _given = value;
            base.ParameterName = string.IsNullOrEmpty(value) || value[0] is '@' or ':' or '$' ? value : "@" + value;
            _place = raw.sqlite3_bind_parameter_index(statement, base.ParameterName);
        }
    }

    public override object? Value { get; set; }

    /// <returns>False when the statement has no such parameter.</returns>
    public bool Bind(sqlite3 db)
    {
        if (_place == 0) return false;
        SqliteException.ThrowExceptionForRC(Value switch
        {
            null or DBNull => raw.sqlite3_bind_null(statement, _place),
            string text => Bind(text),
            long number => raw.sqlite3_bind_int64(statement, _place, number),
            bool flag => raw.sqlite3_bind_int64(statement, _place, flag ? 1 : 0),
            byte[] bytes => raw.sqlite3_bind_blob(statement, _place, bytes),
            double number => raw.sqlite3_bind_double(statement, _place, number),
            int or short or byte or Enum => raw.sqlite3_bind_int64(statement, _place, Convert.ToInt64(Value, CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"{ParameterName} is a {Value.GetType().Name}, which has no mapping to a column."),
        }, db);
        return true;
    }

    private int Bind(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = most <= Short ? stackalloc byte[Short] : new byte[most];
        return raw.sqlite3_bind_text(statement, _place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
