namespace Bot.Core.People.Removal;

/// <summary>What happens to data of servers and groups that the bot was taken out of.</summary>
public static class RemovalParts
{
    public static CoreBuilder AddRemoval(this CoreBuilder core) => core.Uses<SpaceRemoval>().Chore<LostSpaces>();
}
