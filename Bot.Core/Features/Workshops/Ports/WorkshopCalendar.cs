using System.Text;
using Bot.Core.Calendar;
using Bot.Core.Calendar.Feeds;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Members;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>Workshops for other people's calendars: a file each, and a feed for a community.</summary>
public sealed class WorkshopCalendar(IDatabase db, WorkshopReads reads, TimeProvider clock) : IHandle<CalendarFile>, ICalendarSource
{
    /// <summary>How long a workshop that is over stays in the feed.</summary>
    private static readonly Duration Kept = Duration.FromDays(60);

    private const int Most = 500;

    public async Task<IReadOnlyList<CalendarEvent>> Feed(CommunityId community, CancellationToken ct)
    {
        var from = Instant.FromDateTimeOffset(clock.GetUtcNow()) - Kept;
        return [.. (await db.Read(q => WorkshopTable.ForFeed(q, community, from, Most), ct)).Select(Event)];
    }

    public async Task<Reply> Handle(CalendarFile input, Caller who, CancellationToken ct)
    {
        var (workshop, _) = await reads.ForMember(input.Workshop, who, ct);
        var file = Calendar.CalendarFile.Write([Event(workshop)], who.Now);
        return Reply.OnlyYou(new Message
        {
            Text = MoreTexts.FileForYou,
            File = new($"{Base32.Write(workshop.Id.Value)}.ics", Calendar.CalendarFile.MediaType, Encoding.UTF8.GetBytes(file)),
        });
    }

    private static CalendarEvent Event(Workshop workshop) => new()
    {
        Uid = $"w{Base32.Write(workshop.Id.Value)}@smilebot",
        Sequence = workshop.Sequence,
        Changed = workshop.ChangedAt,
        Title = workshop.Title,
        Description = workshop.Description,
        Location = workshop.PublicLocation,
        Start = workshop.LocalStart,
        End = workshop.End.InZone(workshop.Zone).LocalDateTime,
        Zone = workshop.Zone,
        Cancelled = workshop.Cancelled,
    };
}
