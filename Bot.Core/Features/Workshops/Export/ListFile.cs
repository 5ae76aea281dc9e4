using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Files;
using Bot.Core.Localization;
using Bot.Core.People;
using NodaTime.Text;

namespace Bot.Core.Features.Workshops.Export;

/// <summary>Who comes, as a file: the order of the roster, and nothing about any other workshop. Pure.</summary>
internal static class ListFile
{
    public static Attachment Write(
        Workshop workshop, IReadOnlyList<RosterRow> rows, IReadOnlyList<Question> asked, IReadOnlyList<AnswerRow> answers, ExportFormat format, Language language)
    {
        var byPerson = answers.ToDictionary(one => (one.Person, one.Question), one => one.Answer);
        string Answer(PersonId person, Question question) => byPerson.GetValueOrDefault((person, question.Id), "");
        var day = LocalDatePattern.Iso.Format(workshop.LocalStart.Date);
        return format == ExportFormat.Json
            ? new($"workshop-{day}.json", "application/json", Json(workshop, rows, asked, Answer))
            : new($"workshop-{day}.csv", CsvFile.MediaType, Csv(rows, asked, Answer, language));
    }

    private static ReadOnlyMemory<byte> Csv(
        IReadOnlyList<RosterRow> rows, IReadOnlyList<Question> asked, Func<PersonId, Question, string> answer, Language language)
    {
        string In(Words words) => words.In(language).ToString();
        return CsvFile.Write(
            [In(ExportTexts.Name), In(ExportTexts.Standing), In(ExportTexts.Guests), In(ExportTexts.Note), .. asked.Select(one => one.Text)],
            rows.Select(row => (IReadOnlyList<string>)
            [
                row.Name,
                In(ExportTexts.Of(row.Standing)),
                row.Guests.ToString(CultureInfo.InvariantCulture),
                row.Note,
                .. asked.Select(one => answer(row.Person, one)),
            ]));
    }

    private static ReadOnlyMemory<byte> Json(
        Workshop workshop, IReadOnlyList<RosterRow> rows, IReadOnlyList<Question> asked, Func<PersonId, Question, string> answer)
    {
        using var content = new MemoryStream();
        // A file for people, never part of a web page: letters stay letters.
        using (var json = new Utf8JsonWriter(content, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", workshop.Title);
            json.WriteString("start", LocalDateTimePattern.GeneralIso.Format(workshop.LocalStart));
            json.WriteString("zone", workshop.ZoneId);
            json.WriteStartArray("people");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                json.WriteString("name", row.Name);
                json.WriteString("standing", row.Standing.ToString().ToLowerInvariant());
                json.WriteNumber("guests", row.Guests);
                json.WriteString("note", row.Note);
                json.WriteStartArray("answers");
                foreach (var question in asked)
                {
                    json.WriteStartObject();
                    json.WriteString("question", question.Text);
                    json.WriteString("answer", answer(row.Person, question));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return content.ToArray();
    }
}
