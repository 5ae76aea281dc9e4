using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>
/// What people do here, from what they did to what they got for it. The API is a shell around it; tests talk to it directly.
/// Each method throws <see cref="SandboxFault"/> for somebody or something that is not there.
/// </summary>
/// <remarks>
/// <c>id</c> is the once-key: the same act with the same id again changes nothing and answers with the present state. It is at
/// most <see cref="MostId"/> letters, digits, dashes, underscores or dots. What is answered are SmileBot's messages that the
/// person got or that changed meanwhile, in that room and in private, oldest first; what the person typed is not among them.
/// </remarks>
public sealed class SandboxLink
{
    /// <summary>Characters of a once-key.</summary>
    public const int MostId = 100;

    private readonly SandboxStage _stage;
    private readonly Transcript _transcript;
    private readonly SandboxAnswers _answers;
    private readonly Pipeline _pipeline;
    private readonly FormSessions _forms;
    private readonly Tokens _tokens;
    private readonly OutboxWorker _outbox;
    private readonly Ids _ids;

    internal SandboxLink(
        SandboxStage stage, Transcript transcript, SandboxAnswers answers, Pipeline pipeline, FormSessions forms, Tokens tokens,
        OutboxWorker outbox, Ids ids)
    {
        (_stage, _transcript, _answers, _pipeline) = (stage, transcript, answers, pipeline);
        (_forms, _tokens, _outbox, _ids) = (forms, tokens, outbox, ids);
    }

    /// <summary>Types a line in a room, or in private where the room is <c>dm</c>.</summary>
    public async Task<IReadOnlyList<SandboxMessage>> Send(
        string person, string room, string text, string? id = null, CancellationToken ct = default)
    {
        var who = await _stage.Person(person);
        var where = await _stage.Room(room);
        if (string.IsNullOrWhiteSpace(text)) throw SandboxFault.Wrong("text: there is nothing in it; give some words.");
        var input = SandboxReader.Typed(who, where, text, Once(id));
        var then = _transcript.Now();
        await _transcript.Post(Line(who, where, input, text));
        return await Answer(who, input, null, then, ct);
    }

    /// <summary>Presses a button. A token that does not stand on the message goes to the core all the same, which trusts none.</summary>
    public async Task<IReadOnlyList<SandboxMessage>> Press(
        string person, string message, string button, string? id = null, CancellationToken ct = default)
    {
        var who = await _stage.Person(person);
        var pressed = await Message(who, message);
        var then = _transcript.Now();
        var token = button;
        if (button == SandboxNames.Cancel && pressed.Message.Form is { } form)
        {
            if (!form.Open) return [pressed.Message];
            token = _tokens.Encode(new CancelForm(form.Id));
        }
        var input = SandboxReader.Pressed(who, await _stage.RoomOf(pressed.Place), message, token, Once(id));
        return await Answer(who, input, pressed, then, ct);
    }

    /// <summary>Sends a form off.</summary>
    /// <param name="answers">By field name; what is left out stays as it was.</param>
    public async Task<IReadOnlyList<SandboxMessage>> Submit(
        string person, string form, IReadOnlyDictionary<string, string> answers, string? id = null, CancellationToken ct = default)
    {
        var who = await _stage.Person(person);
        var shown = await Form(who, form);
        var then = _transcript.Now();
        // Once closed, it shows what was sent.
        await _transcript.Fill(shown.Id, answers);
        var input = SandboxReader.Submitted(who, await _stage.RoomOf(shown.Place), form, answers, Once(id));
        return await Answer(who, input, null, then, ct);
    }

    /// <summary>Keeps what was typed into a form so far.</summary>
    public async Task Draft(string person, string form, IReadOnlyDictionary<string, string> answers)
    {
        var who = await _stage.Person(person);
        var shown = await Form(who, form);
        if (shown.Message.Form is not { Open: true } open) return;
        var asked = open.Fields.Select(field => field.Name).ToHashSet();
        var known = answers.Where(answer => asked.Contains(answer.Key)).ToDictionary();
        await _forms.Save(SandboxNames.Account(who.Name), form, known);
        await _transcript.Fill(shown.Id, known);
    }

    /// <summary>The last messages of a room, or of the person's own where the room is <c>dm</c>, oldest first.</summary>
    public async Task<IReadOnlyList<SandboxMessage>> Messages(string person, string room)
    {
        var who = await _stage.Person(person);
        return await _transcript.Read(who.Name, SandboxNames.Place(who.Name, (await _stage.Room(room)).Name));
    }

    private async Task<IReadOnlyList<SandboxMessage>> Answer(
        Resident who, Inbound input, TranscriptRow? pressed, long then, CancellationToken ct)
    {
        var answer = await _pipeline.Handle(input, ct);
        await _answers.Write(input, answer, pressed);
        await CloseWhatIsDone(who);
        // Whoever was told something by this has been told when the answer arrives.
        await _outbox.Drain(ct);
        return await _transcript.Since(then, who.Name, input.At.Place.NativeId);
    }

    /// <summary>A form may be done with by its own button, by being sent, by a command, or by time.</summary>
    private async Task CloseWhatIsDone(Resident who)
    {
        foreach (var open in await _transcript.OpenForms(who.Name))
            if (await _forms.Find(SandboxNames.Account(who.Name), open.Form) is not { SentBy: null })
                await _transcript.Change(open.Id, SandboxForms.Close);
    }

    /// <summary>A command typed in a room is between the person and SmileBot; talk is for everybody.</summary>
    private Posting Line(Resident who, SandboxRoom room, Inbound input, string text) =>
        new(input.At.Place.NativeId, $"line:{input.Once}", SandboxWriter.Line(who, text, _stage.Now))
        {
            Reader = room.Name != SandboxNames.Direct && text.TrimStart().StartsWith('/') ? who.Name : null,
        };

    private async Task<TranscriptRow> Message(Resident who, string message) =>
        (long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await _transcript.Find(who.Name, id) : null)
        ?? throw SandboxFault.Missing($"message: {who.Label} has no such message; it may be too old.");

    private async Task<TranscriptRow> Form(Resident who, string form) =>
        await _transcript.FindForm(who.Name, form)
        ?? throw SandboxFault.Missing($"form: {who.Label} has no such form; it may be too old.");

    private string Once(string? id)
    {
        if (id is null) return Base32.Write(_ids.Next());
        return id.Length is > 0 and <= MostId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? id
            : throw SandboxFault.Wrong($"id: give 1 to {MostId} letters, digits, dashes, underscores or dots.");
    }
}
