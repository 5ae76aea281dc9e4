using Bot.Core.People.Circles.Members;
using Bot.Core.People.Circles.Organising;
using Bot.Core.People.Circles.Ports;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;

namespace Bot.Core.People.Circles;

/// <summary>All that circles bring to the bot.</summary>
public static class CirclesParts
{
    public static CoreBuilder AddCircles(this CoreBuilder core) => CircleLog.Kinds(core)
        .Schema("circles", "Bot.Core.People.Circles.Schema.")
        .Uses<CircleReads>().Suggests<MyCircles>()
        .Notes<CircleNoteSource>().PersonalData<CircleData>().CommunityData<CommunityCircles>().Sides<CircleSides>().TakesBack<CircleBlocks>()
        .Mine<CircleMine>()
        .Tidies(MemberTable.Tidy).Tidies((tx, now) => CircleTable.TidyClosed(tx, now - CircleLimits.Closed))
        .ForMembers().ForOrganisers();

    private static CoreBuilder ForMembers(this CoreBuilder core) => core
        .Command<ShowCircles, CirclesHandler>().Press<TurnCircles, CirclesHandler>()
        .Press<JoinCircle, JoinHandler>()
        .Press<LeaveCircle, LeaveHandler>().Press<QuitCircle, LeaveHandler>();

    private static CoreBuilder ForOrganisers(this CoreBuilder core) => core
        .Command<NewCircle, NewCircleHandler>().Press<OpenNewCircle, NewCircleHandler>()
        .Command<EditCircle, EditCircleHandler>()
        .Press<OpenCircles, EditCircleHandler>().Press<OpenCircleEdit, EditCircleHandler>().Press<KeepCircle, EditCircleHandler>()
        .Press<OpenRename, EditHandler>().Press<OpenPurpose, EditHandler>().Press<SetByInvitation, EditHandler>()
        .Command<RenameCircle, EditHandler>().Command<ChangePurpose, EditHandler>()
        .Press<AskCloseCircle, CloseHandler>().Press<CloseCircle, CloseHandler>()
        .Press<OpenCirclePeople, PeopleHandler>().Press<TurnCirclePeople, PeopleHandler>()
        .Press<OpenTakeOut, TakeOutHandler>().Press<AskTakeOut, TakeOutHandler>().Press<TakeOut, TakeOutHandler>()
        .Press<OpenRequests, RequestHandler>().Press<AnswerRequest, RequestHandler>()
        .Press<OpenSuccessors, HandOverHandler>().Press<AddOrganiser, HandOverHandler>()
        .Press<StepDown, HandOverHandler>().Press<TakeOverCircle, HandOverHandler>()
        .Press<OpenTell, TellHandler>().Command<TellCircle, TellHandler>()
        .Press<SendTelling, TellHandler>().Press<ChangeTelling, TellHandler>().Press<DiscardTelling, TellHandler>();
}
