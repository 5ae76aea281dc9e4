using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// Dapper names parameters without <c>@</c>, and the driver would find the right prefix anew at each execution, with three strings made.
/// </summary>
internal sealed class KeptParameter : SqliteParameter
{
    private string? _given;

    [AllowNull]
    public override string ParameterName
    {
        get => base.ParameterName;
        set
        {
            if (ReferenceEquals(value, _given)) return;
            _given = value;
            base.ParameterName = string.IsNullOrEmpty(value) || value[0] is '@' or ':' or '$' ? value : "@" + value;
        }
    }
}
