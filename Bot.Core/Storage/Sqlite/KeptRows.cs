using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// The rows of a <see cref="KeptStatement"/>, for Dapper. A row is fetched as a whole: Dapper asks for the type and the value of every
/// column, and its compiled mapping for the types must not change with the values.
/// </summary>
internal sealed class KeptRows(KeptStatement statement) : DbDataReader
{
    private string[] _names = [];
    private object[] _values = [];
    private Type?[] _types = [];
    private bool _first;
    private bool _more;
    private bool _open;

    public override int FieldCount => _names.Length;

    public override bool HasRows => _first || _more;

    public override bool IsClosed => !_open;

    public override int RecordsAffected => statement.Changes;

    public override int Depth => 0;

    public override object this[int ordinal] => _values[ordinal];

    public override object this[string name] => _values[GetOrdinal(name)];

    /// <summary>Begins the statement and fetches the first row: a change has happened when this returns.</summary>
    public KeptRows Open()
    {
        statement.Begin();
        _open = true;
        _more = statement.Step();
        _first = _more;
        // After the first step: a statement that met a new schema has been compiled anew by then.
        var names = statement.Names();
        if (!ReferenceEquals(names, _names))
        {
            _names = names;
            _values = new object[names.Length];
            _types = new Type?[names.Length];
        }
        if (_more) Fetch();
        return this;
    }

    public override bool Read()
    {
        if (_first)
        {
            _first = false;
            return true;
        }
        if (_more && (_more = statement.Step())) Fetch();
        return _more;
    }

    /// <summary>There is one statement in a text, hence one result.</summary>
    public override bool NextResult()
    {
        _first = _more = false;
        return false;
    }

    public override void Close()
    {
        if (!_open) return;
        _open = false;
        _first = _more = false;
        statement.Reset();
    }

    public override string GetName(int ordinal) => _names[ordinal];

    public override int GetOrdinal(string name)
    {
        var ordinal = Array.FindIndex(_names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
        return ordinal >= 0 ? ordinal : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such column.");
    }

    /// <summary>The type of the values seen there so far; of a column that was always NULL the declared one.</summary>
    public override Type GetFieldType(int ordinal) => _types[ordinal] ?? statement.Declared(ordinal);

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override bool IsDBNull(int ordinal) => _values[ordinal] is DBNull;

    public override object GetValue(int ordinal) => _values[ordinal];

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, _values.Length);
        Array.Copy(_values, values, count);
        return count;
    }

    public override string GetString(int ordinal) => (string)_values[ordinal];

    public override long GetInt64(int ordinal) => (long)_values[ordinal];

    public override int GetInt32(int ordinal) => checked((int)GetInt64(ordinal));

    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));

    public override byte GetByte(int ordinal) => checked((byte)GetInt64(ordinal));

    public override bool GetBoolean(int ordinal) => GetInt64(ordinal) != 0;

    public override double GetDouble(int ordinal) => Convert.ToDouble(_values[ordinal], CultureInfo.InvariantCulture);

    public override float GetFloat(int ordinal) => (float)GetDouble(ordinal);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override char GetChar(int ordinal) => throw Unused();

    public override decimal GetDecimal(int ordinal) => throw Unused();

    public override DateTime GetDateTime(int ordinal) => throw Unused();

    public override Guid GetGuid(int ordinal) => throw Unused();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw Unused();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw Unused();

    private static NotSupportedException Unused() => new("Our tables hold whole numbers, texts and bytes, read whole.");

    private void Fetch()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            var value = statement.Value(i);
            _values[i] = value;
            if (value is not DBNull) _types[i] = value.GetType();
        }
    }
}
