using Bot.Core.People;
using Bot.Core.People.Powers;

namespace Bot.Tests.People.Powers;

public sealed class RoleMapTests
{
    [Fact]
    public void Administrators_organise_unless_the_community_says_otherwise()
    {
        RoleMap.Read("").Of(Power.Member, [RoleMap.Administrator]).ShouldBe(Power.Host);
        RoleMap.Read("administrator=2").Of(Power.Member, [RoleMap.Administrator]).ShouldBe(Power.Moderator);
        RoleMap.Read("administrator=0").Of(Power.Member, [RoleMap.Administrator]).ShouldBe(Power.Member);
        RoleMap.Read("administrator=0").Of(Power.Admin, []).ShouldBe(Power.Admin, "the creator stays admin");
    }

    [Fact]
    public void The_highest_of_several_roles_counts_and_no_role_takes_anything_away()
    {
        var map = RoleMap.Read("").With("7", Power.Host).With("8", Power.Admin);
        map.Of(Power.Member, ["6", "7"]).ShouldBe(Power.Host);
        map.Of(Power.Member, ["7", "8"]).ShouldBe(Power.Admin);
        map.Of(Power.Moderator, ["7"]).ShouldBe(Power.Moderator);
        map.With("8", Power.Member).Of(Power.Member, ["8"]).ShouldBe(Power.Member);
    }

    [Fact]
    public void What_is_written_is_read_again_and_only_roles_that_matter_are_written()
    {
        var map = RoleMap.Read("").With("7", Power.Host).With(RoleMap.Administrator, Power.Member);
        RoleMap.Read(map.ToString()).Chosen.ShouldBe(map.Chosen, ignoreOrder: true);
        map.Kept(["9", "7", "administrator", "7"]).ShouldBe("7 administrator");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("7=")]
    [InlineData("=2")]
    [InlineData("7=9")]
    [InlineData("7=-1")]
    public void What_cannot_be_read_gives_nothing(string text) => RoleMap.Read(text).Chosen.ShouldBeEmpty();
}
