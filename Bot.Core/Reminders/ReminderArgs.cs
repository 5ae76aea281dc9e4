using System.Globalization;

namespace Bot.Core.Reminders;

/// <summary>The arguments of a note that a ladder made, for the source that composes it.</summary>
public sealed record ReminderArgs(long Subject, long Revision, string Step)
{
    /// <summary>Reads what <see cref="ToString"/> wrote into <see cref="Outbox.Note.Args"/>.</summary>
    public static ReminderArgs Read(string args)
    {
        var parts = args.Split(':', 3);
        return new(long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Subject}:{Revision}:{Step}");
}
