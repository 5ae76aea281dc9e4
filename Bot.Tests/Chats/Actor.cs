using Bot.Host.Sandbox;

namespace Bot.Tests.Chats;

/// <summary>One person in a <see cref="Conversation"/>.</summary>
internal sealed class Actor(Conversation conversation, string name)
{
    public string Name => name;

    /// <summary>What SmileBot answered to the last thing that this person did.</summary>
    public async Task<Heard> Types(string text, string room = "general", string? id = null)
    {
        conversation.Note($"{name} in {room}: {text}");
        return Heard(await conversation.Link.Send(name, room, text, id));
    }

    /// <summary>Presses the newest button that this person can see and whose label begins so.</summary>
    public async Task<Heard> Presses(string label, string room = "general", string? id = null)
    {
        var (message, button) = await Button(label, room);
        return await Press(message, button, id);
    }

    /// <summary>The same for a button in the private chat.</summary>
    public Task<Heard> PressesDirect(string label) => Presses(label, "dm");

    public async Task<Heard> Press(SandboxMessage message, SandboxButton button, string? id = null)
    {
        conversation.Note($"{name} presses [{button.Label}] ({button.Id})");
        return Heard(await conversation.Link.Press(name, message.Id, button.Id, id));
    }

    /// <summary>Presses something that nobody offered.</summary>
    public async Task<Heard> Forges(SandboxMessage message, string token)
    {
        conversation.Note($"{name} forges [{token}]");
        return Heard(await conversation.Link.Press(name, message.Id, token));
    }

    /// <summary>Sends the newest open form off with these answers beside what stands in it.</summary>
    public async Task<Heard> Fills(params (string Field, string Value)[] answers)
    {
        var form = (await Form()).Form!;
        conversation.Note($"{name} sends {form.Title}: {string.Join(", ", answers)}");
        var all = form.Fields.ToDictionary(field => field.Name, field => field.Value ?? "");
        foreach (var (field, value) in answers)
        {
            all.ShouldContainKey(field, conversation.Said);
            all[field] = value;
        }
        return Heard(await conversation.Link.Submit(name, form.Id, all));
    }

    /// <summary>The newest open form that this person has, in a room or in private.</summary>
    public async Task<SandboxMessage> Form() =>
        (await Sees("general")).Concat(await Sees("dm")).LastOrDefault(message => message.Form is { Open: true })
        ?? throw new ShouldAssertException($"{name} has no open form.\n{conversation.Said}");

    /// <summary>Everything that this person can read in a room.</summary>
    public Task<IReadOnlyList<SandboxMessage>> Sees(string room = "general") => conversation.Link.Messages(name, room);

    /// <summary>The newest card whose title contains this.</summary>
    public async Task<SandboxMessage> Card(string title, string room = "general") =>
        (await Sees(room)).LastOrDefault(message => message.Card is { } card && Text(card.Title).Contains(title, StringComparison.Ordinal))
        ?? throw new ShouldAssertException($"{name} sees no card “{title}” in {room}.\n{await Everything(room)}\n{conversation.Said}");

    /// <summary>Expects a direct message that contains this.</summary>
    public async Task<SandboxMessage> GetsDirect(string text) =>
        (await Sees("dm")).LastOrDefault(message => message.From == SandboxNames.Bot && message.Text.Contains(text, StringComparison.OrdinalIgnoreCase))
        ?? throw new ShouldAssertException($"{name} got no direct message “{text}”.\n{await Everything("dm")}\n{conversation.Said}");

    /// <summary>How many direct messages contain this.</summary>
    public async Task<int> Directs(string text = "") =>
        (await Sees("dm")).Count(message => message.From == SandboxNames.Bot && message.Text.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Expects the newest message that only this person sees in the room to contain this.</summary>
    public async Task IsTold(string text, string room = "general")
    {
        var told = (await Sees(room)).LastOrDefault(message => message.OnlyYou && message.From == SandboxNames.Bot);
        (told?.Text ?? "(nothing)").Contains(text, StringComparison.OrdinalIgnoreCase)
            .ShouldBeTrue($"{name} should be told “{text}” but was told “{told?.Text}”.\n{conversation.Said}");
    }

    private async Task<(SandboxMessage Message, SandboxButton Button)> Button(string label, string room)
    {
        foreach (var message in (await Sees(room)).Reverse())
        {
            if (message.Buttons.FirstOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal)) is { } button)
                return (message, button);
        }
        throw new ShouldAssertException($"{name} sees no button “{label}” in {room}.\n{await Everything(room)}\n{conversation.Said}");
    }

    private Heard Heard(IReadOnlyList<SandboxMessage> messages)
    {
        foreach (var message in messages)
        {
            conversation.Note($"    → {(message.OnlyYou ? "only you" : message.Room)}: {message.Text.ReplaceLineEndings("\n      ")}");
            if (message.Buttons.Count > 0) conversation.Note($"      {string.Join(' ', message.Buttons.Select(button => $"[{button.Label}]"))}");
        }
        return new(messages, conversation);
    }

    private async Task<string> Everything(string room) => string.Join('\n', (await Sees(room)).Select(message => $"  {message.From}: {message.Text}"));

    private static string Text(IEnumerable<SandboxSpan> spans) => string.Concat(spans.Select(span => span.Text));
}

/// <summary>What one act was answered with.</summary>
internal sealed class Heard(IReadOnlyList<SandboxMessage> messages, Conversation conversation)
{
    public IReadOnlyList<SandboxMessage> Messages => messages;

    public string Text => string.Join('\n', messages.Select(message => message.Text));

    /// <summary>Expects the answer to contain this.</summary>
    public Heard Says(string text)
    {
        Text.Contains(text, StringComparison.OrdinalIgnoreCase).ShouldBeTrue($"The answer should say “{text}”.\n{conversation.Said}");
        return this;
    }

    public Heard DoesNotSay(string text)
    {
        Text.Contains(text, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"The answer should not say “{text}”.\n{conversation.Said}");
        return this;
    }
}
