namespace Bot.Emulators.Telegram.Rules;

/// <summary>Which links the platform takes: the world must be able to reach them, so <c>localhost</c> is none.</summary>
internal static class Addresses
{
    public static bool IsGood(string address) =>
        address.StartsWith("tg://", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(Whole(address), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ton" && IsHost(uri));

    /// <summary>An address without a scheme is one of http.</summary>
    public static string Whole(string address) => address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}";

    private static bool IsHost(Uri uri) =>
        uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        || (uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal));
}
