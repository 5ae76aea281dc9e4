using Bot.Tests.Telegram;

namespace Bot.Tests.People.Linking;

public sealed class TelegramLinkTests
{
    [Fact]
    public async Task A_code_that_is_asked_for_in_a_group_is_shown_to_nobody_else()
    {
        await using var commons = await Commons.Start();
        commons.Zara.Starts();
        await commons.Settle();
        commons.Zara.Types(commons.Group, "/link@smile_bot");
        await commons.Settle();
        foreach (var other in new[] { commons.Owner, commons.Juno, commons.Carmen })
            other.Sees(commons.Group).ShouldAllBe(seen => !seen.Text.Contains("Your code", StringComparison.Ordinal));
        commons.Zara.Sees(commons.Group).Concat(commons.Directs(commons.Zara))
            .ShouldContain(seen => seen.Text.Contains("Your code: ", StringComparison.Ordinal));
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_code_that_is_typed_in_a_group_is_good_for_nothing_from_then_on()
    {
        await using var commons = await Commons.Start();
        commons.Zara.Starts();
        commons.Carmen.Starts();
        await commons.Settle();
        commons.Zara.Types(commons.Zara.Private, "/link");
        await commons.Settle();
        var text = commons.Direct(commons.Zara).Text;
        var code = text[(text.IndexOf("Your code: ", StringComparison.Ordinal) + "Your code: ".Length)..][..9];
        commons.Carmen.Types(commons.Group, $"/link@smile_bot {code}");
        await commons.Settle();
        commons.Carmen.Types(commons.Carmen.Private, $"/link {code}");
        await commons.Settle();
        commons.Direct(commons.Carmen).Text.ShouldContain("Ese código no vale o ya pasó");
        (await commons.Rows<long>("SELECT count(*) FROM link_requests"))[0].ShouldBe(0);
    }
}
