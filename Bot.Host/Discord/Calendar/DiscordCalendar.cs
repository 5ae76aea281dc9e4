using System.Text.Json;
using Bot.Core.Calendar.Listings;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>A server's scheduled events. One way: Discord knows neither seats nor our people.</summary>
internal sealed class DiscordCalendar(DiscordApi api, DiscordLogin login) : ISpaceCalendar
{
    public string Platform => DiscordNames.Platform;

    public Words Name { get; } = new(En: "this server's events", Es: "los eventos de este servidor");

    public Words Warning { get; } = new(
        En: "Discord shows everybody in the server who is interested there. Names from my lists never go there, and whoever is interested there has no seat yet.",
        Es: "Discord muestra a todo el servidor a quién le interesa. Los nombres de mis listas nunca llegan allí, y quien se interesa allí aún no tiene plaza.");

    public Words Explain(ListingTrouble trouble) => trouble switch
    {
        ListingTrouble.MayNot => new(
            En: "I cannot show events among your Discord server's events: my role lacks the permission Create Events. Give it that under Server Settings, Roles; I try again every few hours. Or switch it off in /settings.",
            Es: "No puedo mostrar eventos entre los de tu servidor de Discord: a mi rol le falta el permiso Crear eventos. Dáselo en Ajustes del servidor, Roles; lo intento de nuevo cada pocas horas. O desactívalo en /ajustes."),
        _ => new(
            En: "Your Discord server has 100 open events, and Discord allows no more. I add mine when some are over or deleted.",
            Es: "Tu servidor de Discord tiene 100 eventos abiertos, y Discord no permite más. Añadiré los míos cuando algunos terminen o se borren."),
    };

    public async Task<ListingResult> Add(PlaceRef space, CalendarEntry entry, CancellationToken ct)
    {
        var call = Routes.AddEvent(space.NativeId).With(EventWriter.Write(space, entry), DiscordJson.Default.EventBody);
        return Read(await api.Send(call, ct));
    }

    public async Task<ListingResult> Change(PlaceRef space, string native, CalendarEntry entry, CancellationToken ct)
    {
        var call = Routes.ChangeEvent(space.NativeId, native).With(EventWriter.Write(space, entry), DiscordJson.Default.EventBody);
        return Read(await api.Send(call, ct), native);
    }

    public async Task<ListingResult> Remove(PlaceRef space, string native, bool cancelled, CancellationToken ct)
    {
        var call = cancelled
            ? Routes.ChangeEvent(space.NativeId, native).With(new EventStatus(EventStatus.Canceled), DiscordJson.Default.EventStatus)
            : Routes.DeleteEvent(space.NativeId, native);
        return Read(await api.Send(call, ct), native);
    }

    public async Task<ListingResult> Find(PlaceRef space, CalendarEntry entry, IReadOnlySet<string> known, CancellationToken ct)
    {
        var result = await api.Send(Routes.Events(space.NativeId), ct);
        try
        {
            if (result.Read(DiscordJson.Default.IReadOnlyListWireEvent) is not { } events) return Read(result, "");
            var wanted = EventWriter.Write(space, entry);
            // It may have been changed since: then its name or its start is still the one that was asked for, seldom neither.
            var found = events.FirstOrDefault(one => one.CreatorId == login.Bot?.Id && !known.Contains(one.Id)
                && (one.Name == wanted.Name || one.ScheduledStartTime?.ToUniversalTime() == entry.Event.Start.ToDateTimeOffset()));
            return found is null ? new ListingResult.Gone() : new ListingResult.Done(found.Id);
        }
        catch (JsonException)
        {
            return new ListingResult.Failed("Discord's list of events could not be read.");
        }
    }

    /// <param name="native">What the event is called, where that is known before.</param>
    private static ListingResult Read(ApiResult result, string? native = null)
    {
        try
        {
            return result switch
            {
                ApiResult.Ok when native is not null => new ListingResult.Done(native),
                ApiResult.Ok when result.Read(DiscordJson.Default.WireEvent) is { } made => new ListingResult.Done(made.Id),
                ApiResult.Limited limited => new ListingResult.Later(limited.After),
                ApiResult.Failed failed => new ListingResult.Failed(failed.Reason),
                ApiResult.Unsure unsure => new ListingResult.Unsure(unsure.Reason),
                ApiResult.Refused { Code: ErrorCode.UnknownEvent or ErrorCode.EventIsOver } => new ListingResult.Gone(),
                ApiResult.Refused { Code: ErrorCode.TooManyEvents } => new ListingResult.Hindered(ListingTrouble.Full),
                ApiResult.Refused { Status: 403 } => new ListingResult.Hindered(ListingTrouble.MayNot),
                ApiResult.Refused refused => new ListingResult.Failed($"Discord refuses it: {refused.Status}, {refused.Code}."),
                _ => new ListingResult.Unsure("Discord's answer could not be read."),
            };
        }
        catch (JsonException)
        {
            return new ListingResult.Unsure("Discord's answer could not be read.");
        }
    }
}
