using Bot.Core.Storage;

namespace Bot.Core.People.Linking;

/// <summary>The account that a person had by itself before any other was linked.</summary>
public static class FirstAccount
{
    /// <returns>Null for a person without accounts.</returns>
    public static async Task<AccountId?> Of(Queries q, PersonId person) =>
        await AccountTable.Of(q, person) is [var first, ..] ? first.Id : null;
}
