using Bot.Core.Chat;

namespace Bot.Host.Sandbox;

/// <summary>Puts an answer where it belongs. The same input answered again changes what it got the first time.</summary>
internal sealed class SandboxAnswers(Transcript transcript, SandboxWriter writer, Copies copies)
{
    /// <param name="pressed">The message whose button was pressed, if it was a press.</param>
    public Task Write(Inbound input, Answer answer, TranscriptRow? pressed) => answer.Reply switch
    {
        Reply.Say { To: Audience.Everyone } say => Everyone(input, answer, say),
        Reply.Say say => OnlyYou(input, answer, say.Message, "you"),
        Reply.Update update => Update(input, answer, update, pressed),
        Reply.Ask => Ask(input, answer),
        Reply.Toast toast => OnlyYou(input, answer, toast.Text, "you"),
        Reply.Refuse refuse => OnlyYou(input, answer, refuse.Text, "you"),
        Reply.Silence => Task.CompletedTask,
        _ => throw new InvalidOperationException($"The sandbox has no way to give a {answer.Reply.GetType().Name}."),
    };

    private async Task Everyone(Inbound input, Answer answer, Reply.Say say)
    {
        var view = input.At.Private ? answer.Private : answer.Shared;
        await Post(input, say.Message, view, reader: null, "all");
        if (say.Aside is { } aside) await OnlyYou(input, answer, aside, "aside");
    }

    private async Task Update(Inbound input, Answer answer, Reply.Update update, TranscriptRow? pressed)
    {
        if (pressed is null)
        {
            await OnlyYou(input, answer, update.Message, "you");
        }
        else
        {
            var shared = pressed.Reader is null && !SandboxNames.IsDirect(pressed.Place);
            var view = shared ? answer.Shared : answer.Private;
            var written = writer.Message(update.Message, view);
            await copies.Changed(
                input, update.Message, new(SandboxNames.Ref(pressed.Place), pressed.Message.Id), shared, view,
                tx => transcript.Change(tx, pressed.Id, old => written with { At = old.At, Edited = true }));
        }
        if (update.Aside is { } aside) await OnlyYou(input, answer, aside, "aside");
    }

    private Task OnlyYou(Inbound input, Answer answer, Message message, string part) =>
        Post(input, message, answer.Private, Reader(input), part);

    /// <summary>A form that is asked again, with what is wrong in it, stays the one message.</summary>
    private Task Ask(Inbound input, Answer answer)
    {
        var form = answer.Form ?? throw new InvalidOperationException("An answer that asks comes with its form.");
        return transcript.Post(new(input.At.Place.NativeId, Transcript.FormNonce(form.Id), SandboxWriter.Form(form, answer.Private))
        {
            Reader = Reader(input),
        });
    }

    private async Task Post(Inbound input, Message message, View view, string? reader, string part)
    {
        var place = input.At.Place;
        var posting = new Posting(place.NativeId, $"{input.Once}:{part}", writer.Message(message, view)) { Reader = reader, File = message.File };
        var posted = await transcript.Post(posting);
        await copies.Posted(input, message, new(place, posted.Id), shared: reader is null && !input.At.Private, view);
    }

    /// <summary>In private there is nobody else to hide it from.</summary>
    private static string? Reader(Inbound input) => input.At.Private ? null : input.From.Account.NativeId;
}
