using Bot.Core.People.Agreements;

namespace Bot.Core.People.Bridges;

/// <summary>A server and a group, or more of them, as one community.</summary>
public static class BridgeParts
{
    public static CoreBuilder AddBridges(this CoreBuilder core) => core
        .Schema("bridges", "Bot.Core.People.Bridges.Schema.")
        .Uses<Sides>().Chore<Followers>()
        .Uses<BridgeCodes>().Uses<Offers>()
        .Command<StartBridge, StartHandler>().Press<NewBridgeCode, StartHandler>()
        .Command<JoinBridge, JoinHandler>()
        .Press<AskToJoin, JoinHandler>().Press<ConfirmJoin, JoinHandler>().Press<DeclineJoin, JoinHandler>()
        .Command<LeaveBridge, LeaveHandler>().Press<AskToLeave, LeaveHandler>().Press<StayInBridge, LeaveHandler>()
        .Agreed<LeaveAct>(LeaveAct.Leave, LeaveTexts.Act)
        .Logs(BridgeLog.Code, (who, _, _) => BridgeLog.CodeLine(who))
        .Logs(BridgeLog.Joined, (who, _, texts) => BridgeLog.JoinedLine(who, texts))
        .Logs(BridgeLog.Left, (who, _, texts) => BridgeLog.LeftLine(who, texts))
        .Notes<BridgeNotes>().PersonalData<BridgeData>().CommunityData<LostSides>().Tidies(OfferTable.Tidy);
}
