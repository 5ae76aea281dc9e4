using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Outbox.Outages;

internal static class OutageTexts
{
    public static Words Away(Instant from, Instant to, int late, int expired) => Words.Join(" ",
    [
        new(En: $"I was away from {At(from)} to {At(to)}.", Es: $"No estuve disponible desde {At(from)} hasta {At(to)}."),
        (late, expired) == (0, 0)
            ? new(En: $"No message was due in that time.", Es: $"Ningún mensaje tenía que salir en ese tiempo.")
            : new(
                En: $"Messages sent late: {late}. Not sent because it was too late: {expired}.",
                Es: $"Mensajes enviados tarde: {late}. No enviados porque ya era tarde: {expired}."),
    ]);

    private static Span At(Instant at) => new Span.Moment(at, MomentStyle.DateTime);
}
