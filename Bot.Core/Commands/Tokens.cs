using System.Globalization;
using System.Text;
using Bot.Core.Storage;

namespace Bot.Core.Commands;

/// <summary>
/// Buttons on the wire: <c>w.r:1k9f3c:1</c>, the record's code and its values. Stateless, so a button works years later and after
/// any restart; never trusted, so power, community and state are checked at every press.
/// </summary>
public sealed class Tokens(Catalog catalog)
{
    private const char Separator = ':';

    /// <exception cref="InvalidOperationException">The token would be longer than 64 bytes: a mistake in the record.</exception>
    public string Encode(IPress press)
    {
        var spec = catalog.OfPress(press.GetType());
        var token = new StringBuilder(spec.Code, 32);
        for (var i = 0; i < spec.Parameters.Count; i++) token.Append(Separator).Append(Write(spec.Read(press, i)));
        var text = token.ToString();
        if (Encoding.UTF8.GetByteCount(text) > Chat.CardLimits.TokenBytes)
            throw new InvalidOperationException($"The token of {spec.Record.Name} is longer than {Chat.CardLimits.TokenBytes} bytes.");
        return text;
    }

    /// <returns>Null for anything that we did not write, or wrote in a form that is no longer understood.</returns>
    public (PressSpec Spec, IPress Press)? Decode(string token)
    {
        if (token.Length > Chat.CardLimits.TokenBytes) return null;
        var parts = token.Split(Separator);
        if (catalog.Press(parts[0]) is not { } spec || parts.Length - 1 > spec.Parameters.Count) return null;
        var values = new object?[spec.Parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = spec.Parameters[i];
            // A record may have grown since the button was made; its new parameters then have defaults.
            if (i + 1 >= parts.Length)
            {
                if (!parameter.HasDefaultValue) return null;
                values[i] = parameter.DefaultValue;
            }
            else if (!TryRead(parts[i + 1], parameter.ParameterType, out values[i]))
            {
                return null;
            }
        }
        return (spec, spec.Create(values));
    }

    internal static string Write(object? value) => value switch
    {
        null => "",
        string text => Uri.EscapeDataString(text),
        bool flag => flag ? "1" : "0",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => Base32.Write(number),
        Enum member => Convert.ToInt32(member, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IId id => Base32.Write(id.Value),
        _ => throw new InvalidOperationException($"A token cannot carry a {value.GetType().Name}."),
    };

    internal static bool TryRead(string text, Type declared, out object? value)
    {
        value = null;
        var optional = Nullable.GetUnderlyingType(declared);
        if (text.Length == 0 && (optional is not null || declared == typeof(string))) return true;
        var type = optional ?? declared;
        if (type == typeof(string)) value = Uri.UnescapeDataString(text);
        else if (type == typeof(bool)) value = text is "1" ? true : text is "0" ? false : null;
        else if (type == typeof(int)) value = int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
        else if (type == typeof(long)) value = Base32.TryRead(text, out var large) ? large : null;
        else if (type.IsEnum) value = Member(text, type);
        else if (TypedIds.Read(type) is { } read) value = Base32.TryRead(text, out var id) ? read(id) : null;
        return value is not null;
    }

    private static object? Member(string text, Type type)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var member = Enum.ToObject(type, number);
        return Enum.IsDefined(type, member) ? member : null;
    }
}
