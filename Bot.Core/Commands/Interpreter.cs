using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>From what arrived to one record, and from the record to its handler.</summary>
public sealed class Interpreter(Catalog catalog, Tokens tokens, Values values, FormSessions sessions, IServiceProvider services)
{
    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly Dictionary<string, Fault> NoFaults = [];

    /// <summary>Talk in a room is none of our business: it is neither looked up nor written down.</summary>
    public bool IsTalk(Inbound input) =>
        input is Inbound.Typed typed && !input.At.Private && CommandLine.Read(typed.Text, catalog) is CommandLine.Talk;

    public Task<Reply> Reply(Inbound input, Caller who, CancellationToken ct) => input switch
    {
        Inbound.Typed typed => Typed(typed.Text, who, ct),
        Inbound.Called called => Called(called, who, ct),
        Inbound.Pressed pressed => Pressed(pressed.Token, who, ct),
        Inbound.Answered answered => Keep(answered, who, ct),
        Inbound.Submitted submitted => Send(submitted.Form, submitted.Answers, who, ct),
        _ => throw new InvalidOperationException($"No way to answer a {input.GetType().Name}."),
    };

    /// <summary>Runs a command as if it had been typed without anything after it.</summary>
    public Task<Reply> Run(string path, Caller who, CancellationToken ct) => Typed($"/{path}", who, ct);

    /// <summary>Opens an unfinished form again.</summary>
    public async Task<Reply> Continue(string session, Caller who, CancellationToken ct)
    {
        if (await sessions.Find(who.Account, session) is not { SentBy: null } open || catalog.ByCode(open.Command) is not { } spec)
            throw new Problem(CommandTexts.FormGone);
        spec.Door.Check(who);
        return Ask(spec, open.Answers, await values.Fill(spec, open.Answers, who, ct), session);
    }

    /// <summary>Sends an unfinished form off as it stands.</summary>
    public Task<Reply> Send(string session, Caller who, CancellationToken ct) => Send(session, Nothing, who, ct);

    private Task<Reply> Typed(string text, Caller who, CancellationToken ct) => CommandLine.Read(text, catalog) switch
    {
        CommandLine.Call call => Call(call, who, ct),
        _ when !who.Belongs => throw new Problem(PeopleTexts.NoCommunityYet),
        CommandLine.Tree tree => Task.FromResult(CommandTree.Show(catalog, tree, who)),
        CommandLine.Unknown unknown => Task.FromResult<Reply>(new Reply.Refuse(CommandTexts.Unknown(
            unknown.Name, catalog.Nearest(unknown.Name, Language.English), catalog.Nearest(unknown.Name, Language.Spanish)))),
        _ => Task.FromResult<Reply>(new Reply.Refuse(CommandTexts.NotACommand)),
    };

    private async Task<Reply> Call(CommandLine.Call call, Caller who, CancellationToken ct)
    {
        call.Spec.Door.Check(who);
        if (call.Extra is { } extra && call.Spec.Options.Count > 0) throw new Problem(CommandTree.Extra(call.Spec, extra));
        var (texts, filled) = await Best(call, who, ct);
        return filled.Record is { } record ? await call.Spec.Dispatch(services, record, who, ct) : Ask(call.Spec, texts, filled);
    }

    /// <summary>
    /// The plain reading, unless its last value makes no sense and a longer title leaves one that does. Never on a guess: a time alone is
    /// not enough, since the word before it may be a mistyped day.
    /// </summary>
    private async Task<(IReadOnlyDictionary<string, string> Texts, Filled Filled)> Best(
        CommandLine.Call call, Caller who, CancellationToken ct)
    {
        var plain = (call.Readings[0], await values.Fill(call.Spec, call.Readings[0], who, ct));
        if (call.Readings.Count == 1) return plain;
        var last = call.Spec.Required[^1].Name;
        if (!plain.Item2.Faults.TryGetValue(last, out var fault) || fault.Understood) return plain;
        foreach (var texts in call.Readings.Skip(1))
        {
            var filled = await values.Fill(call.Spec, texts, who, ct);
            if (filled.Faults.TryGetValue(last, out var other) ? other.Understood : !filled.Vague.Contains(last)) return (texts, filled);
        }
        return plain;
    }

