using Bot.Tests.Telegram;

namespace Bot.Tests.People.Circles;

/// <summary>The way of a circle through Telegram.</summary>
public sealed class CirclesOnTelegramTests
{
    [Fact]
    public async Task Made_joined_told_by_typed_commands_and_buttons_and_nobody_is_pinged()
    {
        await using var commons = await Commons.Start();
        foreach (var one in new[] { commons.Juno, commons.Zara, commons.Carmen })
        {
            one.Starts();
            one.Types(commons.Group, "/help@smile_bot");
            await commons.Settle();
        }
        commons.Juno.Says("/circle_new <b>Potters</b> @zara");
        await commons.Settle();
        var edit = commons.Direct(commons.Juno);
        edit.Text.ShouldContain("<b>Potters</b> @\u200Bzara is there");
        commons.Zara.Says("/circles");
        await commons.Settle();
        var list = commons.Direct(commons.Zara);
        list.Text.ShouldContain("a few people");
        (await commons.Told(commons.Zara.Presses(list.Message, list.Labels.Single(label => label.StartsWith("Join <b>Potters</b> @", StringComparison.Ordinal))))).ShouldContain("You are in");
        await commons.Later(seconds: 5);
        commons.Zara.Sees(list.Message)!.Labels.ShouldContain(label => label.StartsWith("Leave <b>Potters</b> @", StringComparison.Ordinal));
        commons.Juno.Presses(edit.Message, "Tell…");
        await commons.Settle();
        commons.Juno.Says("The kiln is hot @all");
        await commons.Settle();
        var preview = commons.Direct(commons.Juno);
        if (preview.Labels.Contains("Done"))
        {
            await commons.Answer(commons.Juno.Presses(preview.Message, "Done"));
            preview = commons.Direct(commons.Juno);
        }
        preview.Text.ShouldContain("Reaches 1 person");
        await commons.Answer(commons.Juno.Presses(preview.Message, "Send"));
        await commons.Later(minutes: 2);
        var told = commons.Direct(commons.Zara);
        told.Text.ShouldStartWith("A message for you from a circle.");
        told.Text.ShouldContain("The kiln is hot @\u200Ball");
        told.Labels.ShouldBe(["Leave this circle", "Fewer of these"]);
        commons.Directs(commons.Carmen).ShouldNotContain(seen => seen.Text.Contains("kiln", StringComparison.Ordinal));
        commons.Owner.Sees(commons.Group).ShouldNotContain(seen => seen.Text.Contains("Potters", StringComparison.Ordinal));
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task In_a_group_nobody_else_sees_which_circles_somebody_is_in()
    {
        await using var commons = await Commons.Start();
        commons.Juno.Starts();
        commons.Juno.Types(commons.Group, "/circle_new@smile_bot New parents");
        commons.Zara.Starts();
        await commons.Settle();
        commons.Zara.Types(commons.Group, "/circles@smile_bot");
        commons.Carmen.Types(commons.Group, "/circulos@smile_bot");
        await commons.Settle();
        foreach (var other in new[] { commons.Owner, commons.Carmen })
        {
            other.Sees(commons.Group).ShouldNotContain(
                seen => seen.Message.From == commons.Emulator.Platform.Bot && seen.Text.Contains("New parents", StringComparison.Ordinal) && !seen.IsEphemeral);
        }
        commons.Directs(commons.Zara).Concat(commons.Zara.Sees(commons.Group)).ShouldContain(seen => seen.Text.Contains("New parents", StringComparison.Ordinal));
        commons.Emulator.MustBeClean();
    }
}
