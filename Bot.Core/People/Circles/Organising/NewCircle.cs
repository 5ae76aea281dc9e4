using System.ComponentModel.DataAnnotations;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

/// <summary>A name is enough: the rest has defaults and is changed by buttons.</summary>
[Command("circle new", "circulo nuevo"), Needs(Power.Host), About("Make a circle", "Crear un círculo")]
public sealed record NewCircle(
    [Option("name", "nombre", "What is it called?", "¿Cómo se llama?", Example = "Potters"), MaxLength(CircleLimits.Name)] string Name,
    [Option("for", "para", "What is it for?", "¿Para qué es?"), MaxLength(CircleLimits.Purpose)] string? Purpose = null,
    [Option("invitation", "invitacion", "Only by invitation?", "¿Solo con invitación?")] bool ByInvitation = false) : ICommand;

public sealed class NewCircleHandler(IDatabase db, Ids ids, CircleReads reads, AuditLog log) : IHandle<NewCircle>, IHandle<OpenNewCircle>
{
    public async Task<Reply> Handle(NewCircle input, Caller who, CancellationToken ct)
    {
        var name = CircleName.Checked(input.Name);
        var id = await db.Write(who.Once, async tx =>
        {
            await CircleTable.LockNames(tx, who.Community);
            if (await CircleTable.Named(tx, who.Community, CircleName.Key(name)) is { } other) throw new Problem(OrganisingTexts.NameTaken(other));
            if (await CircleTable.CountOpen(tx, who.Community) >= CircleLimits.PerCommunity) throw new Problem(OrganisingTexts.TooMany);
            var circle = new Circle
            {
                Id = ids.New<CircleId>(),
                Community = who.Community,
                Name = name,
                Purpose = input.Purpose ?? "",
                ByInvitation = input.ByInvitation,
            };
            await CircleTable.Insert(tx, circle);
            await new CircleChange(tx, circle).Put(null, new Membership
            {
                Circle = circle.Id,
                Person = who.Person,
                Account = await CircleChanges.Account(tx, who),
                Standing = CircleStanding.In,
                Organises = true,
                Since = who.Now,
            });
            await log.Append(tx, CircleLog.Made(circle, who));
            return circle.Id;
        }, ct);
        var (made, mine) = await reads.ForEditor(id, who, ct);
        return Reply.OnlyYou(new Message { Text = OrganisingTexts.Made(made), Card = EditCard.Of(made, mine, who, lookedAfter: true) });
    }

    public Task<Reply> Handle(OpenNewCircle input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Ask(FormRequest.For<NewCircle>()));
}
