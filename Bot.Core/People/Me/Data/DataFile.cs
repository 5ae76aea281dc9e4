using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.People.Me.Data;

/// <summary>Writes what is kept about a person as JSON that people can read: local times, names instead of numbers, no empty lines.</summary>
internal static class DataFile
{
    public const string MediaType = "application/json";

    private static readonly OffsetDateTimePattern Moment = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<m>");

    /// <param name="about">The first line.</param>
    /// <param name="parts">Under the same heading what belongs together is one list.</param>
    /// <param name="zone">Instants are written in the person's own time, with the difference to UTC.</param>
    public static string Write(string about, IEnumerable<(string Heading, IReadOnlyList<object> Items)> parts, DateTimeZone zone)
    {
        var options = Options(zone);
        var file = new JsonObject { ["SmileBot"] = about };
        foreach (var (heading, items) in parts)
        {
            if (file[heading] is not JsonArray list) file[heading] = list = [];
            foreach (var item in items) list.Add(JsonSerializer.SerializeToNode(item, item.GetType(), options));
        }
        return file.ToJsonString(options);
    }

    private static JsonSerializerOptions Options(DateTimeZone zone) => new()
    {
        // What is written are the features' own small classes, so they are read by reflection even where a host switches it off by default.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        // A file for people, never part of a web page: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(),
            new Text<Instant>(at => Moment.Format(at.InZone(zone).ToOffsetDateTime())),
            new Text<LocalDateTime>(LocalDateTimePattern.GeneralIso.Format),
            new Text<LocalDate>(LocalDatePattern.Iso.Format),
            new Text<LocalTime>(LocalTimePattern.GeneralIso.Format),
            new Text<Duration>(DurationPattern.JsonRoundtrip.Format),
            new Text<DateTimeZone>(own => own.Id),
            new Text<Words>(words => words.En.ToString()),
            new Numbers(),
        },
    };

    private sealed class Text<T>(Func<T, string> write) : JsonConverter<T>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("The file is written, never read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    /// <summary>A typed id is one number.</summary>
    private sealed class Numbers : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeof(IId).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Number<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Number<T> : JsonConverter<T> where T : IId
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("The file is written, never read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
