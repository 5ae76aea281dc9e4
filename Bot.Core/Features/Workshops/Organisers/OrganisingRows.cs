using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Writing;
using Bot.Core.Letters;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>What organisers have about a workshop beside it: who they are, what they ask and were answered, what they did.</summary>
internal static class OrganisingRows
{
    /// <summary>The workshop is removed.</summary>
    public static async Task DeleteAll(Tx tx, WorkshopId workshop)
    {
        await DropNames(tx, workshop);
        await QuestionTable.DeleteAll(tx, workshop);
        await OrganiserTable.DeleteAll(tx, workshop);
        await LetterTable.DeleteAbout(tx, TellThemHandler.About(workshop));
    }

    /// <summary>The names of who came are dropped, and what people answered and who changed what with them.</summary>
    public static async Task DropNames(Tx tx, WorkshopId workshop)
    {
        await AnswerTable.DeleteAll(tx, workshop);
        await HistoryTable.DeleteAll(tx, workshop);
    }

    /// <summary>Who organises it by agreement goes from one to the other, whose answers and acts become theirs. The workshop is locked.</summary>
    public static async Task Merge(Tx tx, WorkshopId workshop, PersonId from, PersonId into, AccountId? account)
    {
        var theirs = await OrganiserTable.Of(tx, workshop, from);
        if (theirs.Count == 0) return;
        var mine = await OrganiserTable.Of(tx, workshop, into);
        await OrganiserTable.Delete(tx, workshop, from);
        foreach (var row in theirs)
        {
            // Whoever organises it already is not asked, too.
            if (row.Standing == OrganiserStanding.Asked && mine.Count > 0) continue;
            var known = row.Account == 0 && row.Standing == OrganiserStanding.Organises ? account?.Value ?? 0 : row.Account;
            await OrganiserTable.Insert(tx, row with { Person = into, Account = known });
        }
        await OrganiserTable.Count(tx, workshop);
    }

    /// <summary>What an account agreed to goes with it. The workshop is locked.</summary>
    public static async Task Part(Tx tx, WorkshopId workshop, Parting parting)
    {
        var rows = await OrganiserTable.Of(tx, workshop, parting.From);
        foreach (var row in rows.Where(row => row.Account != 0 && parting.Takes(new AccountId(row.Account))))
        {
            await OrganiserTable.DeleteOne(tx, row);
            await OrganiserTable.Insert(tx, row with { Person = parting.To });
        }
        if (rows.Count > 0) await OrganiserTable.Count(tx, workshop);
    }
}
