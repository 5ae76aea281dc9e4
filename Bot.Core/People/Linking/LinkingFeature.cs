using Bot.Core.People.Linking.Lost;

namespace Bot.Core.People.Linking;

/// <summary>One person with several accounts.</summary>
public static class LinkingFeature
{
    public static CoreBuilder AddLinking(this CoreBuilder core) => core
        .Schema("linking", "Bot.Core.People.Linking.Schema.")
        .Uses<Codes>().Uses<Persons>().Uses<LinkCard>()
        .Command<Link, LinkHandler>().Command<EnterCode, EnterHandler>()
        .Press<OpenLink, LinkHandler>().Press<OpenConfirm, LinkHandler>().Press<ConfirmLink, LinkHandler>()
        .Press<OpenEnterCode, EnterHandler>().Press<AgreeToLink, EnterHandler>().Press<RefuseLink, EnterHandler>()
        .Press<AskUnlink, UnlinkHandler>().Press<ConfirmUnlink, UnlinkHandler>()
        .Notes<LinkNotes>().PersonalData<LinkingData>().CommunityData<CommunityLinks>()
        .Tidies(LinkTable.Tidy).InMe<LinkInMe>()
        .Uses<Recoveries>().Suggests<OpenClaims>()
        .Press<OpenRecovery, RecoveryHandler>().Press<MakeRecovery, RecoveryHandler>().Press<RecoverHere, RecoveryHandler>()
        .Press<OpenClaim, RecoveryHandler>().Command<ClaimPerson, RecoveryHandler>()
        .Command<VouchFor, VouchHandler>().Press<OpenVouch, VouchHandler>().Press<AskVouch, VouchHandler>().Press<ConfirmVouch, VouchHandler>()
        .Press<ObjectToMove, VouchHandler>()
        .Notes<LostNotes>().Chore<Moves>()
        .Logs(LostTexts.Vouched, LostTexts.VouchedLine).Logs(LostTexts.Moved, LostTexts.MovedLine).Logs(LostTexts.ObjectedTo, LostTexts.ObjectedLine)
        .Tidies(ClaimTable.Tidy);
}
