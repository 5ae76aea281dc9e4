using Bot.Host.Sandbox;
using Bot.Tests.Host;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Sandbox;

public sealed class SandboxOutboxTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_that_an_input_causes_is_there_when_it_is_answered(Engine engine)
    {
        await Start(engine);
        var answers = await _host.Link.Send("zara", "general", "/ring 0");
        answers.Select(message => (message.Room, message.Text)).ShouldBe([("general", "Rung 0 times"), ("dm", "Ding after 0 h")]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_else_s_messages_are_not_answered(Engine engine)
    {
        await Start(engine);
        await _host.Link.Send("zara", "general", "/ring 0");
        (await _host.Link.Send("eli", "general", "hello")).ShouldBeEmpty();
        (await Direct("zara")).ShouldBe(["Ding after 0 h"]);
        (await Direct("eli")).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Turning_the_clock_sends_what_comes_due_and_no_more(Engine engine)
    {
        await Start(engine);
        await _host.Link.Send("zara", "general", "/ring 48");
        await Turn("PT47H");
        (await Direct("zara")).ShouldBeEmpty();
        await Turn("PT1H");
        (await Direct("zara")).ShouldBe(["Ding after 48 h"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_would_be_out_of_date_at_the_end_of_the_turn_was_sent_on_the_way_at_its_own_time(Engine engine)
    {
        await Start(engine);
        await _host.Link.Send("zara", "general", "/ring 72 useful:1");
        await _host.Link.Send("zara", "general", "/ring 24 useful:1");
        await Turn("P5D");
        var direct = await _host.Link.Messages("zara", "dm");
        direct.Select(message => (message.Text, message.At)).ShouldBe(
            [("Ding after 24 h", "2026-11-24T09:00:00Z"), ("Ding after 72 h", "2026-11-26T09:00:00Z")]);
        _host.Stage.Time().Now.ShouldBe("2026-11-28T09:00:00Z");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_has_closed_direct_messages_gets_none(Engine engine)
    {
        await Start(engine);
        await _host.Stage.Add("zara", "member", dms: false);
        (await _host.Link.Send("zara", "general", "/ring 0")).ShouldHaveSingleItem().Room.ShouldBe("general");
        (await Direct("zara")).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_copy_of_a_card_shows_the_last_state_after_fifty_presses_at_once(Engine engine)
    {
        await Start(engine);
        var here = (await _host.Link.Send("juno", "general", "/ring 999")).ShouldHaveSingleItem();
        await _host.Link.Send("milo", "workshops", "/ring 999");
        await Task.WhenAll(Enumerable.Range(1, 50).Select(async i =>
        {
            var person = await _host.Stage.Add($"Ana{i}", "member");
            await _host.Link.Press(person.Name, here.Id, here.Buttons[0].Id);
        }));
        (await _host.Link.Messages("eli", "general")).ShouldHaveSingleItem().Text.ShouldBe("Rung 50 times");
        (await _host.Link.Messages("eli", "workshops")).ShouldHaveSingleItem().Text.ShouldBe("Rung 50 times");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_card_is_kept_up_to_date_after_a_restart(Engine engine)
    {
        await Start(engine);
        var here = (await _host.Link.Send("juno", "general", "/ring 999")).ShouldHaveSingleItem();
        await _host.Link.Send("milo", "workshops", "/ring 999");
        await _host.Restart();
        await _host.Link.Press("zara", here.Id, here.Buttons[0].Id);
        (await _host.Link.Messages("eli", "workshops")).ShouldHaveSingleItem().Text.ShouldBe("Rung 1 times");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_attempt_again_says_it_once(Engine engine)
    {
        await Start(engine);
        var chat = _host.Get<Bot.Core.Chat.IChat>();
        var view = new Bot.Core.Chat.View([Bot.Core.Localization.Language.English], DateTimeZone.Utc, Instant.FromUtc(2026, 11, 23, 9, 0));
        var to = new Bot.Core.Chat.Destination.Direct(new("sandbox", "zara"));
        var first = await chat.Send(to, Bot.Core.Localization.Words.Verbatim("Once"), view, "n1", default);
        (await chat.Send(to, Bot.Core.Localization.Words.Verbatim("Once"), view, "n1", default)).ShouldBe(first);
        (await Direct("zara")).ShouldBe(["Once"]);
        var gone = new Bot.Core.Chat.MessageRef(new("sandbox", "general"), "77");
        (await chat.Edit(gone, Bot.Core.Localization.Words.Verbatim("x"), view, default)).ShouldBeOfType<Bot.Core.Chat.SendResult.Refused>();
    }

    private async Task Start(Engine engine) => _host = await RunningHost.Start(engine, Bell.Add);

    private async Task<IEnumerable<string>> Direct(string person) => (await _host.Link.Messages(person, "dm")).Select(message => message.Text);

    private Task Turn(string by) => _host.Get<SandboxClock>().Advance(ClockWords.Read(by), default);
}
