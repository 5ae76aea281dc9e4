using Bot.Core.Storage;

namespace Bot.Core.People;

/// <summary>What a feature takes from somebody who is blocked in a community: seats and places in queues, which go on to others.</summary>
public interface ITakesBack
{
    /// <summary>In the transaction of the block; and once more soon after it, for what was under way then.</summary>
    Task TakeBack(Tx tx, CommunityId community, PersonId person);
}
