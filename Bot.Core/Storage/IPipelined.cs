namespace Bot.Core.Storage;

/// <summary>A connection that sends several statements in one round trip.</summary>
internal interface IPipelined
{
    /// <summary>What <paramref name="execute"/> executes is kept and sent along with the next statement that is waited for.</summary>
    void Keep(Action execute);
}
