using System.Globalization;

namespace Bot.Core.People.Powers;

/// <summary>
/// Which power the roles of a space give: the community's own choice. A role is called by its platform's id; where a platform has nothing but
/// administrators, they are <see cref="Administrator"/>.
/// </summary>
public sealed class RoleMap
{
    /// <summary>The role of all administrators, on a platform without others. Organisers, unless the community says otherwise.</summary>
    public const string Administrator = "administrator";

    private const Power AdministratorsByDefault = Power.Host;

    private readonly Dictionary<string, Power> _powers;

    private RoleMap(Dictionary<string, Power> powers) => _powers = powers;

    /// <summary>The roles that the community has chosen a power for.</summary>
    public IReadOnlyDictionary<string, Power> Chosen => _powers;

    /// <summary>Reads what <see cref="ToString"/> wrote; every click does.</summary>
    public static RoleMap Read(string? text)
    {
        var powers = new Dictionary<string, Power>(StringComparer.Ordinal);
        foreach (var pair in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.LastIndexOf('=');
            if (at > 0 && int.TryParse(pair.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var power) && Enum.IsDefined((Power)power))
                powers[pair[..at]] = (Power)power;
        }
        return new(powers);
    }

    public Power Of(string role) => _powers.TryGetValue(role, out var power) ? power
        : role == Administrator ? AdministratorsByDefault
        : Power.Member;

    /// <summary>The power of an account that has one by itself and these roles.</summary>
    public Power Of(Power own, IEnumerable<string> roles)
    {
        foreach (var role in roles) own = (Power)Math.Max((int)own, (int)Of(role));
        return own;
    }

    /// <summary>Of these roles those that matter, as they are written down.</summary>
    public string Kept(IEnumerable<string> roles) => string.Join(
        ' ', roles.Where(role => _powers.ContainsKey(role) || role == Administrator).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The same with another choice for a role; <see cref="Power.Member"/> for none.</summary>
    public RoleMap With(string role, Power power)
    {
        var powers = new Dictionary<string, Power>(_powers, StringComparer.Ordinal) { [role] = power };
        // That administrators are just members is a choice, too.
        if (power == Power.Member && role != Administrator) powers.Remove(role);
        return new(powers);
    }

    public override string ToString() => string.Join(' ', _powers.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={(int)pair.Value}")));
}
