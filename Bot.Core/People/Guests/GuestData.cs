using Bot.Core.Localization;
using Bot.Core.Storage;

namespace Bot.Core.People.Guests;

/// <summary>Who brought whom by name. A guest is forgotten, and becomes somebody with accounts, by the same ports as everybody.</summary>
public sealed class GuestData(IDatabase db) : IPersonalData
{
    public Words Heading { get; } = new(En: "People whom I brought", Es: "Personas que traje");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "People without an account whom you brought by name, or who brought you.",
                Es: "Personas sin cuenta a las que trajiste por su nombre, o quién te trajo."),
            new(En: "They get a seat like anybody, and you hear for them.", Es: "Tienen plaza como cualquiera, y tú recibes sus avisos."),
            new(
                En: "Until 30 days after the last event that they are in; when you are forgotten, organisers look after them.",
                Es: "Hasta 30 días después del último evento en el que están; cuando se te olvida, se ocupa quien organiza."),
            new(En: "Their name: whoever sees the list. That you brought them: the organisers.", Es: "Su nombre: quien ve la lista. Que tú las traes: quien organiza."),
            "named_guests: person_id name_key brought_by brought_account due_at"),
        new(
            new(En: "A code for a person whom you brought, made unreadable.", Es: "Un código para una persona que trajiste, que ya no se puede leer."),
            new(En: "So that they can take over their seat themselves.", Es: "Para que puedan hacerse cargo de su plaza."),
            new(En: "14 days, or until it is used.", Es: "14 días, o hasta que se usa."),
            Keeping.OnlyTheBot,
            "guest_codes: person_id hash expires_at entered_by"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) =>
        [.. (await db.Read(q => GuestTable.BroughtBy(q, person), ct)).Select(name => new Brought(name))];

    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run(
            "UPDATE guest_codes SET entered_by = NULL, expires_at = 0 WHERE entered_by IN (SELECT id FROM accounts WHERE person_id = @person)",
            new { person });
        await GuestTable.Leave(tx, person);
        await GuestTable.Delete(tx, person);
    }

    /// <summary>Whoever <paramref name="from"/> brought is <paramref name="into"/>'s to hear for; if it was a guest itself, it is none any more.</summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await GuestTable.HandOver(tx, from, into);
        await GuestTable.Delete(tx, from);
    }

    public Task Split(Tx tx, Parting parting) => GuestTable.Part(tx, parting);

    private sealed record Brought(string BroughtByName);
}
