using System.Security.Cryptography;
using Bot.Core.Localization;

namespace Bot.Core.Commands;

/// <summary>Faults of our own, as the person who met one is told: by a number that stands in the log, too.</summary>
public static class Incidents
{
    public static string NewNumber() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 6);

    public static Words Words(string number) => CommandTexts.Incident(number);
}
