using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>Composes what is told about who organises a workshop, from what is true when it is sent.</summary>
public sealed class OrganiserNotes(IDatabase db, TimeProvider clock)
{
    internal Task<Message?> Compose(string kind, Workshop workshop, PersonId reader, CancellationToken ct) =>
        db.Read(q => Compose(q, kind, workshop, reader), ct);

    private async Task<Message?> Compose(Queries q, string kind, Workshop workshop, PersonId reader)
    {
        var now = NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow());
        switch (kind)
        {
            case NoteKinds.AskedToOrganise when now < workshop.End:
                var mine = (await OrganiserTable.Of(q, workshop.Id, reader)).FirstOrDefault(row => row.Standing != OrganiserStanding.Organises);
                return mine is null ? null : NoteSource.With(
                    OrganisersTexts.AskedNote(workshop, mine.Standing == OrganiserStanding.Offered),
                    new Button.Press(OrganisersTexts.Agree, new AgreeToOrganise(workshop.Id)) { Style = ButtonStyle.Main },
                    new Button.Press(OrganisersTexts.No, new DeclineToOrganise(workshop.Id)));
            case NoteKinds.OrganisersNow:
                var names = (await LookedAfter.Names(q, workshop)).Where(one => one.Organises).Select(one => one.Name).ToList();
                return names.Count == 0 ? null : new Message { Text = OrganisersTexts.NowNote(workshop, names) };
            case NoteKinds.OrganisesNoMore when !(await LookedAfter.Organisers(q, workshop)).Contains(reader):
                return new Message { Text = OrganisersTexts.NoMoreNote(workshop) };
            case NoteKinds.Nobody when now < workshop.End && await LookedAfter.IsByNobody(q, workshop, now):
                return NoteSource.With(OrganisersTexts.NobodyNote(workshop), new Button.Press(OrganisersTexts.Unorganised, new OpenUnorganised()));
            default:
                return null;
        }
    }
}
