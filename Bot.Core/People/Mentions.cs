using Bot.Core.Chat;
using Bot.Core.Storage;

namespace Bot.Core.People;

/// <summary>A person in a text: by the one name that they have here, and called on whichever platform the text stands.</summary>
public static class Mentions
{
    /// <returns>Null for somebody who is not known any more.</returns>
    public static async Task<Span.Mention?> Of(Queries q, PersonId person)
    {
        if (await q.One<string>("SELECT name FROM persons WHERE id = @person", new { person }) is not { } name) return null;
        var accounts = await q.Many<AccountRow>("SELECT platform, native_id FROM accounts WHERE person_id = @person ORDER BY id", new { person });
        return new(name, [.. accounts.Select(account => new AccountRef(account.Platform, account.NativeId))]);
    }

    private sealed class AccountRow
    {
        public required string Platform { get; init; }

        public required string NativeId { get; init; }
    }
}
