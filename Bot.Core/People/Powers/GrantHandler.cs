using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Powers;

/// <summary>Gives and takes powers that are below one's own; whatever is done is in the log.</summary>
public sealed class GrantHandler(IDatabase db, AuditLog log)
    : IHandle<GrantPower>, IHandle<RevokePower>, IHandle<RevokeAtOnce>, IHandle<ShowGrants>
{
    public async Task<Reply> Handle(GrantPower input, Caller who, CancellationToken ct)
    {
        var power = (Power)(int)input.What;
        var ends = End(input.Until);
        if (power >= who.Power) throw new Problem(PowerTexts.OnlyBelow);
        if (input.Person == who.Person) throw new Problem(PowerTexts.NotYourself);
        if (ends <= who.Now) throw new Problem(PowerTexts.EndIsOver);
        var name = await db.Write(who.Once, async tx =>
        {
            if (!await Grants.IsMember(tx, who.Side, input.Person)) throw new Problem(PowerTexts.NoMember);
            await Grants.Give(tx, who, input.Person, power, input.Reason, ends);
            await log.Append(tx, new(who.Community, LogKindOf(power), who.Person)
            {
                About = input.Person,
                Texts = [input.Reason, input.Until is { } until ? until.Text : ""],
            });
            return await Grants.Name(tx, input.Person);
        }, ct);
        return Reply.OnlyYou(PowerTexts.Given(name, power, ends), new Button.Press(PowerTexts.TakeBack, new RevokeAtOnce(input.Person)));
    }

    public async Task<Reply> Handle(RevokePower input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(await Revoke(input.Person, input.Reason ?? "", who, ct));

    public async Task<Reply> Handle(RevokeAtOnce input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Revoke(input.Person, "", who, ct));

    public async Task<Reply> Handle(ShowGrants input, Caller who, CancellationToken ct) => Reply.OnlyYou(new Card(PowerTexts.Grants)
    {
        Blocks = [GrantList.Of(await db.Read(q => Grants.Of(q, who.Side, who.Now), ct))],
        Buttons =
        [[
            new Button.Press(PowerTexts.Grant, new RunCommand("people grant")),
            new Button.Press(PowerTexts.Revoke, new RunCommand("people revoke")),
        ]],
    });

    internal const string Revoked = "people.revoked";

    internal static string LogKindOf(Power power) => power == Power.Moderator ? "people.moderator" : "people.organiser";

    private async Task<Words> Revoke(PersonId person, string reason, Caller who, CancellationToken ct)
    {
        var name = await db.Write(who.Once, async tx =>
        {
            var taken = await Grants.Take(tx, who.Side, person, below: who.Power, who.Now);
            if (taken == 0) throw new Problem(PowerTexts.NothingToTake);
            await log.Append(tx, new(who.Community, Revoked, who.Person) { About = person, Texts = [reason] });
            return await Grants.Name(tx, person);
        }, ct);
        return PowerTexts.Taken(name);
    }

    /// <summary>A day alone is meant with its evening.</summary>
    private static Instant? End(Calendar.When? until) => until switch
    {
        null => null,
        { HasTime: true } => until.StartInstant,
        _ => until.Zone.AtStartOfDay(until.From.Date.PlusDays(1)).ToInstant(),
    };
}
