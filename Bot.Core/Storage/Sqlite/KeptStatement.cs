using System.Data;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Storage.Sqlite;

/// <summary>One prepared statement with its parameters, used again for every command with the same text.</summary>
internal sealed class KeptStatement(string sql, SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _command = new(sql, connection);
    private readonly List<KeptParameter> _parameters = [];
    private SqliteDataReader? _reader;
    private int _used;

    /// <summary>False for one that is disposed after its use.</summary>
    public bool IsKept { get; set; }

    /// <summary>Whether a command holds it, perhaps with a reader still open.</summary>
    public bool Taken { get; private set; }

    public SqliteParameterCollection Parameters => _command.Parameters;

    public void Take()
    {
        Taken = true;
        _command.Parameters.Clear();
        _used = 0;
    }

    /// <summary>Closes what was left open: an open reader would hold a snapshot, and with it the write-ahead log.</summary>
    public void Release()
    {
        _reader?.Dispose();
        _reader = null;
        Taken = false;
        if (!IsKept) Dispose();
    }

    /// <summary>The parameter that stood at this place the last time. Its name is mostly still right.</summary>
    public KeptParameter NextParameter()
    {
        if (_used == _parameters.Count) _parameters.Add(new());
        return _parameters[_used++];
    }

    public int Run() => _command.ExecuteNonQuery();

    public SqliteDataReader Read(CommandBehavior behavior) => _reader = _command.ExecuteReader(behavior);

    public object? Scalar() => _command.ExecuteScalar();

    public void Dispose() => _command.Dispose();
}
