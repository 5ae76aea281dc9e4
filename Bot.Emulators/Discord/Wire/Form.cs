using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Wire;

/// <summary>Collects all that is wrong in a body, and refuses it in the platform's shape: code 50035 with a tree of errors.</summary>
public sealed class Form
{
    private readonly List<Fault> _faults = [];

    public bool IsGood => _faults.Count == 0;

    public IReadOnlyList<Fault> Faults => _faults;

    public void Add(string path, string code, string message) => _faults.Add(new(path, code, message));

    public void Require(bool holds, string path, string code, string message)
    {
        if (!holds) Add(path, code, message);
    }

    public void AtMost(string path, int length, int most) =>
        Require(length <= most, path, "BASE_TYPE_MAX_LENGTH", string.Create(CultureInfo.InvariantCulture, $"Must be {most} or fewer in length."));

    public void Between(string path, int length, int least, int most) =>
        Require(length >= least && length <= most, path, "BASE_TYPE_BAD_LENGTH",
            string.Create(CultureInfo.InvariantCulture, $"Must be between {least} and {most} in length."));

    /// <exception cref="ApiError">When anything was wrong.</exception>
    public void Check()
    {
        if (IsGood) return;
        throw new ApiError(400, 50035, "Invalid Form Body", mistake: true, Tree()) { Places = [.. _faults] };
    }

    public static string Join(string path, string step) => Json.Join(path, step);

    /// <summary>https://docs.discord.com/developers/reference#error-messages</summary>
    private JsonObject Tree()
    {
        var root = new JsonObject();
        foreach (var fault in _faults)
        {
            var at = root;
            foreach (var step in fault.Path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                if (at[step] is not JsonObject next) at[step] = next = [];
                at = next;
            }
            if (at["_errors"] is not JsonArray errors) at["_errors"] = errors = [];
            errors.Add((JsonNode)new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message });
        }
        return root;
    }
}
