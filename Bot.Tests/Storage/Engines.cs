using System.Reflection;
using Xunit.Sdk;

namespace Bot.Tests.Storage;

/// <summary>What a test's database runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>
/// <c>[Theory, OnSqlite, OnPostgres]</c> runs a test on both engines: its first parameter is the <see cref="Engine"/>, further ones stand in
/// the attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class OnEngineAttribute(Engine engine, object[] more) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[engine, .. more]];
}

/// <inheritdoc/>
public sealed class OnSqliteAttribute(params object[] more) : OnEngineAttribute(Engine.Sqlite, more);

/// <inheritdoc/>
/// <remarks>Skipped where there is no server for tests.</remarks>
public sealed class OnPostgresAttribute : OnEngineAttribute
{
    public OnPostgresAttribute(params object[] more)
        : base(Engine.Postgres, more) => Skip = PostgresServer.Missing!;
}

/// <summary>A test of PostgreSQL alone.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing!;
}
