using System.Collections.Concurrent;
using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Tests.Discord;

/// <summary>Posts a card with a button of each kind.</summary>
[Command("slow", "lento"), Answers(Answering.Everyone), About("Slow things", "Cosas lentas")]
public sealed record SlowCard : ICommand;

/// <summary>Waits until the test lets it go, then answers in the way that <see cref="Kind"/> says.</summary>
[Press("t.you")]
public sealed record SlowYou(string Kind) : IPress;

[Press("t.all"), Answers(Answering.Everyone)]
public sealed record SlowAll(string Kind) : IPress;

[Press("t.up"), Answers(Answering.Update)]
public sealed record SlowUpdate(string Kind) : IPress;

[Press("t.ask"), Answers(Answering.Ask)]
public sealed record SlowAsk(string Kind) : IPress;

[Form("t.form"), About("A form", "Un formulario")]
public sealed record SlowForm([Option("word", "palabra", "Which word?", "¿Qué palabra?")] string Word) : ICommand;

/// <summary>Can be used on a person.</summary>
[Command("greet", "saludar"), About("Greet somebody", "Saludar a alguien"), UsedOn(UsedOn.Person, "who", "Greet warmly", "Saludar")]
public sealed record Greet([Option("who", "quien", "Whom?", "¿A quién?")] string Who) : ICommand;

/// <summary>Handlers that are as slow as the test wants, for answers that come late.</summary>
public sealed class SlowHandler(Gate gate)
    : IHandle<SlowCard>, IHandle<SlowYou>, IHandle<SlowAll>, IHandle<SlowUpdate>, IHandle<SlowAsk>, IHandle<SlowForm>, IHandle<Greet>
{
    public static readonly string[] Kinds = ["you", "all", "update", "ask", "refuse", "toast"];

    public static void Add(CoreBuilder core) => core
        .Command<SlowCard, SlowHandler>().Command<SlowForm, SlowHandler>().Command<Greet, SlowHandler>()
        .Press<SlowYou, SlowHandler>().Press<SlowAll, SlowHandler>().Press<SlowUpdate, SlowHandler>().Press<SlowAsk, SlowHandler>()
        .Uses<Gate>();

    public Task<Reply> Handle(SlowCard input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(Reply.Everyone(Card("Slow things")));

    public Task<Reply> Handle(SlowYou input, Caller who, CancellationToken ct) => Answer(input.Kind, who, ct);

    public Task<Reply> Handle(SlowAll input, Caller who, CancellationToken ct) => Answer(input.Kind, who, ct);

    public Task<Reply> Handle(SlowUpdate input, Caller who, CancellationToken ct) => Answer(input.Kind, who, ct);

    public Task<Reply> Handle(SlowAsk input, Caller who, CancellationToken ct) => Answer(input.Kind, who, ct);

    public Task<Reply> Handle(SlowForm input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(Reply.OnlyYou(Words.Verbatim($"You wrote {input.Word}")));

    public Task<Reply> Handle(Greet input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(Reply.OnlyYou(Words.Verbatim($"Greeted {input.Who}")));

    private async Task<Reply> Answer(string kind, Caller who, CancellationToken ct)
    {
        await gate.Pass(who, ct);
        return kind switch
        {
            "you" => Reply.OnlyYou(Words.Verbatim("for you")),
            "all" => Reply.Everyone((Message)Words.Verbatim("for all"), Words.Verbatim("beside it")),
            "update" => new Reply.Update(Card("Changed things")) { Aside = Words.Verbatim("beside it") },
            "ask" => new Reply.Ask(FormRequest.For<SlowForm>()),
            "toast" => new Reply.Toast(Words.Verbatim("a toast")),
            _ => throw new Problem(Words.Verbatim("it cannot be done")),
        };
    }

    private static Message Card(string title) => new Card(Words.Verbatim(title))
    {
        Buttons =
        [
            [.. Kinds.Select(kind => (Button)new Button.Press(Words.Verbatim($"you {kind}"), new SlowYou(kind)))],
            [.. Kinds.Select(kind => (Button)new Button.Press(Words.Verbatim($"all {kind}"), new SlowAll(kind)))],
            [.. Kinds.Where(kind => kind != "toast").Select(kind => (Button)new Button.Press(Words.Verbatim($"up {kind}"), new SlowUpdate(kind)))],
            [.. Kinds.Where(kind => kind is "ask" or "refuse").Select(kind => (Button)new Button.Press(Words.Verbatim($"ask {kind}"), new SlowAsk(kind)))],
        ],
    };
}

/// <summary>Holds people up while it is shut.</summary>
public sealed class Gate
{
    private readonly ConcurrentQueue<string> _passed = [];
    private TaskCompletionSource _open = Opened();

    /// <summary>Who came through, in order.</summary>
    public IReadOnlyList<string> Passed => [.. _passed];

    public void Shut() => _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _open.TrySetResult();

    internal async Task Pass(Caller who, CancellationToken ct)
    {
        await _open.Task.WaitAsync(ct);
        _passed.Enqueue(who.Name);
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }
}