    private async Task<Reply> Called(Inbound.Called called, Caller who, CancellationToken ct)
    {
        if (catalog.Find(called.Path) is not { } spec) throw new Problem(CommandTexts.Unknown(called.Path, null, null));
        spec.Door.Check(who);
        var filled = await values.Fill(spec, called.Values, who, ct);
        return filled.Record is { } record ? await spec.Dispatch(services, record, who, ct) : Ask(spec, called.Values, filled);
    }

    private async Task<Reply> Pressed(string token, Caller who, CancellationToken ct)
    {
        if (tokens.Decode(token) is not { } decoded) throw new Problem(CommandTexts.OldButton) { Forged = true };
        decoded.Spec.Door.Check(who);
        return await decoded.Spec.Dispatch(services, decoded.Press, who, ct);
    }

    /// <summary>Keeps one answer; what is said about the form is only what is wrong with the answers that there are.</summary>
    private async Task<Reply> Keep(Inbound.Answered answered, Caller who, CancellationToken ct)
    {
        if (await sessions.Find(who.Account, answered.Form) is not { SentBy: null } open || catalog.ByCode(open.Command) is not { } spec)
            throw new Problem(CommandTexts.FormGone);
        spec.Door.Check(who);
        var answers = Merge(spec, open.Answers, new Dictionary<string, string> { [answered.Field] = answered.Text });
        var filled = await values.Fill(spec, answers, who, ct);
        var wrong = filled.Faults.Where(fault => !string.IsNullOrWhiteSpace(answers.GetValueOrDefault(fault.Key))).ToDictionary();
        return new Reply.Ask(new(spec.Record, answers) { Faults = wrong, Session = open.Id });
    }

    private async Task<Reply> Send(string form, IReadOnlyDictionary<string, string> given, Caller who, CancellationToken ct)
    {
        var session = await sessions.Find(who.Account, form) ?? throw new Problem(CommandTexts.FormGone);
        if (session.SentBy is { } other && other != who.Once.Value) throw new Problem(CommandTexts.FormGone);
        var spec = catalog.ByCode(session.Command) ?? throw new Problem(CommandTexts.FormGone);
        spec.Door.Check(who);
        var answers = Merge(spec, session.Answers, given);
        var filled = await values.Fill(spec, answers, who, ct);
        if (filled.Record is null) return Ask(spec, answers, filled, session.Id);
        if (!await sessions.Send(session.Id, who.Once)) throw new Problem(CommandTexts.FormGone);
        try
        {
            return await spec.Dispatch(services, filled.Record, who, ct);
        }
        catch (Problem problem)
        {
            // It stays open with everything typed; the sentence says what to change.
            return new Reply.Ask(new(spec.Record, answers) { Problem = problem.Words, Session = session.Id });
        }
        catch
        {
            await sessions.Reopen(session.Id);
            throw;
        }
    }

    /// <summary>What was answered now replaces what was known; what only the form carries cannot be answered.</summary>
    private static Dictionary<string, string> Merge(
        CommandSpec spec, IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> answers)
    {
        var all = new Dictionary<string, string>(known);
        foreach (var option in spec.Options.Where(option => !option.Carried))
            if (answers.TryGetValue(option.Name, out var text)) all[option.Name] = text;
        return all;
    }

    private static Reply.Ask Ask(
        CommandSpec spec, IReadOnlyDictionary<string, string>? known, Filled filled, string? session = null)
    {
        var anything = known?.Values.Any(text => !string.IsNullOrWhiteSpace(text)) ?? false;
        // An empty form is a question, not a mistake.
        IReadOnlyDictionary<string, Fault> faults = filled.OnlyMissing && session is null ? NoFaults : filled.Faults;
        return new(new(spec.Record, known ?? Nothing)
        {
            Faults = faults,
            Session = session,
            // What is wrong stands at each field.
            Problem = faults.Count == 0 || !anything ? null : CommandTexts.CheckMarked,
        });
    }
}
