using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Tests.Chats;

/// <summary>A platform as the contract sees it.</summary>
internal interface IRig : IAsyncDisposable
{
    IChat Chat { get; }

    PlaceRef Room { get; }

    PlaceRef NoRoom { get; }

    AccountRef Open { get; }

    AccountRef Closed { get; }

    /// <summary>What the bot has said in the room, oldest first, as people read it.</summary>
    Task<IReadOnlyList<string>> InRoom();

    Task<IReadOnlyList<string>> InPrivate();

    /// <summary>Lets this time go by.</summary>
    void Wait(TimeSpan time);

    /// <summary>Somebody deletes the message.</summary>
    Task Delete(MessageRef message);
}

/// <summary>What every chat adapter promises to the outbox.</summary>
public abstract class ChatContract
{
    [Fact]
    public async Task What_is_sent_to_a_room_is_there_once_however_often_it_is_tried()
    {
        await using var rig = await Start();
        // Without nonces the second would be a second message; the outbox knows, and does not try again what may have arrived.
        if (!rig.Chat.KnowsNonces)
        {
            rig.Chat.Platform.ShouldBe("telegram");
            return;
        }
        var before = (await rig.InRoom()).Count;
        var first = await rig.Chat.Send(new Destination.Room(rig.Room), Say("Good evening."), Gallery.English, "1f.1", CancellationToken.None);
        var again = await rig.Chat.Send(new Destination.Room(rig.Room), Say("Good evening."), Gallery.English, "1f.1", CancellationToken.None);
        first.ShouldBeOfType<SendResult.Sent>().Message.ShouldBe(again.ShouldBeOfType<SendResult.Sent>().Message);
        first.ShouldBeOfType<SendResult.Sent>().Message.Place.ShouldBe(rig.Room);
        (await rig.InRoom()).Skip(before).ShouldHaveSingleItem().ShouldBe("Good evening.");
    }

    [Fact]
    public async Task Another_nonce_is_another_message()
    {
        await using var rig = await Start();
        var before = (await rig.InRoom()).Count;
        foreach (var nonce in new[] { "1f.1", "1f.2" })
            await rig.Chat.Send(new Destination.Room(rig.Room), Say("Good evening."), Gallery.English, nonce, CancellationToken.None);
        (await rig.InRoom()).Count.ShouldBe(before + 2);
    }

    [Fact]
    public async Task A_person_is_written_to_in_private()
    {
        await using var rig = await Start();
        var sent = await rig.Chat.Send(new Destination.Direct(rig.Open), Say("For you."), Gallery.English, "1f.1", CancellationToken.None);
        sent.ShouldBeOfType<SendResult.Sent>().Message.Place.Platform.ShouldBe(rig.Chat.Platform);
        (await rig.InPrivate()).ShouldHaveSingleItem().ShouldBe("For you.");
    }

    [Fact]
    public async Task Whoever_is_closed_and_whatever_is_not_there_is_refused()
    {
        await using var rig = await Start();
        (await rig.Chat.Send(new Destination.Direct(rig.Closed), Say("x"), Gallery.English, "1f.1", CancellationToken.None))
            .ShouldBeOfType<SendResult.Refused>().Reason.ShouldNotBeEmpty();
        (await rig.Chat.Send(new Destination.Room(rig.NoRoom), Say("x"), Gallery.English, "1f.2", CancellationToken.None))
            .ShouldBeOfType<SendResult.Refused>();
    }

    [Fact]
    public async Task A_card_is_changed_in_place_and_one_that_is_gone_is_refused()
    {
        await using var rig = await Start();
        var (card, view) = Gallery.All["card"];
        var sent = await rig.Chat.Send(new Destination.Room(rig.Room), card, view, "1f.1", CancellationToken.None);
        var at = sent.ShouldBeOfType<SendResult.Sent>().Message;
        var count = (await rig.InRoom()).Count;
        var changed = new Card(Words.Verbatim("Clay frowns"));
        (await rig.Chat.Edit(at, changed, view, CancellationToken.None)).ShouldBeOfType<SendResult.Sent>().Message.ShouldBe(at);
        (await rig.InRoom()).Count.ShouldBe(count);
        (await rig.InRoom())[^1].ShouldContain("Clay frowns");
        await rig.Delete(at);
        (await rig.Chat.Edit(at, changed, view, CancellationToken.None)).ShouldBeOfType<SendResult.Refused>();
    }

    [Fact]
    public async Task Words_become_a_card_when_they_are_brought_up_to_date()
    {
        await using var rig = await Start();
        var (card, view) = Gallery.All["card"];
        var noticed = card with { Text = Words.Verbatim("MOVED: look.") };
        var sent = await rig.Chat.Send(new Destination.Room(rig.Room), noticed, view, "1f.1", CancellationToken.None);
        (await rig.InRoom())[^1].ShouldStartWith("MOVED: look.");
        (await rig.Chat.Edit(sent.ShouldBeOfType<SendResult.Sent>().Message, card, view, CancellationToken.None)).ShouldBeOfType<SendResult.Sent>();
        (await rig.InRoom())[^1].ShouldNotContain("MOVED");
    }

    [Fact]
    public async Task Everything_in_the_gallery_arrives_in_a_room_and_in_private()
    {
        await using var rig = await Start();
        var number = 0;
        foreach (var (name, (message, view)) in Gallery.All)
        {
            foreach (var to in new Destination[] { new Destination.Room(rig.Room), new Destination.Direct(rig.Open) })
            {
                var nonce = $"1f.{++number}";
                var result = await rig.Chat.Send(to, message, view, nonce, CancellationToken.None);
                if (result is SendResult.Later later)
                {
                    rig.Wait(later.After);
                    result = await rig.Chat.Send(to, message, view, nonce, CancellationToken.None);
                }
                result.ShouldBeOfType<SendResult.Sent>(name);
            }
        }
    }

    private protected abstract Task<IRig> Start();

    private static Message Say(string text) => Words.Verbatim(text);
}
