using Bot.Core.Commands;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles;

/// <summary>Begins every change to a circle: the lock comes first.</summary>
internal static class CircleChanges
{
    /// <summary>By what changes of one circle queue.</summary>
    public static Aggregate About(CircleId id) => new("circle", id.Value);

    /// <exception cref="Problem">There is no such circle.</exception>
    public static async Task<CircleChange> Begin(Tx tx, CircleId id) =>
        new(tx, await CircleTable.Lock(tx, id) ?? throw new Problem(CircleTexts.Gone));

    /// <exception cref="Problem">There is none, or this person does not organise it.</exception>
    public static async Task<CircleChange> BeginAsOrganiser(Tx tx, CircleId id, Caller who)
    {
        var change = await Begin(tx, id);
        CircleCheck.Organiser(change.Circle, await change.Of(who.Person), who);
        return change;
    }

    /// <exception cref="Problem">There is none, or this person neither organises it nor moderates.</exception>
    public static async Task<CircleChange> BeginAsEditor(Tx tx, CircleId id, Caller who)
    {
        var change = await Begin(tx, id);
        CircleCheck.Editor(change.Circle, await change.Of(who.Person), who);
        return change;
    }

    /// <summary>The account that somebody acts with, as it is remembered beside what they do.</summary>
    public static async Task<AccountId?> Account(Queries q, Caller who) => await q.One<long?>(
        "SELECT id FROM accounts WHERE platform = @Platform AND native_id = @NativeId", who.Account) is { } id ? new AccountId(id) : null;
}
