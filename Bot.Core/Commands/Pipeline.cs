using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Commands;

/// <summary>
/// The one way from an input to its answer, on every platform. It holds the only catch of everything: a <see cref="Problem"/> becomes a
/// sentence for the person, anything else an incident number and a log entry without a word of what the person wrote.
/// </summary>
public sealed partial class Pipeline(
    Callers callers, Interpreter interpreter, Forms forms, RateLimit rate, Crowds crowds, Forgeries forgeries, Turns turns, TimeProvider clock, ILogger<Pipeline> log)
{
    public Task<Answer> Handle(Inbound input, CancellationToken ct) => interpreter.IsTalk(input)
        ? Task.FromResult(Plain(input, Reply.Silence.Instance))
        : turns.Take(input.From.Account, () => Answer(input, ct));

    private async Task<Answer> Answer(Inbound input, CancellationToken ct)
    {
        Caller? who = null;
        try
        {
            who = await callers.Load(input, ct);
            if (!rate.Take(who.Person)) throw new Problem(CommandTexts.SlowDown);
            return await crowds.Take(who.Place, who.Community, () => Answer(input, who, ct));
        }
        catch (Problem problem)
        {
            if (problem.Forged && who is not null) forgeries.Add(who);
            return problem.Way is { } way && who is not null
                ? new(Reply.OnlyYou(problem.Words, way), who.PrivateView, who.SharedView)
                : Refused(input, who, problem.Words);
        }
        catch (DatabaseUnavailableException)
        {
            // The storage has told the operator why; it goes on by itself.
            return Refused(input, who, CommandTexts.CannotSave);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            var incident = Incidents.NewNumber();
            LogIncident(exception, incident, input.GetType().Name, input.From.Account.Platform);
            return Refused(input, who, Incidents.Words(incident)) with { Incident = incident };
        }
    }

    private async Task<Answer> Answer(Inbound input, Caller who, CancellationToken ct)
    {
        try
        {
            return await As(input, who, ct);
        }
        catch (Exception exception) when (exception is not (Problem or DatabaseUnavailableException or OperationCanceledException))
        {
            // Linked to another account or parted from it while this was answered: the database took nothing for a person who is no more,
            // so it is answered once more, as the person that it is now.
            var now = await callers.Load(input, ct);
            if (now.Person == who.Person) throw;
            return await As(input, now, ct);
        }
    }

    private async Task<Answer> As(Inbound input, Caller who, CancellationToken ct)
    {
        var reply = await interpreter.Reply(input, who, ct);
        var form = reply is Reply.Ask ask ? await forms.Open(ask.Form, who, ct) : null;
        return new(reply, who.PrivateView, who.SharedView, form);
    }

    private Answer Refused(Inbound input, Caller? who, Words words) => who is null
        ? Plain(input, new Reply.Refuse(words))
        : new(new Reply.Refuse(words), who.PrivateView, who.SharedView);

    /// <summary>For somebody of whom no more is known than the input tells.</summary>
    private Answer Plain(Inbound input, Reply reply)
    {
        var view = new View([input.From.Language ?? Language.English], DateTimeZone.Utc, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        return new(reply, view, view);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Incident {Incident} while answering {Input} from {Platform}")]
    private partial void LogIncident(Exception exception, string incident, string input, string platform);
}
